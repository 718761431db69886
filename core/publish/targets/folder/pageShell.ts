import { escapeMarkup } from './markup.ts';
import { pageWords } from './pageWords.ts';
import { relativePath } from './sitePaths.ts';

/** Paths of what every site has. */
export const indexPath = 'index.html';
export const feedPath = 'feed.xml';
export const stylePath = 'style.css';

/** What a page is made from. */
export interface PageParts {
  readonly path: string;
  /** BCP 47. */
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  readonly siteTitle: string;
  /** Address of the site with a slash at its end; `undefined`: not known. */
  readonly siteAddress: string | undefined;
  /** Further elements of the head. */
  readonly head: readonly string[];
  /** Content of `main`. */
  readonly main: string;
}

/** Nothing may run, load or send anything but the page's own style and its images, wherever the page is opened from. */
const policy =
  "default-src 'none'; style-src 'self' file:; img-src 'self' file: data: http: https:; base-uri 'none'; form-action 'none'";

/** A whole page of the site. */
export function pageHtml(page: PageParts): string {
  const to = (path: string) => relativePath(page.path, path);
  const feed = page.siteAddress === undefined ? to(feedPath) : page.siteAddress + feedPath;
  const words = (text: string) =>
    page.lang === pageWords.lang ? text : `<span lang="${pageWords.lang}">${text}</span>`;
  const description =
    page.description === '' ? [] : [`<meta name="description" content="${escapeMarkup(page.description)}">`];
  const home =
    page.path === indexPath
      ? ''
      : `<header class="site"><nav><a href="${to(indexPath)}">${words(pageWords.allPosts)}</a></nav></header>\n`;
  return `<!DOCTYPE html>
<html lang="${escapeMarkup(page.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(page.title)}</title>
${[...description, ...page.head].map((line) => `${line}\n`).join('')}<link rel="alternate" type="application/atom+xml" href="${escapeMarkup(feed)}" title="${escapeMarkup(page.siteTitle)}">
<link rel="stylesheet" href="${to(stylePath)}">
</head>
<body>
<a class="skip" href="#main.start">${words(pageWords.skip)}</a>
${home}<main id="main.start">
${page.main}
</main>
<footer class="site"><p>${escapeMarkup(page.siteTitle)} · <a href="${to(feedPath)}">${words(pageWords.feed)}</a></p></footer>
</body>
</html>
`;
}
