import { roundUp } from '#core/render/post.ts';
import type { SitePost } from './manifest.ts';
import { escapeMarkup } from './markup.ts';
import { indexPath, pageHtml } from './pageShell.ts';
import { pageWords, readableDay } from './pageWords.ts';

/** One event of the site: its round-up first, if it has one, then its deep dives in the author's order. */
type EventPosts = readonly SitePost[];

/** The page that lists all posts: newest event first, deep dives below their round-up. Drafts are not listed. */
export function indexPage(
  posts: readonly SitePost[],
  siteTitle: string,
  siteAddress: string | undefined,
): string {
  const events = eventsOf(posts.filter(({ draft }) => !draft));
  const list = events.map((event) => `<li>\n${eventHtml(event)}</li>\n`).join('');
  return pageHtml({
    path: indexPath,
    lang: pageWords.lang,
    title: siteTitle,
    description: '',
    siteTitle,
    siteAddress,
    head: siteAddress === undefined ? [] : [`<link rel="canonical" href="${escapeMarkup(siteAddress)}">`],
    main: `<h1>${escapeMarkup(siteTitle)}</h1>\n${list === '' ? `<p>${pageWords.nothingYet}</p>` : `<ul class="posts">\n${list}</ul>`}`,
  });
}

function eventsOf(posts: readonly SitePost[]): readonly EventPosts[] {
  const events = new Map<string, SitePost[]>();
  // Each event has a folder of its own; its name it may share with another.
  for (const post of posts) {
    const folder = post.path.slice(0, post.path.indexOf('/'));
    events.set(folder, [...(events.get(folder) ?? []), post]);
  }
  const rank = (post: SitePost) => (post.key === roundUp ? -1 : post.position);
  const sorted = [...events.values()].map((event) =>
    event.sort((a, b) => rank(a) - rank(b) || order(a.path, b.path)),
  );
  return sorted.sort((a, b) => order(dayOf(b), dayOf(a)) || order(a[0]?.path ?? '', b[0]?.path ?? ''));
}

/** The day that an event is sorted by: what the posts say, else when they were published. */
function dayOf(event: EventPosts): string {
  const [first] = event;
  return (first?.date || first?.eventDate || first?.published || '').slice(0, 10);
}

function eventHtml(event: EventPosts): string {
  const [first, ...others] = event;
  if (first === undefined) return '';
  const isHeaded = first.key === roundUp;
  const head = isHeaded
    ? `<h2>${link(first)}</h2>\n${meta(first)}${first.summary === '' ? '' : `<p${lang(first)}>${escapeMarkup(first.summary)}</p>\n`}`
    : `<h2>${escapeMarkup(first.eventTitle)}</h2>\n`;
  const items = (isHeaded ? others : event).map((post) => `<li>${link(post)}</li>\n`).join('');
  return items === '' ? head : `${head}<ul>\n${items}</ul>\n`;
}

function link(post: SitePost): string {
  return `<a href="${post.path}"${lang(post)}>${escapeMarkup(post.title)}</a>`;
}

function meta({ date, authors }: SitePost): string {
  const day = readableDay(date);
  const parts = [
    ...(day === undefined ? [] : [`<time datetime="${escapeMarkup(date)}">${day}</time>`]),
    ...authors.map((author) => escapeMarkup(author)),
  ];
  return parts.length === 0 ? '' : `<p class="meta">${parts.join(' · ')}</p>\n`;
}

function lang(post: SitePost): string {
  return post.lang === '' || post.lang === pageWords.lang ? '' : ` lang="${escapeMarkup(post.lang)}"`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
