import { NotesError } from '#core/errors.ts';
import type { Sent } from '#core/publish/target.ts';
import type { Post } from '#core/render/post.ts';
import { isSameEvent } from '../folder/layout.ts';
import type { SitePost } from '../folder/manifest.ts';
import { buildFile } from './buildFile.ts';
import { type RepositoryRun, urlOf } from './repositoryRun.ts';

/**
 * Writes the file of one post with its images, images first: a post never shows what is not there.
 * @throws {NotesError} `target.foreign-file`, or what is wrong with an image since the survey.
 */
export async function publishFile(
  run: RepositoryRun,
  post: Post,
  linkKeys: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Sent> {
  const { site, style, placed: all } = run;
  const placed = all.get(post.key);
  if (placed === undefined) throw new Error('A post is placed before it is sent.');
  const { page, images, entry, problems } = await buildFile(run, post, placed, linkKeys, signal);
  const [problem] = problems;
  if (problem !== undefined) throw new NotesError(problem.code, problem.message);
  const others = site.manifest.posts.filter(({ path }) => path !== page.path);
  const posts = [...others.map((other) => withEvent(run, other)), entry];
  const changed = await site.put([...images, page], { posts, style }, signal);
  return { id: page.path, url: urlOf(run, placed.address), changed };
}

/** Another post of the event, under the name that the event has now. */
function withEvent(run: RepositoryRun, post: SitePost): SitePost {
  const { set, origin, placed } = run;
  const isOwn = isSameEvent(post, run) || [...placed.values()].some(({ path }) => path === post.path);
  return isOwn ? { ...post, event: set.event, eventDate: set.dates[0] ?? '', origin } : post;
}
