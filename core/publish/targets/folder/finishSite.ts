import { wholeSeconds } from '#core/text/wholeSeconds.ts';
import { atomFeed, tagUri } from './feed.ts';
import { indexPage } from './indexPage.ts';
import type { SiteManifest, SitePost } from './manifest.ts';
import { feedPath, indexPath, stylePath } from './pageShell.ts';
import type { SiteFile } from './site.ts';
import { type SiteRun, siteAddressOf } from './siteRun.ts';
import { styleSheet } from './styleSheet.ts';

/**
 * Brings index and feed in line with the posts, and takes images away that no post shows any more. A site that never
 * was is not begun.
 */
export async function finishSite(run: SiteRun, signal: AbortSignal): Promise<void> {
  const { posts, feedId } = run.site.manifest;
  if (posts.length === 0 && feedId === undefined) return;
  await refreshLists(run, signal);
  await dropUnusedImages(run, signal);
  await run.site.save(signal);
}

/**
 * Writes index, feed and style sheet where they are not as they should be. Listed is what readers can open: pages that a
 * run which broke off never wrote are not.
 * @param posts All posts there are; the site's own unless one is about to go.
 */
export async function refreshLists(
  run: SiteRun,
  signal: AbortSignal,
  posts: readonly SitePost[] = run.site.manifest.posts,
): Promise<void> {
  const { site } = run;
  const placed = posts.map((post) => withPlace(run, post));
  const files = [...(await styleFiles(run, signal)), ...(await listFiles(run, placed, signal))];
  await site.put(files, { ...(await keptForGood(run)), posts: placed }, signal);
}

/** What every page relies on and the site does not have yet: the style sheet, and an index and a feed to link to. */
export async function furniture(run: SiteRun, signal: AbortSignal): Promise<readonly SiteFile[]> {
  const files = [...(await styleFiles(run, signal))];
  for (const file of await listFiles(run, [], signal)) {
    if ((await run.site.standing(file.path, undefined, signal)) === 'absent') files.push(file);
  }
  return files;
}

/** The style sheet, unless the author made it his own: then it stays as it is. */
async function styleFiles({ site }: SiteRun, signal: AbortSignal): Promise<readonly SiteFile[]> {
  const file = await site.file(stylePath, styleSheet);
  return (await site.standing(file.path, file.digest, signal)) === 'edited' ? [] : [file];
}

/** Index and feed of those of the posts that readers can open. */
async function listFiles(
  run: SiteRun,
  posts: readonly SitePost[],
  signal: AbortSignal,
): Promise<readonly SiteFile[]> {
  const { site, siteTitle } = run;
  const listed: SitePost[] = [];
  for (const post of posts) if (await site.has(post.path, signal)) listed.push(post);
  const { feedId } = await keptForGood(run);
  const address = siteAddressOf(run);
  return [
    await site.file(indexPath, indexPage(listed, siteTitle, address)),
    await site.file(feedPath, atomFeed(listed, feedId, siteTitle, address)),
  ];
}

/** What a site is given once and keeps. */
export async function keptForGood(
  run: SiteRun,
): Promise<{ readonly feedId: string } & Partial<Pick<SiteManifest, 'title'>>> {
  const { site, options, ports } = run;
  const now = wholeSeconds(run.ports.clock.now());
  const address = siteAddressOf(run);
  const seed = new TextEncoder().encode(JSON.stringify([now, run.siteTitle, run.set]));
  const name = address === undefined ? `${(await ports.digest(seed)).slice(0, 12)}/feed` : 'feed';
  const feedId = site.manifest.feedId ?? tagUri(address, now, name);
  return options.siteTitle === '' ? { feedId, title: run.siteTitle } : { feedId };
}

async function dropUnusedImages({ site }: SiteRun, signal: AbortSignal): Promise<void> {
  const used = new Set(site.manifest.posts.flatMap(({ images }) => images));
  const unused = [...site.manifest.files.keys()].filter((path) => isImagePath(path) && !used.has(path));
  await site.drop(unused, signal);
}

function isImagePath(path: string): boolean {
  return /^[^/]+\/images\//.test(path);
}

/** A page of this run with the place that it has now among the others, and its note's. */
function withPlace({ set, layout, origin }: SiteRun, post: SitePost): SitePost {
  const position = set.posts.findIndex(({ key }) => layout.paths.get(key) === post.path);
  return position < 0 ? post : { ...post, position, origin };
}
