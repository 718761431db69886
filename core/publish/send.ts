import type { Receipt } from '#core/note/model.ts';
import { type Post, roundUp } from '#core/render/post.ts';
import { wholeSeconds } from '#core/text/wholeSeconds.ts';
import { contentDigest } from './contentDigest.ts';
import { linksFor } from './linkable.ts';
import type { PublishJob } from './plan.ts';
import { record, recordIfLost } from './record.ts';
import type { SendRequest, Sent, SurveyedPost } from './target.ts';

/** One run of publishing: what is known of each post, and what was done so far. */
export interface Run {
  readonly job: PublishJob;
  /** Deep dives first, the round-up last: its links are the most. */
  readonly posts: readonly SurveyedPost[];
  /** What the target calls each post, by key, as far as it was told. */
  readonly ids: Map<string, string>;
  /** Addresses of the posts that readers can open. */
  readonly open: Map<string, string>;
  /** Addresses of the posts that arrived, or were there already as they should be. */
  readonly done: Map<string, string>;
  readonly onPost: (post: Post) => void;
}

/** Sets out from what the survey found. */
export function startRun(
  job: PublishJob,
  surveyed: readonly SurveyedPost[],
  onPost: (post: Post) => void,
): Run {
  const posts = [
    ...surveyed.filter(({ post }) => post.key !== roundUp),
    ...surveyed.filter(({ post }) => post.key === roundUp),
  ];
  const ids = posts.flatMap(({ post, id }): [string, string][] => (id === undefined ? [] : [[post.key, id]]));
  const open = posts.flatMap(({ post, state, url }): [string, string][] =>
    state === 'new' || url === undefined ? [] : [[post.key, url]],
  );
  return { job, posts, ids: new Map(ids), open: new Map(open), done: new Map(), onPost };
}

/**
 * Step four. A post links only to posts that readers can open at that moment, so that the set holds no dead link
 * wherever it is interrupted: posts without an address go out as drafts and learn it, then each post goes live, and
 * those that had to leave a link out are sent once more.
 */
export async function sendPosts(run: Run, signal: AbortSignal): Promise<void> {
  for (const { post, state, url } of run.posts) {
    if (state === 'new' && url === undefined && !post.draft) await send(run, post, 'draft', signal);
  }
  const again: Post[] = [];
  for (const surveyed of run.posts) {
    const { post, state } = surveyed;
    run.onPost(post);
    if (state === 'same') await keep(run, surveyed);
    else if (!(await send(run, post, finalStage(post), signal))) again.push(post);
  }
  for (const post of again) await send(run, post, finalStage(post), signal);
}

function finalStage(post: Post): SendRequest['stage'] {
  return post.draft ? 'draft' : 'live';
}

/** Sends one post and records it. Returns whether it holds all the links it is meant to hold. */
async function send(
  run: Run,
  post: Post,
  stage: SendRequest['stage'],
  signal: AbortSignal,
): Promise<boolean> {
  signal.throwIfAborted();
  const { job } = run;
  const posts = postsOf(run);
  const links = linksFor(post, posts, run.open);
  const sent = await job.target.send({ post, id: run.ids.get(post.key), stage, links }, signal);
  run.ids.set(post.key, sent.id);
  if (stage === finalStage(post)) {
    run.open.set(post.key, sent.url);
    run.done.set(post.key, sent.url);
  }
  await record(job, receiptOf(job, sent, post, await contentDigest(post, links, job.digest)));
  return links.size === linksFor(post, posts, new Map(posts.map(({ key }) => [key, '']))).size;
}

/** A post that is up to date is not sent; its receipt is written where the note lost it. */
async function keep(run: Run, { post, id, url }: SurveyedPost): Promise<void> {
  const { job } = run;
  if (id === undefined || url === undefined) return;
  const links = linksFor(post, postsOf(run), run.open);
  await recordIfLost(job, receiptOf(job, { id, url }, post, await contentDigest(post, links, job.digest)));
  run.done.set(post.key, url);
}

function postsOf(run: Run): readonly Post[] {
  return run.posts.map(({ post }) => post);
}

function receiptOf(
  job: PublishJob,
  { id, url, version, images }: Omit<Sent, 'changed'>,
  post: Post,
  digest: string,
): Receipt {
  return {
    target: job.target.name,
    post: post.key,
    id,
    url,
    at: wholeSeconds(job.clock.now()),
    digest,
    ...(version === undefined ? {} : { version }),
    ...(images === undefined ? {} : { images }),
  };
}
