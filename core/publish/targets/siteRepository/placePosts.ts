import type { Receipt } from '#core/note/model.ts';
import { receiptFor } from '#core/publish/receipts/receiptFor.ts';
import type { Post } from '#core/render/post.ts';
import { freeSlug, postSlug } from '#core/render/postSlug.ts';
import { type EventIdentity, hasSameName, isSameEvent } from '../folder/layout.ts';
import type { SitePost } from '../folder/manifest.ts';
import type { Generator, PlacedPost } from './generator.ts';
import type { PostStyle } from './postStyle.ts';
import { repositoryRules } from './repositoryPaths.ts';
import type { SiteFacts } from './siteFacts.ts';

/** What decides where posts lie. */
export interface PlaceFacts {
  readonly event: EventIdentity;
  readonly receipts: readonly Receipt[];
  readonly target: string;
  /** What the site remembers. */
  readonly posts: readonly SitePost[];
  readonly style: PostStyle;
  readonly generator: Generator;
  readonly facts: SiteFacts;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Gives every post its file and its address. A post that has one keeps it, by what the site remembers or by its receipt,
 * whatever its title or its event is called now; a new one gets a name that no other post of ours has.
 */
export function placePosts(given: PlaceFacts): {
  readonly placed: ReadonlyMap<string, PlacedPost>;
  readonly taken: readonly SitePost[];
} {
  const { event, receipts, target, posts } = given;
  const isFree = (path: string, key: string) => posts.every((each) => each.path !== path || each.key === key);
  const pathOf = (key: string): string | undefined => {
    const own = posts.find((each) => hasSameName(each, event) && each.key === key)?.path;
    const id = receiptFor(receipts, target, key)?.id;
    return own ?? (id !== undefined && repositoryRules.isPage(id) && isFree(id, key) ? id : undefined);
  };
  const known = new Map(
    event.set.posts.flatMap(({ key }): [string, string][] => {
      const path = pathOf(key);
      return path === undefined ? [] : [[key, path]];
    }),
  );
  const slugs = new Set([...posts.map(({ path }) => path), ...known.values()].map((path) => slugIn(path)));
  const placed = event.set.posts.map((post): [string, PlacedPost] => [
    post.key,
    place(post, known.get(post.key), slugs, given),
  ]);
  const taken = posts.filter((each) => known.get(each.key) === each.path && !isSameEvent(each, event));
  return { placed: new Map(placed), taken };
}

function place(
  post: Post,
  known: string | undefined,
  slugs: Set<string>,
  { posts, style, generator, facts, today }: PlaceFacts,
): PlacedPost {
  const entry = posts.find(({ path }) => path === known);
  const day = (post.date ?? entry?.published ?? today).slice(0, 10);
  if (known === undefined) {
    const slug = freeSlug(postSlug(post.slug) || 'post', slugs);
    const fresh = { key: post.key, path: newPath(style, slug, day), slug, day };
    return { ...fresh, address: generator.address(fresh, style, facts) };
  }
  const old = { key: post.key, path: known, slug: slugIn(known), day };
  return { ...old, address: entry?.address ?? generator.address(old, style, facts) };
}

function newPath({ folder, naming, isDated, extension }: PostStyle, slug: string, day: string): string {
  const [year = '', month = ''] = day.split('-');
  const name = isDated ? `${day}-${slug}` : slug;
  const file = naming === 'bundle' ? `${name}/index.${extension}` : `${name}.${extension}`;
  const place = folder.replace(':year', year).replace(':month', month);
  return place === '' ? file : `${place}/${file}`;
}

/** The name that a post's file was given, without date and extension. */
function slugIn(path: string): string {
  const parts = path.split('/');
  const file = (parts.at(-1) ?? '').replace(/\.[a-z]+$/, '');
  return (file === 'index' ? (parts.at(-2) ?? file) : file).replace(/^\d{4}-\d\d-\d\d-/, '');
}
