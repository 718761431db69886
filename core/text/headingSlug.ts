/**
 * The fragment of a heading as GitHub builds it: lower case, punctuation gone, spaces to hyphens. May be empty.
 * Source: https://github.com/Flet/github-slugger
 */
export function headingSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replace(/ /g, '-');
}

/** A counter for one document: gives each heading's fragment in turn, with `-1`, `-2` for repeats. */
export function headingSlugger(): (text: string) => string {
  const uses = new Map<string, number>();
  return (text) => {
    const base = headingSlug(text);
    let slug = base;
    while (uses.has(slug)) {
      const count = (uses.get(base) ?? 0) + 1;
      uses.set(base, count);
      slug = `${base}-${count}`;
    }
    uses.set(slug, 0);
    return slug;
  };
}
