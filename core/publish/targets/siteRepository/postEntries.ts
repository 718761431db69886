import type { Post } from '#core/render/post.ts';
import type { SitePost } from '../folder/manifest.ts';
import { webAddress } from '../folder/markup.ts';
import type { FrontMatterEntry } from './frontMatter.ts';
import type { PlacedPost } from './generator.ts';
import { formatDate, type Role } from './postStyle.ts';
import type { RepositoryRun } from './repositoryRun.ts';

/** The front matter of a post as the posts of its site have it. */
export function frontMatterOf(
  { generator, style, facts }: RepositoryRun,
  post: Post,
  placed: PlacedPost,
  entry: SitePost,
  cover: string | undefined,
): readonly FrontMatterEntry[] {
  const { keys, constants, date } = style;
  const entries: FrontMatterEntry[] = [];
  const say = (role: Role, value: unknown, raw = false) => {
    const key = keys[role];
    if (key !== undefined) entries.push({ key, value, ...(raw ? { raw } : {}) });
  };
  const own = generator.ownEntries(post, placed, style, facts);
  entries.push({
    key: style.format === 'pelican' ? 'Title' : 'title',
    value: post.title.replace(/\s+/g, ' ').trim(),
  });
  say('date', formatDate(post.date ?? entry.published, date), true);
  if (keys.updated !== undefined && entry.updated !== entry.published)
    say('updated', formatDate(entry.updated, date), true);
  say('tags', post.tags);
  say('summary', post.summary);
  say('cover', cover);
  say('authors', post.authors.length === 1 ? post.authors[0] : post.authors);
  say('canonical', webAddress(post.canonical));
  say('lang', post.lang);
  const { draft } = generator;
  const isUsual = keys.draft !== undefined;
  if (draft !== undefined && (post.draft || isUsual))
    entries.push({ key: draft.key, value: post.draft ? draft.draft : draft.live });
  return [...own, ...entries, ...Object.entries(constants).map(([key, value]) => ({ key, value }))].sort(
    (a, b) => place(a.key) - place(b.key),
  );
}

/** Title first, then the date; all else as it comes. */
function place(key: string): number {
  if (/^layout$/.test(key)) return 0;
  return /^title$/i.test(key) ? 1 : 2;
}
