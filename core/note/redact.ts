import { startOfLine } from '../text/lineAt.ts';
import { contains, type Span } from '../text/span.ts';
import { indexFrom } from '../text/startingWithin.ts';
import type { HeadingNames } from './headingNames.ts';
import type { Note } from './model.ts';
import { parseNote } from './parseNote.ts';

/** What of a note may leave: the note made anew from its text without everything withheld. */
export interface PublicNote {
  readonly note: Note;
  /** Offset in the author's text of a character of the public text. */
  toOriginal(offset: number): number;
  /** Stretches that were taken out, as the author counts them: a block with a block inside is one. */
  readonly withheldBlocks: number;
}

const containerLead = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]*)?(?:\[[ xX]\][ \t]*)?$/;
const plainStart = /^\s*[\p{L}\p{N}"“'(*_`[]/u;

/**
 * The public part of a note. Withheld text is cut from the raw text before anything else sees it, and the rest is
 * read again, so that nothing computed from it can hold any of it. Cutting repeats until no marker opens anything.
 */
export function publicNote(note: Note, headingNames?: HeadingNames): PublicNote {
  if (note.withheld.length === 0) return { note, toOriginal: (offset) => offset, withheldBlocks: 0 };
  let current = note;
  let toOriginal = (offset: number) => offset;
  for (let round = 0; current.withheld.length > 0; round++) {
    const cuts =
      round < 10
        ? current.withheld.map(({ span }) => widen(current.text, span))
        : [{ start: 0, end: current.text.length }];
    const { text, back } = cut(current.text, cuts);
    const before = toOriginal;
    toOriginal = (offset) => before(back(offset));
    current = parseNote(note.uri, text, headingNames, undefined, note.memory.style);
  }
  return { note: current, toOriginal, withheldBlocks: note.withheld.length };
}

/** Takes whole lines when nothing but markup would be left of them. */
function widen(text: string, span: Span): Span {
  const rest = /^[ \t]*(?:\r\n|\r|\n|$)/.exec(text.slice(span.end));
  if (rest === null) return span;
  const lineStart = startOfLine(text, span.start);
  if (!containerLead.test(text.slice(lineStart, span.start))) return span;
  return { start: lineStart, end: span.end + rest[0].length };
}

function cut(text: string, spans: readonly Span[]): { text: string; back(offset: number): number } {
  const kept: { readonly at: number; readonly from: number }[] = [];
  const out: string[] = [];
  let length = 0;
  let tail = '';
  const add = (piece: string) => {
    out.push(piece);
    length += piece.length;
    tail = (tail + piece.slice(-longestTail)).slice(-longestTail);
  };
  let from = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (contains({ start: 0, end: from }, span)) continue;
    kept.push({ at: length, from });
    add(text.slice(from, Math.max(from, span.start)));
    if (joinsParagraphs(tail, text.slice(span.end))) add('\n');
    from = span.end;
  }
  kept.push({ at: length, from });
  add(text.slice(from));
  return {
    text: out.join(''),
    back(offset) {
      const piece = kept[indexFrom(kept, offset + 1, ({ at }) => at) - 1] ?? { at: 0, from: 0 };
      return Math.min(text.length, piece.from + offset - piece.at);
    },
  };
}

/** How much of what stands before a cut is looked at, in UTF-16 units. */
const longestTail = 2000;

/** Whether a cut between two lines would make one paragraph of what were two. */
function joinsParagraphs(before: string, behind: string): boolean {
  if (!/[\r\n]/.test(before.at(-1) ?? '')) return false;
  const lineEnd = before.length - (before.endsWith('\r\n') ? 2 : 1);
  const above = before.slice(startOfLine(before, lineEnd), lineEnd);
  const below = /^[^\r\n]*/.exec(behind)?.[0] ?? '';
  return plainStart.test(above) && plainStart.test(below) && !above.includes('|');
}
