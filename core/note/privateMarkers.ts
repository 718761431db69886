import type { Span } from '../text/span.ts';

/** Something in the raw text that opens or closes withheld text, or looks as if it was meant to. */
export interface PrivateMarker {
  readonly span: Span;
  /** `lookalike-opener`: a misspelt comment, taken for an opener; `lookalike`: misspelt, taken for nothing. */
  readonly kind: 'opener' | 'closer' | 'lookalike-opener' | 'lookalike';
}

const exact = /<!--\s*(?:(\/)\s*)?private\s*-->/iy;
/** `<!-- … -->` and its mistyped cousins: one or three dashes, dashes made long by auto-correction, spaces. */
const commentLike =
  /<[\s\p{Cf}]{0,2}!?[\s\p{Cf}]{0,2}[\p{Pd}\u2212]{1,4}([^<>\n\r]{0,80}?)(?:[\p{Pd}\u2212]{1,4}[\s\p{Cf}]{0,2}>|>|$|(?=[\n\r<]))/muy;
const tagLike = /<\s?\/?\s?(?:!\s?)?private\s?\/?>/iy;
/** `!-- private -->`, `<x-- private -->`, `<!--> private -->`: all but the start of a marker. */
const headless =
  /[<!][^<\p{L}\p{N}\n\r]{0,6}[\p{L}\p{N}]?[^<\p{L}\p{N}\n\r]{0,6}private[ \t]{0,3}[\p{Pd}\u2212]{2,4}[ \t]?>/iuy;
const markerStart = /[<!]/g;
const word = 'private';
/** A comment with more words that does not start with `private` only speaks of it. */
const mostWords = 4;

/**
 * All markers of a raw text in order. Code, fences and comments are not spared: what looks like a marker is one,
 * since the other way to be wrong would publish somebody's secret. Linear time.
 */
export function findPrivateMarkers(text: string): readonly PrivateMarker[] {
  const markers: PrivateMarker[] = [];
  markerStart.lastIndex = 0;
  for (let found = markerStart.exec(text); found !== null; found = markerStart.exec(text)) {
    const marker =
      (found[0] === '<' ? markerAt(text, found.index) : undefined) ?? headlessAt(text, found.index);
    if (marker === undefined) continue;
    markers.push(marker);
    markerStart.lastIndex = marker.span.end;
  }
  return markers;
}

function markerAt(text: string, at: number): PrivateMarker | undefined {
  exact.lastIndex = at;
  const found = exact.exec(text);
  if (found !== null) {
    return { span: { start: at, end: exact.lastIndex }, kind: found[1] === '/' ? 'closer' : 'opener' };
  }
  tagLike.lastIndex = at;
  if (tagLike.test(text)) return { span: { start: at, end: tagLike.lastIndex }, kind: 'lookalike' };
  commentLike.lastIndex = at;
  const comment = commentLike.exec(text);
  if (comment === null) return undefined;
  const meant = meansPrivate(comment[1] ?? '');
  if (meant === undefined) return undefined;
  return { span: { start: at, end: commentLike.lastIndex }, kind: meant };
}

function headlessAt(text: string, at: number): PrivateMarker | undefined {
  headless.lastIndex = at;
  const found = headless.exec(text)?.[0];
  if (found === undefined) return undefined;
  const kind = found.includes('/') ? 'lookalike' : 'lookalike-opener';
  return { span: { start: at, end: at + found.length }, kind };
}

/** What the words of a comment that is no exact marker were meant to be; `undefined`: something else. */
function meansPrivate(content: string): 'lookalike-opener' | 'lookalike' | undefined {
  const words = content
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+|\//gu);
  if (words === null) return undefined;
  const closing =
    words[0] === '/' ||
    words[words.length - 1] === '/' ||
    words[0] === 'end' ||
    words[0] === 'close' ||
    words[0] === 'stop';
  const letters = words.filter((found) => found !== '/');
  // `begin private`, `this is private`, `end of private part`.
  if (letters.length <= mostWords && letters.includes(word))
    return closing ? 'lookalike' : 'lookalike-opener';
  const rest =
    closing && letters.length > 1 && letters[0] !== undefined && letters[0].length <= 5
      ? letters.slice(1)
      : letters;
  const first = rest[0];
  if (first === undefined) return undefined;
  const apart = editDistance(first.replace(/^end/, ''), word);
  const spelled = rest.length > 1 ? editDistance(rest.join(''), word) : apart;
  if (apart > 0 && rest.length > 1 && spelled > 2 && !(apart === 1 && rest.length <= 6)) return undefined;
  if (rest.length === 1 && apart > 2) return undefined;
  if (apart === 0 && rest.length > 6) return undefined;
  return closing || first.startsWith('end') ? 'lookalike' : 'lookalike-opener';
}

/**
 * How many letters must be added, dropped, changed or swapped with their neighbour to turn one word into the other;
 * words that differ by more than 3 letters in length are 99 apart.
 */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return 99;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 99;
}
