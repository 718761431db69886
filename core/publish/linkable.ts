import type { Post } from '#core/render/post.ts';

/** Whether `from` may link to `to`: posts that everybody reads link to no draft. */
export function mayLink(from: Post, to: Post): boolean {
  return from.draft || !to.draft;
}

/** Of the addresses that readers can open, those that a post may link to. */
export function linksFor(
  post: Post,
  posts: readonly Post[],
  open: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const other of posts) {
    const url = open.get(other.key);
    if (url !== undefined && post.linksTo.includes(other.key) && mayLink(post, other))
      links.set(other.key, url);
  }
  return links;
}
