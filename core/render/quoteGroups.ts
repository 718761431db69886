import type { Quote } from '../note/model.ts';
import { endOfLine, endOfWholeLine, startOfLine } from '../text/lineAt.ts';
import { pushAll } from '../text/pushAll.ts';
import type { Span } from '../text/span.ts';
import { startingWithin } from '../text/startingWithin.ts';
import type { Source } from './sources.ts';

/** Neighbouring quotes of one paragraph, which is made of nothing else. */
export interface QuoteGroup {
  /** All that they replace: marks, names, separators; with `unlisted`, the list's marker too. */
  readonly span: Span;
  readonly quotes: readonly Quote[];
  /** What lines after the first start with to stay in the same list item or block quote. */
  readonly indent: string;
  /** They stand in an item of a numbered list. */
  readonly numbered: boolean;
  /** The list that they stood in is made of quotes alone: they need no list. */
  readonly unlisted: boolean;
}

const container = /^(?:[ \t>]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*[ \t>]*$/;
const listMarker = /^(?:[-*+]|\d{1,9}[.)])[ \t]+$/;
const listLike = /^(?:\s+\S|(?:[-*+]|\d{1,9}[.)])(?:\s|$))/;
const gap = /^[ \t]*[;|·]?[ \t]*(?:(?:\r\n|\r|\n)[ \t>]*)?$/;
const behind = /^[ \t]*[;|·.,!?]*[ \t]*(?=[\r\n]|$)/;

/** The quotes in a stretch of a note that become block quotes of their own, and proposed ones on the same lines. */
export function quoteGroups(source: Source, span: Span): readonly QuoteGroup[] {
  const { text } = source.note;
  const runs: Quote[][] = [];
  for (const quote of startingWithin(source.quotes, span)) {
    if (quote.span.end > span.end) continue;
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const joins =
      last?.form === 'line' && quote.form === 'line' && gap.test(text.slice(last.span.end, quote.span.start));
    if (run !== undefined && joins) run.push(quote);
    else runs.push([quote]);
  }
  return unlist(
    text,
    runs
      .filter((quotes) => quotes.some((quote) => !quote.proposed))
      .flatMap((quotes) => toGroup(text, quotes) ?? []),
  );
}

/** `undefined`: something else stands on the same lines, so that the quotes must stay as they are. */
function toGroup(text: string, quotes: readonly Quote[]): QuoteGroup | undefined {
  const [first] = quotes;
  const last = quotes[quotes.length - 1];
  if (first === undefined || last === undefined) return undefined;
  const lineStart = startOfLine(text, first.span.start);
  let prefix = text.slice(lineStart, first.span.start);
  const tail = behind.exec(text.slice(last.span.end, last.span.end + 200));
  if (prefix.length > 1000 || tail === null || !container.test(prefix)) return undefined;
  const end = last.span.end + tail[0].length;
  const common = { quotes, numbered: /\d[.)][ \t]*$/.test(prefix), unlisted: false };
  if (prefix.trim() === '')
    return { ...common, span: { start: lineStart, end }, indent: itemIndent(text, lineStart, prefix) };
  // Lines in a block quote: the block quote is replaced, not filled.
  if (first.form === 'line' && prefix.includes('>')) prefix = prefix.slice(0, prefix.lastIndexOf('>'));
  const indent = prefix.replace(/[^\s>]/g, ' ');
  return { ...common, span: { start: lineStart + prefix.length, end }, indent };
}

/** Lines looked at above a quote to see which list item it stands in. */
const linesAbove = 50;
const itemLead = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;

/**
 * The indentation of the list item that a line with nothing but blanks before its quote belongs to: a paragraph's
 * further lines may be indented by more, which means nothing.
 */
function itemIndent(text: string, lineStart: number, prefix: string): string {
  let least = widthOf(prefix);
  let start = lineStart;
  for (let n = 0; n < linesAbove && start > 0 && least > 0; n++) {
    const end = start - (text.startsWith('\r\n', start - 2) ? 2 : 1);
    start = startOfLine(text, end);
    const line = text.slice(start, end);
    const lead = itemLead.exec(line)?.[0];
    if (lead !== undefined && widthOf(lead) <= least) return ' '.repeat(widthOf(lead));
    if (line.trim() === '' || /^[ \t]*(?:>|#{1,6}[ \t])/.test(line)) break;
    least = Math.min(least, widthOf(/^[ \t]*/.exec(line)?.[0] ?? ''));
  }
  return ' '.repeat(least);
}

/** Columns of blanks, or of a list marker with the blanks around it. Tabs reach to the next multiple of four. */
function widthOf(lead: string): number {
  let width = 0;
  for (const char of lead) width += char === '\t' ? 4 - (width % 4) : 1;
  return width;
}

/** Takes the markers away from lists that hold quotes and nothing else. */
function unlist(text: string, groups: readonly QuoteGroup[]): readonly QuoteGroup[] {
  const result: QuoteGroup[] = [];
  let run: QuoteGroup[] = [];
  const close = () => {
    const [first] = run;
    const last = run[run.length - 1];
    const alone = first !== undefined && last !== undefined && isWholeList(text, first, last);
    pushAll(result, alone ? run.map((group) => withoutMarker(text, group)) : run);
    run = [];
  };
  for (const group of groups) {
    const last = run[run.length - 1];
    const lineStart = startOfLine(text, group.span.start);
    if (last !== undefined && text.slice(last.span.end, lineStart).trim() !== '') close();
    if (listMarker.test(text.slice(lineStart, group.span.start))) run.push(group);
    else {
      close();
      result.push(group);
    }
  }
  close();
  return result;
}

function isWholeList(text: string, first: QuoteGroup, last: QuoteGroup): boolean {
  const next = endOfWholeLine(text, last.span.end);
  const below =
    text.slice(next, endOfLine(text, next)).trim() === '' ? lineBelow(text, last.span.end) : undefined;
  return below !== undefined && !listLike.test(lineAbove(text, first.span.start)) && !listLike.test(below);
}

/** The next line above that is not blank; empty: there is none. */
function lineAbove(text: string, at: number): string {
  let start = startOfLine(text, at);
  while (start > 0) {
    const end = start - (text.startsWith('\r\n', start - 2) ? 2 : 1);
    start = startOfLine(text, end);
    const line = text.slice(start, end);
    if (line.trim() !== '') return line;
  }
  return '';
}

/** The next line below that is not blank; empty: there is none. */
function lineBelow(text: string, at: number): string {
  let start = endOfWholeLine(text, at);
  while (start < text.length) {
    const line = text.slice(start, endOfLine(text, start));
    if (line.trim() !== '') return line;
    start = endOfWholeLine(text, start);
  }
  return '';
}

function withoutMarker(text: string, group: QuoteGroup): QuoteGroup {
  const start = startOfLine(text, group.span.start);
  return { ...group, span: { start, end: group.span.end }, indent: '', unlisted: true };
}
