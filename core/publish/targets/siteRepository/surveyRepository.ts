import { t } from '@vscode/l10n';
import type { Receipt } from '#core/note/model.ts';
import { mayLink } from '#core/publish/linkable.ts';
import type { Survey, SurveyedPost } from '#core/publish/target.ts';
import type { LocatedProblem } from '#core/render/post.ts';
import { hasSameName } from '../folder/layout.ts';
import type { SitePost } from '../folder/manifest.ts';
import { siteUri } from '../folder/sitePaths.ts';
import { type BuiltFile, buildFile } from './buildFile.ts';
import { handEdits } from './handEdits.ts';
import { lacksOf } from './lacks.ts';
import { problemAt } from './repositoryProblems.ts';
import { ownsPost, type RepositoryRun, urlOf } from './repositoryRun.ts';

/** What each post would become in the repository, and all that stands in the way. Writes nothing. */
export async function surveyRepository(
  run: RepositoryRun,
  receipts: readonly Receipt[],
  signal: AbortSignal,
): Promise<Survey> {
  const posts: SurveyedPost[] = [];
  const problems: LocatedProblem[] = [
    ...styleProblem(run),
    ...lacksOf(run),
    ...run.taken.map((page) => otherEvent(run, page)),
  ];
  for (const post of run.set.posts) {
    const placed = run.placed.get(post.key);
    if (placed === undefined) continue;
    const keys = run.set.posts.filter((other) => mayLink(post, other)).map(({ key }) => key);
    const built = await buildFile(run, post, placed, new Set(keys), signal);
    const { state, ...found } = await standingOf(run, built, signal);
    problems.push(...built.problems, ...found.problems);
    posts.push({ post, state, id: placed.path, url: urlOf(run, placed.address) });
  }
  return { posts, orphans: orphansOf(run, receipts), problems };
}

async function standingOf(
  run: RepositoryRun,
  { page, images, entry }: BuiltFile,
  signal: AbortSignal,
): Promise<{ readonly state: SurveyedPost['state']; readonly problems: readonly LocatedProblem[] }> {
  const problems: LocatedProblem[] = [];
  let isSame = isKnown(run, entry);
  for (const file of [...images, page]) {
    const standing = await run.site.standing(file.path, file.digest, signal);
    if (standing !== 'same') isSame = false;
    if (standing === 'foreign') problems.push(foreign(run, file.path));
    if (standing === 'edited') problems.push(await edited(run, file.path, file.bytes, signal));
  }
  if (isSame) return { state: 'same', problems };
  const isThere = (await run.site.standing(page.path, undefined, signal)) !== 'absent';
  return { state: isThere ? 'changed' : 'new', problems };
}

/** Whether the site remembers the post just so; its place among the others, and its note's, need no sending. */
function isKnown({ site }: RepositoryRun, entry: SitePost): boolean {
  const old = site.manifest.posts.find(({ path }) => path === entry.path);
  const content = (post: SitePost) => JSON.stringify({ ...post, position: 0, origin: '' });
  return old !== undefined && content(old) === content(entry);
}

/**
 * Posts of this event that are published and no longer in the set, by their receipts and by what the site remembers.
 * Never those of another event, even if a copied note has their receipts.
 */
function orphansOf(run: RepositoryRun, receipts: readonly Receipt[]): readonly Receipt[] {
  const { site, set, placed, options } = run;
  const keys = new Set(set.posts.map(({ key }) => key));
  const withReceipt = receipts.filter(({ target, post, id }) => {
    if (target !== options.name || keys.has(post)) return false;
    const page = site.manifest.posts.find(({ path }) => path === id);
    return page === undefined || ownsPost(run, page);
  });
  const known = new Set([
    ...withReceipt.map(({ id }) => id),
    ...[...placed.values()].map(({ path }) => path),
  ]);
  const withoutReceipt = site.manifest.posts.filter(
    (page) => hasSameName(page, run) && !keys.has(page.key) && !known.has(page.path),
  );
  return [
    ...withReceipt,
    ...withoutReceipt.map((page) => ({
      target: options.name,
      post: page.key,
      id: page.path,
      url: urlOf(run, page.address ?? page.path),
      at: page.updated,
      digest: page.content,
    })),
  ];
}

/** Shown at the first publish, before anything is written: where posts go, and how that was found out. */
function styleProblem(run: RepositoryRun): readonly LocatedProblem[] {
  const { style, generator, isNewStyle, set } = run;
  if (!isNewStyle || set.posts.length === 0) return [];
  const names = `${style.isDated ? 'YYYY-MM-DD-' : ''}NAME${style.naming === 'bundle' ? '/index' : ''}.${style.extension}`;
  const keys = ['title', ...Object.values(style.keys), ...Object.keys(style.constants)].join(', ');
  const message =
    style.learntFrom === ''
      ? t(
          '{0}: posts go to {1} with {2}, as is usual there.',
          generator.name,
          `${style.folder}/${names}`,
          keys,
        )
      : t(
          '{0}: posts go to {1} with {2}, as in {3}.',
          generator.name,
          `${style.folder}/${names}`,
          keys,
          style.learntFrom,
        );
  return [problemAt(run, style.learntFrom, 'target.style', 'info', message, undefined)];
}

function foreign(run: RepositoryRun, path: string): LocatedProblem {
  const message = t(
    '{0} is in the way: it is there already, and Conference Notes did not write it. Move it away, or choose another folder or slug.',
    path,
  );
  return problemAt(run, path, 'target.foreign-file', 'error', message, 'always');
}

async function edited(
  run: RepositoryRun,
  path: string,
  wanted: Uint8Array,
  signal: AbortSignal,
): Promise<LocatedProblem> {
  const found = await run.ports.files.read(siteUri(run.options.folderUri, path), signal);
  const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
  const changes = run.site.rules.isText(path) ? handEdits(text(found), text(wanted)) : '';
  const message = t(
    '{0} was changed by hand after it was published. Publishing again takes those changes away.',
    path,
  );
  return problemAt(run, path, 'target.edited-by-hand', 'warning', message + changes, 'until-confirmed');
}

function otherEvent(run: RepositoryRun, page: SitePost): LocatedProblem {
  const message = t(
    '{0} belongs to another event, “{1}”, and would be replaced. If this note began as a copy, take `published` out of its front matter; if event or note only got a new name, go on.',
    page.path,
    page.eventTitle,
  );
  return problemAt(run, page.path, 'target.other-event', 'warning', message, 'until-confirmed');
}
