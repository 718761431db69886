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
const containerRun = /(?:[ \t]*(?:[>*+-]|\d{1,9}[.)]))+/y;
const marker = /[>*+-]|\d{1,9}[.)]/g;

/**
 * The text as the Markdown parser may see it: same length, same lines, but with lone carriage returns as line
 * ends and with absurd nesting neutralised, since the parser needs quadratic time for it. Nearly always the same
 * string. Linear time. Words are always taken from the original text, never from this one.
 */
export function tame(text: string): string {
  const unified = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  const lines = longBlank.test(unified) ? unified.replace(longBlanks, shortenBlank) : unified;
  let out: string[] | undefined;
  let copied = 0;
  let delimiters = 0;
  for (let start = 0; start < lines.length; ) {
    let end = lines.indexOf('\n', start);
    if (end < 0) end = lines.length;
    if (delimiters > 0 && startsNewRun(lines, start, end)) delimiters = 0;
    const found = countDelimiters(lines, start, end);
    const limit = end - start > longLine ? maxDelimitersPerLongRun : maxDelimitersPerRun;
    const tooManyContainers =
      end - start > maxContainersPerLine && containersOf(lines, start, end) > maxContainersPerLine;
    if (tooManyContainers || delimiters + found > limit) {
      out ??= [];
      out.push(
        lines.slice(copied, start),
        tameLine(lines.slice(start, end), delimiters, limit, tooManyContainers),
      );
      copied = end;
    }
    delimiters += found;
    start = end + 1;
  }
  if (out === undefined) return lines;
  out.push(lines.slice(copied));
  return out.join('');
}

/** Keeps the start of a long stretch of blanks, so that a line stays blank or as deeply indented as can matter. */
function shortenBlank(blanks: string, at: number, whole: string): string {
  const before = at === 0 || whole[at - 1] === '\n';
  const behind = whole[at + blanks.length] ?? '\n';
  if (before && (behind === '\n' || behind === '\r')) return blanks;
  return blanks.slice(0, maxIndent) + neutral.repeat(blanks.length - maxIndent);
}

/** Blank lines and lines that open a block of their own: inline parsing never looks back past them. */
function startsNewRun(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || code === 9 || code === 13) continue;
    return (
      code === 45 || code === 42 || code === 43 || code === 35 || code === 124 || (code >= 48 && code <= 57)
    );
  }
  return true;
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
