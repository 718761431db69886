import { hasLongBlank } from '../../text/hasLongBlank.ts';
import { parsePeople } from '../people.ts';
import { withoutLinkNotes } from './linkNotes.ts';
import { type SpeakerReading, strengthOf } from './speakerForm.ts';
import type { SpeakerForm } from './speakerForms.ts';

/** What the words of a heading may say of a talk, whatever stands around it. */
export interface HeadingReading {
  /** The words without number, time and quotation marks. */
  readonly title: string;
  /** `9:45 AM` or `9:15am to 9:45am`, as written; `undefined`: no time of day is named. */
  readonly time: string | undefined;
  /** Nothing but the words is there: no number, time, kind or quotation marks have been taken off. */
  readonly isBare: boolean;
  /** Every form that the words have, the surest reading of each. */
  readonly speakers: readonly SpeakerReading[];
}

/** Longer headings are read no further, in UTF-16 units. */
const longestHeading = 400;

const onlyWord = /^[\p{Ll}\p{N}#:.]*$/u;

/** How many separators from the end of a heading are tried: `Title - X - Acme` has two. */
const mostSeparators = 3;

const clock = '\\d{1,2}(?::\\d{2}\\s*(?:[ap]\\.?m\\.?)?|\\.\\d{2}\\s*[ap]\\.?m\\.?|h\\d{2}|\\s*[ap]m)';
const interval = `${clock}(?:\\s*(?:\\\\?-|–|—|to|bis|till|until)\\s*${clock})?`;
const timeFirst = new RegExp(`^[([]?(${interval})[)\\]]?(?:\\s*[-–—:|]\\s*|\\s+)(?=\\S)`, 'iu');
const timeLast = new RegExp(`\\s*[-–—|@]?\\s*[([]?(${interval})[)\\]]?$`, 'iu');
const numbered = /^(?:(?:talk|session)\s+#?\d{1,3}\s*[-–—:.]\s*|#?\d{1,3}[.)]\s+|[A-H][.)]\s+)(?=\S)/iu;
const kind =
  /^(?:(?:opening|closing)\s+)?(?:session|talk|keynote|panel|workshop|tutorial|lightning talk|bof|plenary|training)(?:\s+\d{1,2})?\s*[:–—-]\s+(?=\S)/iu;
const wholeLink = /^\[(.+)\](?:\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)|<[^>\s]*>|\[[^\]]*\])$/u;
const by = /(?:^|[\s"”'’)\]_*])by:?\s+(?=\S)/giu;
const withWord = /\s(?:with|w\/|feat\.?|ft\.?)\s+(?=\S)/giu;
const separators = /\s+(?:-{1,3}|–|—|\||\/|•|·|~|::)\s+/gu;
const quoted = /^(["“«'‘].+["”»'’])\s*[,:;]?\s+(\S.*)$/u;

const aroundTitle = /^["“«'‘](.*)["”»'’]$/u;

/** Reads a heading's source, markup included; spans count from its start. */
export function readHeadingWords(source: string): HeadingReading {
  if (source.length > longestHeading || hasLongBlank(source) || onlyWord.test(source))
    return { title: source, time: undefined, isBare: true, speakers: [] };
  const inner = within(source);
  const speakers = bestOfEach([
    ...only(inner),
    ...behindBy(inner),
    ...behindQuotes(inner),
    ...linkedAtEnd(inner),
    ...besideSeparators(inner),
    ...beforeColon(inner),
    ...inBrackets(inner),
    ...behindWith(inner),
  ]);
  const isBare = inner.text === source.trim() && !aroundTitle.test(inner.text);
  return { title: plainTitle(inner.text), time: inner.time, isBare, speakers };
}

interface Inner {
  readonly text: string;
  readonly start: number;
  readonly time: string | undefined;
  /** `Opening Keynote`, when that stood before; `undefined`: no keynote is named. */
  readonly keynote: string | undefined;
}

/** The heading without link around it, number, kind and time. */
function within(source: string): Inner {
  let text = withoutLinkNotes(source);
  let start = 0;
  let keynote: string | undefined;
  let time: string | undefined;
  const link = wholeLink.exec(text);
  if (link !== null && !/\]\(/.test(link[1] ?? '')) {
    text = link[1] ?? '';
    start = 1;
  }
  for (const pattern of [numbered, timeFirst, kind, numbered, timeFirst]) {
    const found = pattern.exec(text);
    if (found === null) continue;
    if (pattern === timeFirst) time ??= found[1]?.trim();
    if (pattern === kind && /keynote/i.test(found[0])) keynote = found[0].replace(/\s*[:–—-]\s*$/u, '');
    text = text.slice(found[0].length);
    start += found[0].length;
  }
  const last = timeLast.exec(text);
  if (last !== null && last.index > 0) {
    time ??= last[1]?.trim();
    text = text.slice(0, last.index);
  }
  const lead = text.length - text.trimStart().length;
  return { text: text.trim(), start: start + lead, time, keynote };
}

function reading(
  form: SpeakerForm,
  inner: Inner,
  from: number,
  to: number,
  title: string,
): readonly SpeakerReading[] {
  const raw = inner.text.slice(from, to);
  const lead = raw.length - raw.trimStart().length;
  const people = parsePeople(raw.trim(), inner.start + from + lead, 'guess');
  const strength = people === undefined ? 0 : strengthOf(people);
  if (people === undefined || strength === 0) return [];
  return [{ form, people, strength, title: plainTitle(title) }];
}

/** A heading of nothing but a name. Keynotes are called by who gives them: `Opening Keynote - Ann Lee`. */
function only(inner: Inner): readonly SpeakerReading[] {
  if (inner.keynote !== undefined)
    return reading('heading-suffix', inner, 0, inner.text.length, inner.keynote).filter(
      ({ strength }) => strength >= 2,
    );
  return reading('heading-only', inner, 0, inner.text.length, inner.text);
}

/** The last `by` counts: `Taught by Machines by Ann Lee`. */
function behindBy(inner: Inner): readonly SpeakerReading[] {
  const found = [...inner.text.matchAll(by)].at(-1);
  if (found === undefined || found.index === 0) return [];
  const from = found.index + found[0].length;
  const title = inner.text
    .slice(0, from)
    .replace(/\W*\bby:?\s+$/iu, (end) => end.replace(/\s*[-–—|,:(]*\s*by:?\s+$/iu, ''));
  return reading('heading-by', inner, from, inner.text.length, title);
}

function behindWith(inner: Inner): readonly SpeakerReading[] {
  const found = [...inner.text.matchAll(withWord)].at(-1);
  if (found === undefined) return [];
  const from = found.index + found[0].length;
  return reading('heading-with', inner, from, inner.text.length, inner.text.slice(0, found.index)).filter(
    ({ strength }) => strength === 3,
  );
}

/** `"Title", X` and `"Title" X`. */
function behindQuotes(inner: Inner): readonly SpeakerReading[] {
  const found = quoted.exec(inner.text);
  if (found === null) return [];
  const from = inner.text.length - (found[2] ?? '').length;
  return reading('heading-suffix', inner, from, inner.text.length, found[1] ?? '').filter(
    ({ strength }) => strength >= 2,
  );
}

/** `Title, [X](address of X's own)`. */
function linkedAtEnd(inner: Inner): readonly SpeakerReading[] {
  const found = /[,;:|–—-]\s*(\[[^\][]+\]\([^()\s]+\))$/u.exec(inner.text);
  if (found === null || found.index === 0) return [];
  const from = inner.text.length - (found[1] ?? '').length;
  return reading('heading-suffix', inner, from, inner.text.length, inner.text.slice(0, found.index)).filter(
    ({ strength }) => strength === 3,
  );
}

/** `Title - X`, where X may hold separators itself (`X - Acme`), and `X - Title`. */
function besideSeparators(inner: Inner): readonly SpeakerReading[] {
  const found = [...inner.text.matchAll(separators)];
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined) return [];
  const behind = found
    .slice(-mostSeparators)
    .flatMap((one) =>
      reading(
        'heading-suffix',
        inner,
        one.index + one[0].length,
        inner.text.length,
        inner.text.slice(0, one.index),
      ),
    );
  const before = reading(
    'heading-prefix',
    inner,
    0,
    first.index,
    inner.text.slice(first.index + first[0].length),
  ).filter(({ strength }) => strength >= 2);
  return [...behind, ...before];
}

function beforeColon(inner: Inner): readonly SpeakerReading[] {
  const at = inner.text.indexOf(': ');
  if (at <= 0) return [];
  const title = inner.text.slice(at + 2);
  return reading('heading-colon', inner, 0, at, title).filter(
    ({ strength }) => strength === 3 || (strength === 2 && /^["“«]/.test(title.trim())),
  );
}

function inBrackets(inner: Inner): readonly SpeakerReading[] {
  const found = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/u.exec(inner.text);
  if (found === null) return [];
  const from = inner.text.length - (found[2] ?? '').length - 1;
  return reading('heading-brackets', inner, from, inner.text.length - 1, found[1] ?? '').filter(
    ({ strength }) => strength >= 2,
  );
}

/** Of several readings of one form the surest, of equally sure ones the first. */
function bestOfEach(readings: readonly SpeakerReading[]): readonly SpeakerReading[] {
  const best = new Map<SpeakerForm, SpeakerReading>();
  for (const one of readings) {
    const before = best.get(one.form);
    if (before === undefined || before.strength < one.strength) best.set(one.form, one);
  }
  return [...best.values()];
}

/** Words of a title without markup and without the quotation marks around them. */
function plainTitle(source: string): string {
  const words = unplain.test(source) ? withoutMarkup(source) : source;
  const inside = aroundTitle.exec(words)?.[1];
  return inside === undefined || /["“”]/.test(inside) ? words : inside.trim();
}

/** Without any of it, nothing is to be taken off. */
const unplain = /[[*_`\\]|^\s|\s\s|[^\S ]|[\s,|–—-]$/u;

function withoutMarkup(source: string): string {
  return source
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\[([^\][]+)\]$/, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/(?<!\w)[*_](\S(?:[^*_]*\S)?)[*_](?!\w)/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/[\s,|–—-]+$/u, '')
    .trim();
}
