import type { ChangedRange } from '../text/changedRange.ts';
import { areTooMany, firstOf, OpenerCount, startsNewRun } from './openers.ts';

/** Container markers (`>`, list markers) that may open on one line before the rest is neutralised. */
const maxContainersPerLine = 100;
/** Blanks in a row that count: half of these columns is the deepest nesting there can be. */
const maxIndent = 200;
/** Inline delimiters that may stand in one run of lines before the rest is neutralised. */
const maxDelimitersPerRun = 2000;
/** The same where lines are very long, since each delimiter may cost a look through the whole line. */
const maxDelimitersPerLongRun = 200;
/** What counts as a very long line, in UTF-16 units. */
const longLine = 50_000;
/** A character that means nothing in Markdown. */
const neutral = 'x';

/** More blanks in a row than any nesting needs: the parser looks through them again from each one. */
const longBlank = /[ \t]{201,}/;
const longBlanks = /[ \t]{201,}/g;
/** A list marker has a blank behind it: a long underline is none. */
const containerRun = /(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=\s|$)))+/y;
const marker = /[>*+-]|\d{1,9}[.)]/g;

/** A text, and how the Markdown parser may see it. */
export interface Tamed {
  readonly source: string;
  /** Of the same length; nearly always the same string. */
  readonly text: string;
  /** How many lines may be headings; after changes, at least as many as there are. */
  readonly headings: number;
  /** The same of lines that may open other blocks. */
  readonly openers: number;
}

/**
 * The text as the Markdown parser may see it: same length, same lines, but with lone carriage returns as line
 * ends and with absurd nesting and absurd numbers of blocks neutralised, since the parser needs quadratic time or more
 * memory than there is for it. Nearly always the same string. Linear time. Words are always taken from the original text,
 * never from this one.
 */
export function tame(source: string): Tamed {
  const unified = source.includes('\r') ? source.replace(/\r(?!\n)/g, '\n') : source;
  const lines = longBlank.test(unified) ? unified.replace(longBlanks, shortenBlank) : unified;
  const out: string[] = [];
  let copied = 0;
  let delimiters = 0;
  const openers = new OpenerCount();
  for (let start = 0; start < lines.length; ) {
    let end = lines.indexOf('\n', start);
    if (end < 0) end = lines.length;
    const first = firstOf(lines, start, end);
    const tooManyOpeners = openers.add(first, lines, end);
    if (startsNewRun(first) && !tooManyOpeners) delimiters = 0;
    const found = countDelimiters(lines, start, end);
    const limit = end - start > longLine ? maxDelimitersPerLongRun : maxDelimitersPerRun;
    const tooManyContainers =
      end - start > maxContainersPerLine && containersOf(lines, start, end) > maxContainersPerLine;
    if (tooManyContainers || tooManyOpeners || delimiters + found > limit) {
      const line = lines.slice(start, end);
      out.push(
        lines.slice(copied, start),
        tameLine(tooManyOpeners ? withoutOpener(line) : line, delimiters, limit, tooManyContainers),
      );
      copied = end;
    }
    delimiters += found;
    start = end + 1;
  }
  if (copied === 0) return { source, text: lines, headings: openers.headings, openers: openers.others };
  out.push(lines.slice(copied));
  return { source, text: out.join(''), headings: openers.headings, openers: openers.others };
}

/**
 * The same as {@link tame} of the text after a change. Where nothing was neutralised before, only the lines around the
 * change are looked at.
 */
export function tameAgain(previous: Tamed, source: string, change: ChangedRange): Tamed {
  if (previous.text !== previous.source) return tame(source);
  let from = lineStart(source, change.fromB);
  while (from > 0 && !startsNewRun(firstOf(source, from, lineEnd(source, from))))
    from = lineStart(source, from - 1);
  let to = lineEnd(source, change.toB) + 1;
  while (to < source.length && !startsNewRun(firstOf(source, to, lineEnd(source, to))))
    to = lineEnd(source, to) + 1;
  const around = tame(source.slice(from, to));
  const headings = previous.headings + around.headings;
  const openers = previous.openers + around.openers;
  if (around.text !== around.source || areTooMany(headings, openers)) return tame(source);
  return { source, text: source, headings, openers };
}

/** Lines end at `\n` alone here: a carriage return may have lost its other half to the change. */
function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Keeps the start of a long stretch of blanks, so that a line stays blank or as deeply indented as can matter. */
function shortenBlank(blanks: string, at: number, whole: string): string {
  const before = at === 0 || whole[at - 1] === '\n';
  const behind = whole[at + blanks.length] ?? '\n';
  if (before && (behind === '\n' || behind === '\r')) return blanks;
  return blanks.slice(0, maxIndent) + neutral.repeat(blanks.length - maxIndent);
}

function withoutOpener(line: string): string {
  return line.replace(/[^ \t\r]/, neutral);
}

function containersOf(text: string, start: number, end: number): number {
  containerRun.lastIndex = start;
  const run = containerRun.exec(text);
  if (run === null) return 0;
  return run[0].slice(0, end - start).match(marker)?.length ?? 0;
}

function tameLine(line: string, delimitersBefore: number, limit: number, tooManyContainers: boolean): string {
  let text = line;
  if (tooManyContainers) {
    let seen = 0;
    text = text.replace(marker, (found) =>
      ++seen > maxContainersPerLine ? neutral.repeat(found.length) : found,
    );
  }
  let seen = delimitersBefore;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const isDelimiter = inlineDelimiters[text.charCodeAt(i)] === 1;
    if (isDelimiter) seen++;
    out += isDelimiter && seen > limit ? neutral : text[i];
  }
  return out;
}

function countDelimiters(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (inlineDelimiters[text.charCodeAt(i)] === 1) count++;
  return count;
}

/** What inline parsing looks back for: 1 at the code of each. */
const inlineDelimiters = new Uint8Array(128);
for (const char of '!()*<[]_`~') inlineDelimiters[char.charCodeAt(0)] = 1;
