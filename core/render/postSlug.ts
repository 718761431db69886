/** Longest slug, in characters. */
const longest = 80;

/** Letters that have no decomposition into a plain letter and a mark. */
const spelling: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** Names that Windows or a web site has another use for. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/;

/** A text as part of an address and a file name: `a-z`, `0-9` and hyphens. Empty: nothing of it can be spelt so. */
export function postSlug(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => spelling[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const slug =
    plain.length <= longest
      ? plain
      : plain
          .slice(0, longest + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, longest);
  return reserved.test(slug) ? `${slug}-post` : slug;
}

/**
 * The slug, or the slug with the first of `-2`, `-3`, … that is not taken. Adds it to `taken`. `tried` remembers which
 * number comes next for a slug: with it, many posts of one title cost no more than others.
 */
export function freeSlug(slug: string, taken: Set<string>, tried = new Map<string, number>()): string {
  let free = slug;
  let n = tried.get(slug) ?? 2;
  for (; taken.has(free); n++) free = `${slug}-${n}`;
  tried.set(slug, n);
  taken.add(free);
  return free;
}
