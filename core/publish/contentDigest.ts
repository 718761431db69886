import type { Digest } from '#core/ports.ts';
import type { Post } from '#core/render/post.ts';

/** Digest of all that a post says, and of where its links to other posts lead. 32 hexadecimal digits. */
export async function contentDigest(
  post: Post,
  links: ReadonlyMap<string, string>,
  digest: Digest,
): Promise<string> {
  const { slugPlace: _, assets, ...content } = post;
  const files = assets.map(({ id, name }) => [id, name]);
  const text = JSON.stringify([
    Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)),
    files,
    [...links],
  ]);
  return (await digest(new TextEncoder().encode(text))).slice(0, 32);
}
