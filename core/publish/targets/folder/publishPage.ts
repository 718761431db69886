import { NotesError } from '#core/errors.ts';
import type { Sent } from '#core/publish/target.ts';
import type { Post } from '#core/render/post.ts';
import { buildPage } from './buildPage.ts';
import { furniture, keptForGood } from './finishSite.ts';
import { withEvent } from './layout.ts';
import { type SiteRun, siteAddressOf } from './siteRun.ts';

/**
 * Writes the page of one post with its images, images and style first: a page never shows what is not there.
 * @throws {NotesError} `target.foreign-file`, or what is wrong with an image since the survey.
 */
export async function publishPage(
  run: SiteRun,
  post: Post,
  linkKeys: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Sent> {
  const { site } = run;
  const { page, images, entry, problems } = await buildPage(run, post, linkKeys, signal);
  const [problem] = problems;
  if (problem !== undefined) throw new NotesError(problem.code, problem.message);
  const others = site.manifest.posts.filter(({ path }) => path !== page.path);
  const posts = [...withEvent(others, run.layout, run), entry];
  const files = [...(await furniture(run, signal)), ...images, page];
  const changed = await site.put(files, { ...(await keptForGood(run)), posts }, signal);
  return { id: page.path, url: (siteAddressOf(run) ?? '') + page.path, changed };
}
