import type { Receipt } from '../note/model.ts';
import type { LocatedProblem, Post, PostSet } from '../render/post.ts';

/** A place that posts go to. One file a kind of place under `targets/`, one line in `targets.ts`. */
export interface Target {
  /** Name in receipts: same place, same name. */
  readonly name: string;
  /** Where that is, for people, e.g. a folder's path. */
  readonly place: string;
  /** Looks and changes nothing: what each post would become, and all that stands in the way, at once. */
  survey(set: PostSet, receipts: readonly Receipt[], signal: AbortSignal): Promise<Survey>;
  /**
   * Makes or updates one post. A post whose address the target gives only after sending is sent as a draft first; a
   * post that links to one that readers cannot open yet is sent again when they can.
   * @throws {NotesError} when the place refuses. What was written before is written, and an update next time.
   */
  send(request: SendRequest, signal: AbortSignal): Promise<Sent>;
  /** Once after all posts of a run: index page, feed and the like. Changes nothing when nothing changed. */
  finish(signal: AbortSignal): Promise<void>;
  /** Takes one post away. No error when it is gone already. */
  remove(receipt: Receipt, signal: AbortSignal): Promise<void>;
}

export interface Survey {
  readonly posts: readonly SurveyedPost[];
  /** Receipts of this target whose post the set no longer holds (withheld, part of the round-up again, removed). */
  readonly orphans: readonly Receipt[];
  readonly problems: readonly LocatedProblem[];
}

export interface SurveyedPost {
  readonly post: Post;
  /** `new`: nothing is there for readers yet; a draft that an earlier run left is new too, with its id. */
  readonly state: 'new' | 'changed' | 'same';
  /** What the target calls the post; `undefined`: it will say after sending. */
  readonly id: string | undefined;
  /** Address for people, relative to the place where that has no address yet; `undefined`: known only after sending. */
  readonly url: string | undefined;
}

export interface SendRequest {
  readonly post: Post;
  /** From the survey, or from an earlier send of this run. */
  readonly id: string | undefined;
  readonly stage: 'draft' | 'live';
  /**
   * Addresses of the posts of the set that this post may link to now, by key: those that readers can open. Links to
   * others become plain words.
   */
  readonly links: ReadonlyMap<string, string>;
}

export interface Sent {
  readonly id: string;
  readonly url: string;
  /** `undefined`: the target keeps no revisions. */
  readonly version?: string;
  readonly images?: Readonly<Record<string, string>>;
  /** Whether anything was written. */
  readonly changed: boolean;
}
