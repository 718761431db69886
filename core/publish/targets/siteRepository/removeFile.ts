import { t } from '@vscode/l10n';
import { NotesError } from '#core/errors.ts';
import type { SitePost } from '../folder/manifest.ts';
import type { PlacedPost } from './generator.ts';
import { repositoryRules } from './repositoryPaths.ts';
import { ownsPost, type RepositoryRun } from './repositoryRun.ts';

/**
 * Takes the file of a post away: first every link to it, then the file, then images that nobody shows any more. Nothing
 * happens when the file is gone already, or is not this event's.
 * @throws {NotesError} `target.edited-by-hand` when somebody changed the file: it is theirs to delete then.
 */
export async function removeFile(run: RepositoryRun, path: string, signal: AbortSignal): Promise<void> {
  const { site } = run;
  if (!repositoryRules.isPage(path)) return;
  const entry = site.manifest.posts.find((post) => post.path === path);
  const isOurs = entry === undefined ? site.manifest.files.has(path) : ownsPost(run, entry);
  if (!isOurs) return;
  if ((await site.standing(path, undefined, signal)) === 'edited') {
    throw new NotesError('target.edited-by-hand', t('{0} was changed by hand, so it is not removed.', path), {
      advice: t('Delete it yourself if it should go.'),
    });
  }
  if (entry !== undefined) await unlink(run, entry, signal);
  await site.put([], { posts: site.manifest.posts.filter((post) => post.path !== path) }, signal);
  await site.drop([path], signal);
  await finishRepository(run, signal);
}

/** Takes images away that no post shows any more, and writes the state of the site down. */
export async function finishRepository({ site, style }: RepositoryRun, signal: AbortSignal): Promise<void> {
  const { posts, files, style: kept } = site.manifest;
  if (posts.length === 0 && files.size === 0 && kept === undefined) return;
  const used = new Set(posts.flatMap(({ path, images }) => [path, ...images]));
  const unused = [...files.keys()].filter((path) => !repositoryRules.isPage(path) && !used.has(path));
  await site.drop(unused, signal);
  await site.put([], { style }, signal);
  await site.save(signal);
}

/** Turns links to a post that is about to go into their words, in all posts of its event. */
async function unlink(
  { site, generator, facts }: RepositoryRun,
  gone: SitePost,
  signal: AbortSignal,
): Promise<void> {
  const to = placedAs(gone);
  for (const other of site.manifest.posts) {
    if (other.path === gone.path || other.event !== gone.event) continue;
    const text = await site.text(other.path, signal);
    if (text === undefined) continue;
    const address = generator.link(placedAs(other), to, facts).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const words = '((?:\\\\.|!\\[(?:\\\\.|[^\\]\\\\])*\\]\\([^)]*\\)|[^[\\]\\\\])*)';
    const link = new RegExp(`(?<!!)\\[${words}\\]\\(${address}(?:#[^)\\s]*)?(?: "[^"\\n]*")?\\)`, 'g');
    const without = text.replace(link, '$1');
    if (without !== text) await site.put([await site.file(other.path, without)], {}, signal);
  }
}

function placedAs({ key, path, address, published }: SitePost): PlacedPost {
  return { key, path, address: address ?? path, slug: '', day: published.slice(0, 10) };
}
