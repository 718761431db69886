/**
 * How well a name answers a query, both folded by `foldWords`: 0 is not at all, 1 the name itself. In falling order: the
 * whole name, its start, the start of a word, all words of the query at starts of words in any order, anywhere within,
 * and the letters in order with others between them. Of equals, the shorter name is better.
 */
export function fuzzyScore(query: string, name: string): number {
  if (query === '') return 0.1;
  if (query.length > name.length) return 0;
  if (query === name) return 1;
  const share = query.length / name.length / 10;
  const at = name.indexOf(query);
  if (at === 0) return 0.85 + share;
  if (at > 0 && isWordStart(name, at)) return 0.7 + share;
  if (query.includes(' ') && everyWordStarts(query, name)) return 0.55 + share;
  if (at > 0) return wordStartLater(query, name, at) ? 0.7 + share : 0.4 + share;
  return inOrder(query, name) * (0.2 + share);
}

function isWordStart(name: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(name[at - 1] ?? '');
}

function wordStartLater(query: string, name: string, from: number): boolean {
  for (let at = name.indexOf(query, from + 1); at > 0; at = name.indexOf(query, at + 1))
    if (isWordStart(name, at)) return true;
  return false;
}

function everyWordStarts(query: string, name: string): boolean {
  return query.split(' ').every((word) => {
    const at = name.indexOf(word);
    return at >= 0 && (isWordStart(name, at) || wordStartLater(word, name, at));
  });
}

/** 1 when the letters follow each other closely, less with gaps; 0: they are not all there in this order. */
function inOrder(query: string, name: string): number {
  let at = -1;
  let jumps = 0;
  for (const letter of query) {
    if (letter === ' ') continue;
    const next = name.indexOf(letter, at + 1);
    if (next < 0) return 0;
    if (next > at + 1 && !isWordStart(name, next)) jumps++;
    at = next;
  }
  // Letters strewn over a long text match nearly everything, and mean nothing.
  return jumps * 2 > query.length ? 0 : 1 - jumps / query.length;
}
