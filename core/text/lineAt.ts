/** Offset at which the line that holds `at` starts. Looks no further than that. */
export function startOfLine(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Offset at which the line that holds `at` ends, its line end not included. */
export function endOfLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

/** Offset behind the line that holds `at` and its line end. */
export function endOfWholeLine(text: string, at: number): number {
  const end = endOfLine(text, at);
  if (text.startsWith('\r\n', end)) return end + 2;
  return Math.min(text.length, end + 1);
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
