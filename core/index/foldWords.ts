/** A text as it is compared: lower case, without accents, white space folded. */
export function foldWords(text: string): string {
  const lower = text.toLowerCase();
  // Most text needs no more, and this is asked of every symbol at every key.
  if (/^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
