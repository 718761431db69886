import { createHash } from 'node:crypto';
import type { Clock, Digest } from '#core/ports.ts';
import type { PublishJob } from '#core/publish/plan.ts';
import { type Decision, type Outcome, publish } from '#core/publish/publish.ts';
import type { Target } from '#core/publish/target.ts';
import type { PostSet } from '#core/render/post.ts';
import { type MemoryNotes, memoryNotes } from './memoryNotes.ts';

/** Where the note with the receipts lies in tests. */
export const noteUri = 'file:///conf/pycon.confnotes.md';

/** SHA-256, as hosts bring it. */
export const sha256: Digest = async (bytes) => createHash('sha256').update(bytes).digest('hex');

/** A clock that stands still until it is set. */
export function stoppedClock(time = '2026-11-24T20:00:00Z'): Clock & { time: string } {
  const clock = { time, now: () => new Date(clock.time) };
  return clock;
}

/** A signal that nobody ever aborts. */
export const never: AbortSignal = new AbortController().signal;

/** What an author decides who has nothing to confirm. */
export const plainDecision: Decision = { confirmedCodes: new Set(), removeOrphans: false };

/** A job with a note of its own, unless one is given. */
export function publishJob(set: PostSet, target: Target, given: Partial<PublishJob> = {}): PublishJob {
  return {
    set,
    target,
    receiptsUri: noteUri,
    notes: notesWith(),
    clock: stoppedClock(),
    digest: sha256,
    ...given,
  };
}

/** The note of a job, with this text. */
export function notesWith(text = '# PyCon 2014\n'): MemoryNotes {
  return memoryNotes({ [noteUri]: text });
}

/** Publishes with nothing to confirm. */
export function publishPlainly(job: PublishJob, decision: Partial<Decision> = {}): Promise<Outcome> {
  return publish(job, { ...plainDecision, ...decision }, () => undefined, never);
}
