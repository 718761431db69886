import { endOfLine, endOfWholeLine } from '../text/lineAt.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { startingWithin } from '../text/startingWithin.ts';
import { normalLines, withoutOverlaps } from './inlineText.ts';
import { linkEdits } from './linkEdits.ts';
import type { MarkdownWriter } from './markdownWriter.ts';
import { type QuoteGroup, quoteGroups } from './quoteGroups.ts';
import type { Source } from './sources.ts';
import type { WriteContext } from './writeContext.ts';
import { writeQuotes } from './writeQuotes.ts';

/** What takes the place of a stretch of a note. */
type Change =
  | { readonly kind: 'text'; readonly span: Span; readonly newText: string }
  /** Whole lines that go. */
  | { readonly kind: 'left-out'; readonly span: Span }
  | { readonly kind: 'quotes'; readonly span: Span; readonly group: QuoteGroup };

const itemStart = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
const inItem = /^(?:\s+\S|(?:[-*+]|\d{1,9}[.)])(?:\s|$))/;

/** Writes a stretch of a note's body as written, but for links, quotes, comments, tasks, empty items and definitions. */
export function writeContent(
  source: Source,
  span: Span,
  writer: MarkdownWriter,
  context: WriteContext,
): void {
  const { text } = source.note;
  const whole = trimBlankLines(text, span);
  if (whole.start >= whole.end) return;
  writer.blank();
  let at = whole.start;
  const copy = (end: number) => {
    if (end > at) writer.text(normalLines(text.slice(at, end)), { source, offset: at });
    at = Math.max(at, end);
  };
  for (const change of changesIn(source, whole, context)) {
    copy(change.span.start);
    at = Math.min(change.span.end, whole.end);
    if (change.kind === 'text') writer.text(change.newText, { source, offset: change.span.start });
    else if (change.kind === 'left-out') leaveOut(text, at, whole.end, writer);
    else {
      const nextLine = endOfWholeLine(text, at);
      const next = nextLine < whole.end ? text.slice(nextLine, endOfLine(text, nextLine)) : '';
      writeQuotes(source, change.group, next, writer, context);
      if (change.group.indent === '') at = Math.min(nextLine, whole.end);
    }
  }
  copy(whole.end);
  writer.blank();
}

/** Keeps apart what the lines that go kept apart. */
function leaveOut(text: string, at: number, end: number, writer: MarkdownWriter): void {
  const next = at < end ? text.slice(at, endOfLine(text, at)) : '';
  const inList = itemStart.test(next) && inItem.test(writer.lastLine);
  const apart = next.trim() !== '' && writer.lastLine !== '' && !inList;
  if (apart && !writer.inHtml) writer.blank();
  writer.leftOut();
}

function changesIn(source: Source, span: Span, context: WriteContext): readonly Change[] {
  const { text } = source.note;
  const blocks: Change[] = [
    ...quoteGroups(source, span).map((group): Change => ({ kind: 'quotes', span: group.span, group })),
    ...startingWithin(source.tasks, span).map((task) => cut(text, task.span)),
    ...startingWithin(source.comments, span).map((comment) => cut(text, comment.span)),
    ...startingWithin(source.emptyItems, span).map((item) => cut(text, item.span)),
    ...startingWithin(source.links, span)
      .filter((link) => link.kind === 'definition')
      .map((link) => cut(text, link.span)),
  ];
  const kept = withoutOverlaps(blocks);
  const edits = startingWithin(source.links, span)
    .filter((link) => !startsInOne(kept, link.span.start))
    .flatMap((link) => linkEdits(source, link, context))
    .map((edit: TextEdit): Change => ({ kind: 'text', ...edit }));
  return withoutOverlaps([...kept, ...edits]);
}

function startsInOne(changes: readonly Change[], at: number): boolean {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.span.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const before = changes[low - 1];
  return before !== undefined && at < before.span.end;
}

/** Longest run of list and quote markers that is looked for before something that goes, in UTF-16 units. */
const longestPrefix = 60;
const onlyMarkers = /(?:^|[\r\n])[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]*)?$/;

/** A stretch that goes: the whole lines, if nothing else stands on them; else with the white space before a line's end. */
function cut(text: string, span: Span): Change {
  const start = backOverBlanks(text, span.start);
  const end = overBlanks(text, span.end);
  const isLineEnd = end === text.length || lineEnd.test(text[end] ?? '');
  const isLineStart = start === 0 || lineEnd.test(text[start - 1] ?? '');
  if (isLineStart && isLineEnd) return { kind: 'left-out', span: { start, end: endOfWholeLine(text, end) } };
  const before = text.slice(Math.max(0, span.start - longestPrefix), span.start);
  const keepsBlanks =
    !isLineEnd || (onlyMarkers.test(before) && (before.length < longestPrefix || /[\r\n]/.test(before)));
  return {
    kind: 'text',
    span: {
      start: keepsBlanks ? span.start : start,
      end: isLineEnd ? end : span.end + doubledBlank(text, span),
    },
    newText: '',
  };
}

/** 1 where a blank would be left on both sides of what goes, else 0. */
function doubledBlank(text: string, span: Span): number {
  const blank = /[ \t]/;
  return blank.test(text[span.start - 1] ?? '') && blank.test(text[span.end] ?? '') ? 1 : 0;
}

const lineEnd = /[\r\n]/;

function backOverBlanks(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[ \t]/.test(text[start - 1] ?? '')) start--;
  return start;
}

function overBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[ \t]/.test(text[end] ?? '')) end++;
  return end;
}

/** Without blank lines at both ends; the first line keeps its indentation. */
function trimBlankLines(text: string, span: Span): Span {
  let { start, end } = span;
  for (;;) {
    const lineEnd = endOfLine(text, start);
    if (lineEnd >= end || text.slice(start, lineEnd).trim() !== '') break;
    start = endOfWholeLine(text, start);
  }
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
