import type { WebTroubleKind } from '../ports.ts';

/** What is thought of a link. `unchecked`: nobody asked, and nothing is known. */
export type VerdictKind =
  | 'ok'
  | 'moved'
  | 'broken'
  | 'unverified'
  | 'missing-fragment'
  | 'not-live-yet'
  | 'unchecked';

/** What came of asking for an address, all redirects followed. */
export type Outcome = AnsweredOutcome | TroubleOutcome;

export interface AnsweredOutcome {
  readonly kind: 'answered';
  /** Of the last answer. */
  readonly status: number;
  /** Where redirects that are meant to last lead, fragment included; `undefined`: there were none. */
  readonly movedTo: string | undefined;
  /** The answer is a wall against programs: it says nothing about the page. */
  readonly botWall: boolean;
  /** What of the fragment was found; `not-asked`: the link has none, or one that only scripts understand. */
  readonly fragment: 'not-asked' | 'found' | 'missing' | 'unknown';
}

export interface TroubleOutcome {
  readonly kind: 'trouble';
  readonly trouble: LinkTrouble;
}

/** Why there is no answer to judge by. */
export type LinkTrouble =
  | WebTroubleKind
  /** No address that a browser would take. */
  | 'malformed'
  | 'redirect-loop'
  | 'too-many-redirects'
  /** Redirects to what is no web address. */
  | 'bad-redirect';

/** A judgement of one link, with what it rests on. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** Name of the row of the verdict table that decided, e.g. `not-found`; of `unchecked`, `offline` or `unknown`. */
  readonly reason: string;
  /** Of the last answer; `undefined`: there was none. */
  readonly status?: number;
  /** The address to use instead. */
  readonly movedTo?: string;
  /** When it was asked, in milliseconds since 1970; `undefined`: never. */
  readonly at?: number;
  /** Before this time the host does not want to be asked again, in milliseconds since 1970. */
  readonly notBefore?: number;
}
