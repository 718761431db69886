import { t } from '@vscode/l10n';
import type { Receipt } from '#core/note/model.ts';
import { mayLink } from '#core/publish/linkable.ts';
import type { Survey, SurveyedPost } from '#core/publish/target.ts';
import type { LocatedProblem, PostSet } from '#core/render/post.ts';
import { pushAll } from '#core/text/pushAll.ts';
import { type BuiltPage, buildPage } from './buildPage.ts';
import type { SitePost } from './manifest.ts';
import { orphansOf } from './orphans.ts';
import { feedPath, indexPath, stylePath } from './pageShell.ts';
import { manifestPath, siteUri } from './sitePaths.ts';
import { type SiteRun, siteAddressOf } from './siteRun.ts';
import { styleSheet } from './styleSheet.ts';

/** What each post would become in the site, and all that stands in the way. Writes nothing. */
export async function surveySite(
  run: SiteRun,
  receipts: readonly Receipt[],
  signal: AbortSignal,
): Promise<Survey> {
  const posts: SurveyedPost[] = [];
  const problems: LocatedProblem[] = run.layout.taken.map((page) => otherEvent(run, page));
  for (const post of run.set.posts) {
    const keys = run.set.posts.filter((other) => mayLink(post, other)).map(({ key }) => key);
    const built = await buildPage(run, post, new Set(keys), signal);
    const { state, ...found } = await standingOf(run, built, signal);
    pushAll(problems, [...built.problems, ...found.problems]);
    posts.push({ post, state, id: built.page.path, url: (siteAddressOf(run) ?? '') + built.page.path });
  }
  if (run.set.posts.length > 0) {
    const { digest } = await run.site.file(stylePath, styleSheet);
    for (const [path, wanted] of [[indexPath], [feedPath], [stylePath, digest]] as const) {
      problems.push(...(await problemWith(run, path, wanted, signal)));
    }
  }
  return { posts, orphans: orphansOf(run, receipts), problems };
}

/** A survey of a folder whose manifest cannot be used: nothing can be said of it, and nothing is written to it. */
export function unusableSite(
  set: PostSet,
  folderUri: string,
  why: 'broken' | 'newer',
  manifest = manifestPath,
): Survey {
  const message =
    why === 'newer'
      ? t(
          'The site was written by a newer version of Conference Notes. Update Conference Notes, or choose another folder.',
        )
      : t(
          '{0} cannot be read, so it is not known which files of the site are ours. Bring back an older copy of it, or choose another folder.',
          manifest,
        );
  const uri = siteUri(folderUri, manifest);
  const problem = siteProblem(uri, `target.manifest-${why}`, 'error', message, 'always');
  const posts = set.posts.map((post) => ({ post, state: 'new' as const, id: undefined, url: undefined }));
  return { posts, orphans: [], problems: [problem] };
}

async function standingOf(
  run: SiteRun,
  { page, images, entry }: BuiltPage,
  signal: AbortSignal,
): Promise<{ readonly state: SurveyedPost['state']; readonly problems: readonly LocatedProblem[] }> {
  const problems: LocatedProblem[] = [];
  let isSame = isKnown(run, entry);
  for (const file of [...images, page]) {
    if ((await run.site.standing(file.path, file.digest, signal)) !== 'same') isSame = false;
    problems.push(...(await problemWith(run, file.path, file.digest, signal)));
  }
  if (isSame) return { state: 'same', problems };
  const isThere = (await run.site.standing(page.path, undefined, signal)) !== 'absent';
  return { state: isThere ? 'changed' : 'new', problems };
}

/** Whether the site remembers the post just so; its place among the others, and its note's, need no sending. */
function isKnown({ site }: SiteRun, entry: SitePost): boolean {
  const old = site.manifest.posts.find(({ path }) => path === entry.path);
  const content = (post: SitePost) => JSON.stringify({ ...post, position: 0, origin: '' });
  return old !== undefined && content(old) === content(entry);
}

async function problemWith(
  run: SiteRun,
  path: string,
  digest: string | undefined,
  signal: AbortSignal,
): Promise<readonly LocatedProblem[]> {
  const uri = siteUri(run.site.folderUri, path);
  const standing = await run.site.standing(path, digest, signal);
  if (standing === 'foreign') {
    const message = t(
      '{0} is in the way: it is there already, and Conference Notes did not write it. Move it away, or choose another folder or slug.',
      path,
    );
    return [siteProblem(uri, 'target.foreign-file', 'error', message, 'always')];
  }
  if (standing !== 'edited') return [];
  if (path === stylePath) {
    const message = t(
      '{0} was changed by hand and stays as it is. Delete it to get the built-in style back.',
      path,
    );
    return [siteProblem(uri, 'target.own-style', 'info', message, undefined)];
  }
  const message = t(
    '{0} was changed by hand after it was published. Publishing again takes those changes away.',
    path,
  );
  return [siteProblem(uri, 'target.edited-by-hand', 'warning', message, 'until-confirmed')];
}

function otherEvent({ site }: SiteRun, page: SitePost): LocatedProblem {
  const message = t(
    '{0} belongs to another event, “{1}”, and would be replaced. If this note began as a copy, take `published` out of its front matter; if event or note only got a new name, go on.',
    page.path,
    page.eventTitle,
  );
  const uri = siteUri(site.folderUri, page.path);
  return siteProblem(uri, 'target.other-event', 'warning', message, 'until-confirmed');
}

function siteProblem(
  uri: string,
  code: string,
  severity: LocatedProblem['severity'],
  message: string,
  blocks: LocatedProblem['blocks'],
): LocatedProblem {
  const place = { uri, span: { start: 0, end: 0 }, line: 1, column: 1 };
  return { ...place, code, severity, message, ...(blocks === undefined ? {} : { blocks }) };
}
