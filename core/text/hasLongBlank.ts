/** Blanks in a row that no line about people has. */
const longest = 20;
const blank = /\s/;

/**
 * Whether a text has that many blanks in a row that patterns would look through them again from each one. Looks at one
 * character in twenty, since nearly no text has them.
 */
export function hasLongBlank(text: string): boolean {
  for (let at = longest - 1; at < text.length; at += longest) {
    if (!blank.test(text[at] ?? '')) continue;
    let start = at;
    while (start > 0 && blank.test(text[start - 1] ?? '')) start--;
    let end = at + 1;
    while (end < text.length && blank.test(text[end] ?? '')) end++;
    if (end - start >= longest) return true;
  }
  return false;
}
