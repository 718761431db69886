import type { SitePost } from './manifest.ts';
import { escapeMarkup } from './markup.ts';
import { feedPath, indexPath } from './pageShell.ts';
import { pageWords } from './pageWords.ts';

/** How many posts a feed tells of: readers fetch it often and know the older ones. */
const newest = 50;

/**
 * The Atom feed of a site: newest post first, drafts not in it. Without an address of the site its links are relative
 * to where the feed lies.
 * Source: RFC 4287.
 */
export function atomFeed(
  posts: readonly SitePost[],
  feedId: string,
  siteTitle: string,
  siteAddress: string | undefined,
): string {
  const base = siteAddress ?? '';
  const shown = posts
    .filter(({ draft }) => !draft)
    .sort((a, b) => order(b.published, a.published) || order(b.date, a.date) || order(a.path, b.path))
    .slice(0, newest);
  const made = `${/,(\d{4}-\d\d-\d\d):/.exec(feedId)?.[1] ?? '1970-01-01'}T00:00:00Z`;
  const updated =
    shown
      .map((post) => post.updated)
      .sort()
      .at(-1) ?? made;
  const self =
    siteAddress === undefined
      ? ''
      : `<link rel="self" type="application/atom+xml" href="${escapeMarkup(base + feedPath)}"/>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${pageWords.lang}">
<title>${escapeMarkup(siteTitle)}</title>
<id>${escapeMarkup(feedId)}</id>
<updated>${escapeMarkup(updated)}</updated>
${self}<link rel="alternate" type="text/html" href="${escapeMarkup(base + indexPath)}"/>
${shown.map((post) => entry(post, base)).join('')}</feed>
`;
}

/** A `tag:` URI of its own for a thing of this site, made on the day of `at`. Source: RFC 4151. */
export function tagUri(siteAddress: string | undefined, at: string, name: string): string {
  const host = siteAddress === undefined ? 'confnotes.invalid' : new URL(siteAddress).hostname;
  return `tag:${host},${at.slice(0, 10)}:${name}`;
}

function entry(post: SitePost, base: string): string {
  const authors = post.authors.length === 0 ? [pageWords.unknownAuthor] : post.authors;
  const lang =
    post.lang === '' || post.lang === pageWords.lang ? '' : ` xml:lang="${escapeMarkup(post.lang)}"`;
  const lines = [
    `<title>${escapeMarkup(post.title)}</title>`,
    `<id>${escapeMarkup(post.atomId)}</id>`,
    `<link rel="alternate" type="text/html" href="${escapeMarkup(base + post.path)}"/>`,
    `<published>${escapeMarkup(post.published)}</published>`,
    `<updated>${escapeMarkup(post.updated)}</updated>`,
    ...authors.map((name) => `<author><name>${escapeMarkup(name)}</name></author>`),
    ...post.tags.map((tag) => `<category term="${escapeMarkup(tag)}"/>`),
    `<summary>${escapeMarkup(post.summary)}</summary>`,
  ];
  return `<entry${lang}>\n${lines.join('\n')}\n</entry>\n`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
