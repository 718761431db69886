/**
 * A quick look at a text for words folded by `foldWords`, each anywhere: `false` only if the text surely does not have them
 * all, however they are accented, parted or marked up.
 */
export function mayHold(folded: string): (text: string) => boolean {
  const words = folded.split(' ').filter((word) => word !== '');
  const accented = words.map(
    (word) => new RegExp([...word].map((char) => `(?:${escaped(char)}|[^\\x00-\\x7f])\\p{M}*`).join(''), 'u'),
  );
  return (text) => {
    const lower = text.toLowerCase();
    return words.every((word, i) => lower.includes(word) || (hasAccents(lower) && accented[i]?.test(lower)));
  };
}

function hasAccents(text: string): boolean {
  return /[^\p{ASCII}]/u.test(text);
}

function escaped(char: string): string {
  return char.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
