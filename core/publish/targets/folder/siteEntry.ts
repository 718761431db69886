import type { Ports } from '#core/ports.ts';
import type { Post, PostSet } from '#core/render/post.ts';
import { wholeSeconds } from '#core/text/wholeSeconds.ts';
import type { PostImages } from './images.ts';
import type { SitePost } from './manifest.ts';
import type { Site } from './site.ts';

/** What an entry is made from, beside the post itself. */
export interface EntryRun {
  readonly site: Site;
  readonly set: PostSet;
  readonly origin: string;
  readonly ports: Pick<Ports, 'digest' | 'clock'>;
}

/**
 * What a site remembers of a post. What was given once stays; `updated` moves only with the content.
 * @param newAtomId Names a post that the site does not know yet.
 */
export async function siteEntry(
  { set, site, origin, ports }: EntryRun,
  post: Post,
  path: string,
  images: PostImages,
  newAtomId: (now: string) => Promise<string>,
): Promise<SitePost> {
  const old = site.manifest.posts.find((each) => each.path === path);
  const now = wholeSeconds(ports.clock.now());
  const { html, title, summary, authors, tags, lang, date, draft, canonical, cover } = post;
  const shown = [...images.files].map(([id, { digest }]) => [id, digest]);
  const facts = [title, html, summary, authors, tags, lang, date, draft, canonical, cover, shown];
  const digest = (await ports.digest(new TextEncoder().encode(JSON.stringify(facts)))).slice(0, 32);
  return {
    event: set.event,
    eventTitle: set.conference ?? set.posts[0]?.title ?? set.event,
    eventDate: set.dates[0] ?? '',
    origin,
    key: post.key,
    path,
    position: set.posts.indexOf(post),
    title,
    lang: lang ?? '',
    date: date ?? '',
    summary,
    authors,
    tags,
    draft,
    atomId: old?.atomId ?? (await newAtomId(now)),
    published: old?.published ?? now,
    updated: old?.content === digest ? old.updated : now,
    content: digest,
    images: [...new Set([...images.files.values()].map((file) => file.path))].sort(),
  };
}
