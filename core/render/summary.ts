import type { Token } from 'markdown-it';

/** Longest summary, in UTF-16 units. */
const longest = 300;
const sentenceEnd = /[.!?…。！？]["”’»)]*(?=\s|$)/g;

/** A paragraph with fewer UTF-16 units and no sentence in it, such as a date, says nothing about a post. */
const fewest = 40;

/** The first one or two sentences of a post's text, quotes and meta data aside; may be empty. */
export function firstWords(tokens: readonly Token[]): string {
  const all = paragraphs(tokens);
  const top = all.filter(({ level }) => level === 0);
  const words = [...top, ...all].find(
    ({ words }) => words.length >= fewest || /[.!?…。！？]["”’»)]*$/.test(words),
  );
  return shorten(words?.words ?? all[0]?.words ?? '');
}

/** Paragraphs looked at. */
const enough = 100;

/** The first paragraphs that stand in no block quote, list items too. */
function paragraphs(tokens: readonly Token[]): readonly { readonly level: number; readonly words: string }[] {
  const found: { level: number; words: string }[] = [];
  let quotes = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.type === 'blockquote_open') quotes++;
    else if (token.type === 'blockquote_close') quotes--;
    if (token.type !== 'paragraph_open' || quotes > 0 || token.attrGet('class') !== null) continue;
    const words = plainWords(tokens[i + 1]);
    if (words !== '') found.push({ level: token.level, words });
    if (found.length === enough) break;
  }
  return found;
}

/** Plain words of inline text; pictures count as what is said about them. */
function plainWords(inline: Token | undefined): string {
  const parts = (inline?.children ?? []).map((token): string => {
    if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
    return token.type === 'html_inline' || token.type === 'image' ? '' : token.content;
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Two sentences where they fit, else one, else as many whole words as do. */
function shorten(words: string): string {
  const head = words.slice(0, longest + 1);
  const [first, second] = [...head.matchAll(sentenceEnd)].map((found) => found.index + found[0].length);
  if (words.length <= longest && second === undefined) return words;
  const end = second ?? first;
  if (end !== undefined) return head.slice(0, end);
  return `${head.slice(0, longest).replace(/\s+\S*$/, '')}…`;
}
