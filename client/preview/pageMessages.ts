import type { PreviewPost } from '#protocol/requests.ts';

/** What the panel tells its page. Strings are translated. */
export interface ShowMessage {
  readonly kind: 'show';
  /** The note, to come back to after a reload. */
  readonly uri: string;
  readonly posts: readonly PreviewPost[];
  /** Post to turn to; missing: stay with the one in front. */
  readonly key?: string | undefined;
  /** What stays behind, and what is in the way; may be empty. */
  readonly remarks: readonly string[];
  /** What to show when there are no posts. */
  readonly nothing: string;
}

/** What the page remembers over a reload of the window. */
export interface PageState {
  readonly uri: string;
}

/** Reads back what a page remembered; `undefined`: nothing of use. */
export function readPageState(state: unknown): PageState | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state)) return undefined;
  return typeof state.uri === 'string' ? { uri: state.uri } : undefined;
}
