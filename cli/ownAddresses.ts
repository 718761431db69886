import type { Note } from '#core/note/model.ts';

/** Which addresses are those of posts of these notes, published or to be. */
export function ownAddresses(notes: readonly Note[]): (url: string) => boolean {
  const addresses = notes.flatMap(({ frontMatter }) => [
    frontMatter?.post.canonical,
    ...(frontMatter?.receipts ?? []).map(({ url }) => url),
  ]);
  const own = new Set(addresses.filter((address) => address !== undefined));
  return (url) => own.has(url.replace(/#.*$/s, ''));
}
