import type { LocatedProblem, PostSet } from '#core/render/post.ts';

/** Names and types of the requests that only this client and this server speak. Types and constants, nothing else. */

/** Client to server: the posts of the event that a note belongs to, rendered from the texts as they are in the editor. */
export const postsRequest = 'confnotes/posts';
export interface PostsParams {
  readonly uri: string;
}
export interface PostsResult {
  readonly set: PostSet;
  /** The note that carries the event's receipts. It is not there yet when the event has no file of its own. */
  readonly receiptsUri: string;
}

/** Client to server: what the preview shows. The same posts; never fails on a half-written note. */
export const previewRequest = 'confnotes/preview';
export interface PreviewParams {
  readonly uri: string;
}
export interface PreviewPost {
  readonly key: string;
  readonly title: string;
  readonly html: string;
  readonly lang: string | undefined;
  /** Meta line under the title, plain words; may be empty. */
  readonly byline: string;
  readonly tags: readonly string[];
  /** Id of an asset; `undefined`: no cover, or one of the web. */
  readonly cover: string | undefined;
  /** Where each asset lies, by its id. */
  readonly assets: Readonly<Record<string, string>>;
}
export interface PreviewResult {
  readonly posts: readonly PreviewPost[];
  readonly withheldBlocks: number;
  readonly problems: readonly LocatedProblem[];
}
