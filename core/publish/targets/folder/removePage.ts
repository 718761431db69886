import { t } from '@vscode/l10n';
import { NotesError } from '#core/errors.ts';
import { finishSite, refreshLists } from './finishSite.ts';
import { ownsPage } from './layout.ts';
import { isPagePath, relativePath } from './sitePaths.ts';
import type { SiteRun } from './siteRun.ts';

/**
 * Takes the page of a post away: first every link to it, then the page, then images that nobody shows any more. Nothing
 * happens when the page is gone already, or is not this event's.
 * @throws {NotesError} `target.edited-by-hand` when somebody changed the page: it is theirs to delete then.
 */
export async function removePage(run: SiteRun, path: string, signal: AbortSignal): Promise<void> {
  const { site, layout } = run;
  if (!isPagePath(path)) return;
  const entry = site.manifest.posts.find((post) => post.path === path);
  const isOurs = entry === undefined ? site.manifest.files.has(path) : ownsPage(entry, run, layout);
  if (!isOurs) return;
  if ((await site.standing(path, undefined, signal)) === 'edited') throw editedByHand(path);
  await unlink(run, path, signal);
  const others = site.manifest.posts.filter((post) => post.path !== path);
  await refreshLists(run, signal, others);
  await site.drop([path], signal);
  await finishSite(run, signal);
}

/** Turns links to a page that is about to go into their words, on all pages beside it. */
async function unlink({ site }: SiteRun, path: string, signal: AbortSignal): Promise<void> {
  const folder = path.slice(0, path.indexOf('/') + 1);
  for (const { path: other } of site.manifest.posts) {
    if (other === path || !other.startsWith(folder)) continue;
    const html = await site.text(other, signal);
    if (html === undefined) continue;
    const name = relativePath(other, path).replaceAll('.', '\\.');
    const link = new RegExp(`<a\\b[^>]*\\shref="${name}(?:#[^"]*)?"[^>]*>([\\s\\S]*?)</a>`, 'g');
    const without = html.replace(link, '$1');
    if (without !== html) await site.put([await site.file(other, without)], {}, signal);
  }
}

function editedByHand(path: string): NotesError {
  return new NotesError('target.edited-by-hand', t('{0} was changed by hand, so it is not removed.', path), {
    advice: t('Delete it yourself if it should go.'),
  });
}
