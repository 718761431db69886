import type { Heading, Session } from '../note/model.ts';
import type { Span } from '../text/span.ts';
import type { SlugPlace } from './post.ts';
import type { Source } from './sources.ts';

/** A post before its words are written: what comes after what. */
export interface PlannedPost {
  readonly key: string;
  readonly slug: string;
  readonly title: string;
  /** Where the post's own settings stand; `undefined`: no note carries the event's facts. */
  readonly source: Source | undefined;
  /** The session that a deep dive is about; `undefined`: the round-up. */
  readonly session: Session | undefined;
  /** `YYYY-MM-DD` of what the post tells of, as far as known. */
  readonly day: string | undefined;
  readonly blocks: readonly Block[];
  /** `undefined`: its slug stands in the note, or needs not to. */
  readonly slugPlace: SlugPlace | undefined;
}

/** A part of a post. */
export type Block =
  | HeadingBlock
  | MetaBlock
  | { readonly kind: 'content'; readonly source: Source; readonly span: Span }
  /** The link from a teaser to its deep dive. */
  | { readonly kind: 'read-on'; readonly key: string }
  /** The link from a deep dive to the round-up. */
  | { readonly kind: 'part-of' }
  | { readonly kind: 'sign-off'; readonly text: string };

export interface HeadingBlock {
  readonly kind: 'heading';
  /** 2 to 6. */
  readonly level: number;
  readonly source: Source;
  /** `undefined`: the author wrote no heading, the words are all there is. */
  readonly heading: Heading | undefined;
  /** Plain words. */
  readonly text: string;
}

/** The line of meta data of a session. */
export interface MetaBlock {
  readonly kind: 'meta';
  readonly source: Source;
  readonly session: Session;
  /** `YYYY-MM-DD`, as far as known. */
  readonly day: string | undefined;
  /** Where it stands: a deep dive shows no tags, since they are the post's; a teaser shows no abstract. */
  readonly role: 'round-up' | 'teaser' | 'deep-dive';
}
