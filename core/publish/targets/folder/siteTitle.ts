import type { PostSet } from '#core/render/post.ts';
import type { SiteManifest } from './manifest.ts';
import { pageWords } from './pageWords.ts';

/** Name of the site: as set, else as it always was, else made from the author of the first note. */
export function siteTitleFor(setting: string, manifest: SiteManifest, set: PostSet): string {
  if (setting !== '') return setting;
  if (manifest.title !== undefined) return manifest.title;
  const authors = new Set(set.posts.flatMap((post) => post.authors));
  const [author] = authors;
  return author === undefined || authors.size > 1 ? pageWords.siteTitle : `${pageWords.notesBy} ${author}`;
}
