import type { Receipt } from '#core/note/model.ts';
import { receiptFor } from '#core/publish/receipts/receiptFor.ts';
import { type Post, type PostSet, roundUp } from '#core/render/post.ts';
import { freeSlug, postSlug } from '#core/render/postSlug.ts';
import type { SiteManifest, SitePost } from './manifest.ts';
import { isPagePath } from './sitePaths.ts';

/** What an event is known by, whatever its posts are called. */
export interface EventIdentity {
  readonly set: PostSet;
  readonly origin: string;
}

/** Where the posts of one event lie in a site. */
export interface Layout {
  readonly eventFolder: string;
  /** Path of each post's page by key. */
  readonly paths: ReadonlyMap<string, string>;
  /** Pages of another event that receipts of this note point to: the note is a copy, or the event got a new name. */
  readonly taken: readonly SitePost[];
}

/**
 * Gives every post its page. A post that has one keeps it, by its receipt or by what the site remembers, whatever its
 * title or its event is called now; a new one gets a name that no other post has.
 */
export function layoutOf(
  event: EventIdentity,
  receipts: readonly Receipt[],
  target: string,
  { posts }: SiteManifest,
): Layout {
  const { set } = event;
  const pageOf = (key: string): string | undefined => {
    const id = receiptFor(receipts, target, key)?.id;
    const own = posts.find((each) => hasSameName(each, event) && each.key === key)?.path;
    return own ?? (id !== undefined && isPagePath(id) && isFree(id, key) ? id : undefined);
  };
  const isFree = (path: string, key: string) => posts.every((each) => each.path !== path || each.key === key);
  const eventFolder = folderFor(event, pageOf, posts);
  const known = new Map(
    set.posts.flatMap(({ key }): [string, string][] => {
      const path = pageOf(key);
      return path === undefined ? [] : [[key, path]];
    }),
  );
  const taken = posts.filter((each) => known.get(each.key) === each.path && !isSameEvent(each, event));
  return { eventFolder, paths: withNewPages(set.posts, known, eventFolder, posts), taken };
}

/** Whether a page belongs to this event, under the name that it has, or by note and day under one that it had before. */
export function isSameEvent(page: SitePost, event: EventIdentity): boolean {
  const isRenamed = page.origin === event.origin && page.eventDate === (event.set.dates[0] ?? '');
  return isRenamed || hasSameName(page, event);
}

/**
 * Whether a page belongs to an event that is called like this one. A conference and its year are one event wherever it
 * is noted down; titles such as “Notes” say nothing, so that the note must be the same too.
 */
export function hasSameName({ event, origin }: SitePost, { set, origin: own }: EventIdentity): boolean {
  return event === set.event && (set.conference !== undefined || origin === own);
}

/**
 * Whether a page may be taken away for this set. A set without posts says no longer which event it was: then the
 * receipts of its note are all there is to go by.
 */
export function ownsPage(page: SitePost, event: EventIdentity, { eventFolder }: Layout): boolean {
  return event.set.posts.length === 0 || isSameEvent(page, event) || page.path.startsWith(`${eventFolder}/`);
}

/** The pages with those in the event's folder put under the name that the event has now. */
export function withEvent(
  posts: readonly SitePost[],
  { eventFolder }: Layout,
  { set, origin }: EventIdentity,
): readonly SitePost[] {
  return posts.map((each) =>
    each.path.startsWith(`${eventFolder}/`)
      ? { ...each, event: set.event, eventDate: set.dates[0] ?? '', origin }
      : each,
  );
}

function folderFor(
  event: EventIdentity,
  pageOf: (key: string) => string | undefined,
  posts: readonly SitePost[],
): string {
  const { set } = event;
  const keys = set.posts.map(({ key }) => key);
  const page = [roundUp, ...keys].map(pageOf).find((path) => {
    const entry = posts.find((each) => each.path === path);
    return (
      path !== undefined && (entry === undefined || isSameEvent(entry, event) || keys.includes(entry.key))
    );
  });
  const own = page ?? posts.find((each) => hasSameName(each, event))?.path;
  if (own !== undefined) return own.slice(0, own.indexOf('/'));
  const slug = set.posts.find(({ key }) => key === roundUp)?.slug ?? set.event;
  const taken = new Set(posts.map(({ path }) => path.slice(0, path.indexOf('/'))));
  return freeSlug(postSlug(slug) || postSlug(set.event) || 'event', taken);
}

function withNewPages(
  wanted: readonly Post[],
  known: ReadonlyMap<string, string>,
  eventFolder: string,
  posts: readonly SitePost[],
): ReadonlyMap<string, string> {
  const taken = new Set(
    [...posts.map(({ path }) => path), ...known.values()]
      .filter((path) => path.startsWith(`${eventFolder}/`))
      .map((path) => path.slice(eventFolder.length + 1, -'.html'.length)),
  );
  return new Map(
    wanted.map(({ key, slug }): [string, string] => {
      const path = known.get(key);
      if (path !== undefined) return [key, path];
      const name =
        key === roundUp && !taken.has('index') ? 'index' : freeSlug(postSlug(slug) || 'post', taken);
      return [key, `${eventFolder}/${name}.html`];
    }),
  );
}
