/**
 * A quick look at a text for words folded by `foldWords`, each anywhere: `false` only if the text surely does not have them
 * all, however they are accented, parted or marked up.
 */
export function mayHold(folded: string): (text: string) => boolean {
  const words = folded.split(' ').filter((word) => word !== '');
  const accented = words.map((word) => new RegExp([...word].map(unfolded).join(''), 'u'));
  return (text) => {
    const lower = text.toLowerCase();
    return words.every((word, i) => lower.includes(word) || (hasAccents(lower) && accented[i]?.test(lower)));
  };
}

function hasAccents(text: string): boolean {
  return /[^\p{ASCII}]/u.test(text);
}

/** What may have been folded to a character. */
function unfolded(char: string): string {
  if (/[a-z]/.test(char)) return `(?:${char}|(?![a-z])\\p{Script=Latin})\\p{M}*`;
  if (/[0-9]/.test(char)) return `(?:${char}|(?![0-9])\\p{N})`;
  const written = char.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return /[^\p{ASCII}]/u.test(char) ? '[^\\x00-\\x7f]\\p{M}*' : `(?:${written}|[^\\x00-\\x7f])`;
}
