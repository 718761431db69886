import { resolveLinks } from '#core/publish/resolveLinks.ts';
import { assetScheme, type Post, type PostSet, roundUp } from '#core/render/post.ts';
import { escapeMarkup, webAddress } from './markup.ts';
import { pageHtml } from './pageShell.ts';
import { pageWords, readableDay, readableDays } from './pageWords.ts';
import { relativePath } from './sitePaths.ts';

/** What the page of a post is made from. */
export interface PostPage {
  readonly post: Post;
  readonly set: PostSet;
  readonly path: string;
  readonly siteTitle: string;
  readonly siteAddress: string | undefined;
  /** Paths of the posts that this one may link to, by key. */
  readonly linkPaths: ReadonlyMap<string, string>;
  /** Paths of its images by id of the asset. */
  readonly imagePaths: ReadonlyMap<string, string>;
}

/** The page of one post. */
export function postPage(page: PostPage): string {
  const { post, path, siteAddress, siteTitle } = page;
  const relative = (paths: ReadonlyMap<string, string>) =>
    new Map([...paths].map(([key, to]): [string, string] => [key, relativePath(path, to)]));
  const body = resolveLinks(post.html, relative(page.linkPaths), relative(page.imagePaths));
  const lang = post.lang ?? pageWords.lang;
  const main = `<article>
<header>
<h1>${escapeMarkup(post.title)}</h1>
${metaLine(page, lang)}${coverImage(page)}</header>
${body.trim()}
${tagList(post.tags)}</article>`;
  return pageHtml({
    path,
    lang,
    title: post.title,
    description: post.summary,
    siteTitle,
    siteAddress,
    head: headLines(page),
    main,
  });
}

function metaLine({ post, set }: PostPage, lang: string): string {
  const day = dayWords(post, set);
  const words = (text: string) =>
    lang === pageWords.lang ? text : `<span lang="${pageWords.lang}">${text}</span>`;
  const parts = [
    ...(post.draft ? [`<strong class="draft">${words(pageWords.draft)}</strong>`] : []),
    ...(day === undefined ? [] : [`<time datetime="${escapeMarkup(post.date ?? '')}">${words(day)}</time>`]),
    ...post.authors.map((author) => escapeMarkup(author)),
    ...[set.conference, set.place].flatMap((fact) =>
      post.key !== roundUp || fact === undefined || post.title.includes(fact) ? [] : [escapeMarkup(fact)],
    ),
  ];
  return parts.length === 0 ? '' : `<p class="meta">${parts.join(' · ')}</p>\n`;
}

/** The day of a post; of a round-up that is dated by its event, all days of it. */
function dayWords({ key, date }: Post, { dates }: PostSet): string | undefined {
  if (date === undefined) return undefined;
  const [first = date] = dates;
  return key === roundUp && dates.includes(date)
    ? readableDays(first, dates.at(-1) ?? first)
    : readableDay(date);
}

/** The cover above the words, unless it is among them anyway. */
function coverImage(page: PostPage): string {
  const address = coverAddress(page);
  if (page.post.html.includes(`"${assetScheme}${page.post.cover}"`)) return '';
  return address === undefined ? '' : `<img class="cover" src="${escapeMarkup(address)}" alt="">\n`;
}

/** How the page reaches the cover; `undefined`: the post has none. */
function coverAddress({ post, path, imagePaths }: PostPage): string | undefined {
  if (post.cover === undefined) return undefined;
  const image = imagePaths.get(post.cover);
  return image === undefined ? webAddress(post.cover) : relativePath(path, image);
}

function tagList(tags: readonly string[]): string {
  if (tags.length === 0) return '';
  const items = tags.map((tag) => `<li>${escapeMarkup(tag)}</li>`).join('');
  return `<footer><ul class="tags" aria-label="${pageWords.tags}">${items}</ul></footer>\n`;
}

function headLines({ post, path, siteAddress, imagePaths }: PostPage): readonly string[] {
  const own = siteAddress === undefined ? undefined : siteAddress + path;
  const canonical = webAddress(post.canonical) ?? own;
  const image = post.cover === undefined ? undefined : imagePaths.get(post.cover);
  const picture =
    image === undefined
      ? webAddress(post.cover)
      : siteAddress === undefined
        ? undefined
        : siteAddress + image;
  const property = (name: string, content: string | undefined) =>
    content === undefined ? [] : [`<meta property="${name}" content="${escapeMarkup(content)}">`];
  return [
    ...post.authors.map((author) => `<meta name="author" content="${escapeMarkup(author)}">`),
    ...(post.draft ? ['<meta name="robots" content="noindex">'] : []),
    ...(canonical === undefined ? [] : [`<link rel="canonical" href="${escapeMarkup(canonical)}">`]),
    ...property('og:type', 'article'),
    ...property('og:title', post.title),
    ...property('og:description', post.summary === '' ? undefined : post.summary),
    ...property('og:url', own),
    ...property('og:image', picture),
  ];
}
