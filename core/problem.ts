import type { Span, TextEdit } from './text/span.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A way to mend a problem, offered as a quick fix. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Trouble in the text of a note. It is data: reading a note never throws. */
export interface Problem {
  /** Stable dotted code, never translated, e.g. `front-matter.broken`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and what to do, for people; localised. Never quotes withheld text. */
  readonly message: string;
  readonly span: Span;
  readonly fixes?: readonly Fix[];
  /**
   * Whether a post may leave in spite of it. `always`: not before it is mended; `until-confirmed`: not before it
   * is mended or the author said that it is meant; `undefined`: it may.
   */
  readonly blocks?: 'always' | 'until-confirmed';
}
