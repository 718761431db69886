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

/** What the page tells its panel. */
export type PageMessage =
  /** It is loaded, also again after it was hidden, and shows nothing yet. */
  | { readonly kind: 'ready' }
  /** It shows the post of this key; none: there are no posts. */
  | { readonly kind: 'shown'; readonly key: string | undefined };

/** Reads what the page says; `undefined`: nothing that we know. */
export function readPageMessage(message: unknown): PageMessage | undefined {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return undefined;
  if (message.kind === 'ready') return { kind: 'ready' };
  const key = 'key' in message && typeof message.key === 'string' ? message.key : undefined;
  return message.kind === 'shown' ? { kind: 'shown', key } : undefined;
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
