const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '”': '“', '»': '«' };
const openers: ReadonlySet<string> = new Set(Object.values(pairs));

/** Longest address that is read, in UTF-16 units. */
const longest = 2000;

/**
 * The address that begins at a place in prose, as people mean it and posts show it: up to a blank, `<`, `>`, `|` or a
 * closing bracket or quotation mark that nothing within opened; punctuation at its end belongs to the sentence.
 */
export function bareAddress(text: string, start: number): string {
  const open: string[] = [];
  let end = start;
  for (; end < text.length && end - start < longest; end++) {
    const char = text[end] ?? '';
    if (/[\s<>|｜]/.test(char)) break;
    if (openers.has(char)) open.push(char);
    else if (char in pairs && open.pop() !== pairs[char]) break;
    else if (char === '"' && !open.includes('"')) {
      if (!/^[^\s<>"]+"/.test(text.slice(end + 1, end + longest))) break;
      open.push(char);
    } else if (char === '"') open.length = open.lastIndexOf('"');
  }
  return withoutTail(text.slice(start, end));
}

/** A quotation mark at the end stays where it closes one within. */
function withoutTail(address: string): string {
  const quotes = address.match(/["']/g) ?? [];
  if (/["']$/.test(address) && quotes.length % 2 === 0) return address;
  return address.replace(/[?!.,:;*_~'"‘’]+$/u, '');
}
