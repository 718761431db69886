import type { LocatedProblem, Post } from '#core/render/post.ts';
import { tagUri } from './feed.ts';
import { readImages } from './images.ts';
import type { SitePost } from './manifest.ts';
import { postPage } from './postPage.ts';
import type { SiteFile } from './site.ts';
import { siteEntry } from './siteEntry.ts';
import { type SiteRun, siteAddressOf } from './siteRun.ts';

/** All that is written for one post. */
export interface BuiltPage {
  readonly page: SiteFile;
  readonly images: readonly SiteFile[];
  readonly entry: SitePost;
  readonly problems: readonly LocatedProblem[];
}

/** Makes the page of a post, with links to those posts of the set whose keys are given. Writes nothing. */
export async function buildPage(
  run: SiteRun,
  post: Post,
  linkKeys: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<BuiltPage> {
  const { site, set, layout, ports, options } = run;
  const path = layout.paths.get(post.key) ?? '';
  const images = await readImages(
    post,
    `${layout.eventFolder}/images`,
    options.imageFolderUris,
    ports,
    signal,
  );
  const html = postPage({
    post,
    set,
    path,
    siteTitle: run.siteTitle,
    siteAddress: siteAddressOf(run),
    linkPaths: new Map([...layout.paths].filter(([key]) => linkKeys.has(key))),
    imagePaths: new Map([...images.files].map(([id, file]): [string, string] => [id, file.path])),
  });
  return {
    page: await site.file(path, html),
    images: [...images.files.values()],
    entry: await siteEntry(run, post, path, images, (now) => newAtomId(run, post.key, now)),
    problems: images.problems,
  };
}

/** An id that no post of this site has; without an address of the site, one that no other site makes either. */
async function newAtomId(run: SiteRun, key: string, now: string): Promise<string> {
  const address = siteAddressOf(run);
  const name = `${encodeURIComponent(run.set.event)}/${encodeURIComponent(key)}`;
  const seed = new TextEncoder().encode(JSON.stringify([now, run.siteTitle, run.set, key]));
  const id = tagUri(
    address,
    now,
    address === undefined ? `${(await run.ports.digest(seed)).slice(0, 12)}/${name}` : name,
  );
  const taken = new Set(run.site.manifest.posts.map(({ atomId }) => atomId));
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  return free;
}
