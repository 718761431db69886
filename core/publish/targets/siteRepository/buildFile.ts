import { fragmentsIn, portableMarkdown } from '#core/render/portable/portableMarkdown.ts';
import type { LocatedProblem, Post } from '#core/render/post.ts';
import { readImages } from '../folder/images.ts';
import type { SitePost } from '../folder/manifest.ts';
import { webAddress } from '../folder/markup.ts';
import type { SiteFile } from '../folder/site.ts';
import { siteEntry } from '../folder/siteEntry.ts';
import { writeFrontMatter } from './frontMatter.ts';
import type { PlacedPost } from './generator.ts';
import { frontMatterOf } from './postEntries.ts';
import type { RepositoryRun } from './repositoryRun.ts';

/** All that is written for one post. */
export interface BuiltFile {
  readonly page: SiteFile;
  readonly images: readonly SiteFile[];
  readonly entry: SitePost;
  readonly problems: readonly LocatedProblem[];
}

/** Makes the file of a post, with links to those posts of the set whose keys are given. Writes nothing. */
export async function buildFile(
  run: RepositoryRun,
  post: Post,
  placed: PlacedPost,
  linkKeys: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<BuiltFile> {
  const { generator, style, facts, ports, options } = run;
  const folder = generator.imageFolder(imageOwner(run, placed), style);
  const images = await readImages(post, folder, options.imageFolderUris, ports, signal);
  // The site has no feed of ours: any name that no other post has will do.
  const known = await siteEntry(run, post, placed.path, images, async () => placed.path);
  const entry = { ...known, address: placed.address };
  const shown = (id: string): string | undefined => {
    const file = images.files.get(id);
    return file === undefined ? undefined : generator.image(placed, file.path, facts);
  };
  const dialect = generator.dialect(style, facts);
  const body = portableMarkdown(post.html, dialect, {
    post: (key) => {
      const other = linkKeys.has(key) ? run.placed.get(key) : undefined;
      return other === undefined ? undefined : generator.link(placed, other, facts);
    },
    asset: shown,
    fragments: new Set([
      ...fragmentsIn(post.html, undefined),
      ...run.set.posts.flatMap(({ html }) => fragmentsIn(html, post.key)),
    ]),
  });
  const cover = post.cover === undefined ? undefined : (shown(post.cover) ?? webAddress(post.cover));
  const isShown = style.keys.cover !== undefined || post.html.includes(`:${post.cover}"`);
  const withCover = cover === undefined || isShown ? body : `![](${cover})\n\n${body}`;
  const entries = frontMatterOf(run, post, placed, entry, cover);
  const text = generator.body?.(withCover, post, style, facts) ?? withCover;
  return {
    page: await run.site.file(placed.path, `${writeFrontMatter(entries, style.format)}${text}`),
    images: [...images.files.values()],
    entry,
    problems: images.problems,
  };
}

/** Images of an event lie together, under the name of its first post; a post with a folder of its own has its own. */
function imageOwner({ set, placed }: RepositoryRun, own: PlacedPost): PlacedPost {
  const first = set.posts[0];
  return /\/index\.[a-z]+$/.test(own.path) || first === undefined ? own : (placed.get(first.key) ?? own);
}
