import type { Receipt } from '#core/note/model.ts';
import { blockers, PublishBlocked } from './blockers.ts';
import { pinSlugs } from './pinSlugs.ts';
import { type Plan, type PublishJob, surveyJob } from './plan.ts';
import { forget } from './record.ts';
import { type Run, sendPosts, startRun } from './send.ts';
import { PublishStopped } from './stopped.ts';

/** What the author decided on seeing the plan. */
export interface Decision {
  /** Codes of problems that are meant to be so. */
  readonly confirmedCodes: ReadonlySet<string>;
  /** Whether posts that the event no longer has are taken away. */
  readonly removeOrphans: boolean;
}

/** How far publishing is: `done` of `total` posts, now at the one with this title. */
export interface Progress {
  readonly title: string;
  readonly done: number;
  readonly total: number;
}

/** What was published. */
export interface Outcome {
  /** What was found and done for each post; every address is known. */
  readonly plan: Plan;
  /** Addresses by key of post. */
  readonly urls: ReadonlyMap<string, string>;
  readonly removed: readonly Receipt[];
}

/**
 * Publishes one event to one place: plan, check, send, record. What is sent is recorded in the note right away, so that
 * the next run updates it wherever this one ends. Posts that the event no longer has go last, when nothing links to
 * them any more.
 * @throws {PublishBlocked} when problems stand in the way; nothing was sent.
 * @throws {PublishStopped} when it failed or was cancelled in the middle.
 */
export async function publish(
  job: PublishJob,
  decision: Decision,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  const { plan, survey } = await surveyJob(job, signal);
  const blocking = blockers(plan.problems, decision.confirmedCodes);
  if (blocking.length > 0) throw new PublishBlocked(plan, blocking);
  const total = plan.posts.length;
  const run: Run = startRun(job, survey.posts, ({ title }) =>
    onProgress({ title, done: run.done.size, total }),
  );
  const removed: Receipt[] = [];
  try {
    await pinSlugs(job.set.posts, job.notes);
    await sendPosts(run, signal);
    for (const orphan of decision.removeOrphans ? plan.orphans : []) {
      signal.throwIfAborted();
      await job.target.remove(orphan, signal);
      await forget(job, orphan);
      removed.push(orphan);
    }
    await job.target.finish(signal);
  } catch (error) {
    throw new PublishStopped(error, plan, new Set(run.done.keys()), signal);
  }
  return { plan, urls: run.done, removed };
}
