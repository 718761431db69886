/** Lines that may be headings before the rest is taken for plain words: some hundred events in one note. */
const maxHeadings = 25_000;
/** The same for lines that may open another block: items, quotes, rows, fences. */
const maxOpeners = 100_000;

/** Counts the lines that may open a block, so that an absurd number of them does not stall what reads them. */
export class OpenerCount {
  /** How many lines may be headings so far. */
  headings = 0;
  /** How many may open other blocks. */
  others = 0;

  /** Takes the next line. `first`: its {@link firstOf}. Whether it may open a block, and too many did before it. */
  add(first: number, text: string, end: number): boolean {
    if (mayBeHeading(first, text, end)) return ++this.headings > maxHeadings;
    return opensBlock(first) && ++this.others > maxOpeners;
  }
}

/** Shorter texts hold too few lines for any of them to be too many, in UTF-16 units. */
export const fewestCharacters: number = 2 * maxHeadings;

/** Whether so many lines are too many. */
export function areTooMany(headings: number, others: number): boolean {
  return headings > maxHeadings || others > maxOpeners;
}

/** Code of the first character of a line that is no blank; 0: the line is blank. */
export function firstOf(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 9 && code !== 13) return code;
  }
  return 0;
}

/** Blank lines and lines that open a block of their own: inline parsing never looks back past them. */
export function startsNewRun(first: number): boolean {
  return (
    first === 0 ||
    first === 45 ||
    first === 42 ||
    first === 43 ||
    first === 35 ||
    first === 124 ||
    (first >= 48 && first <= 57)
  );
}

/** Lines that start with `#` or `=`, and those from one dash to another: underlines too make headings. */
function mayBeHeading(first: number, text: string, end: number): boolean {
  return first === 35 || first === 61 || (first === 45 && text.charCodeAt(end - 1) === 45);
}

/**
 * Lines that start with `-`, `*`, `+`, `|`, a digit, `>`, a backtick or `~`. Not `<`: a comment that is not seen as one
 * would be published.
 */
function opensBlock(first: number): boolean {
  return (first !== 0 && startsNewRun(first)) || first === 62 || first === 96 || first === 126;
}
