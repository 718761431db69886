import type { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';

/** Key of the one post that gathers the event. Deep dives are keyed by their slug. */
export const roundUp = 'round-up';

/** Scheme of links between posts of one set until their addresses are known: `confnotes-post:KEY#fragment`. */
export const postScheme = 'confnotes-post:';
/** Scheme of images until a target has placed them: `confnotes-asset:ID`. */
export const assetScheme = 'confnotes-asset:';

/** One post, rendered, nothing withheld in it, addresses still open. */
export interface Post {
  /** {@link roundUp}, or the slug of the deep dive. */
  readonly key: string;
  readonly title: string;
  readonly slug: string;
  /** `YYYY-MM-DD` or RFC 3339: `post.date`, else the session's or the event's day; `undefined`: nobody said. */
  readonly date: string | undefined;
  /** BCP 47; `undefined`: not said. */
  readonly lang: string | undefined;
  /** One or two plain sentences: `post.summary`, else the first words. May be empty. */
  readonly summary: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly canonical: string | undefined;
  readonly draft: boolean;
  /** Id of the cover's asset, or a web address; `undefined`: none. */
  readonly cover: string | undefined;
  /** Body in CommonMark + GFM, without the title's heading. Every quote is canonical: `> words` and `> — who`. */
  readonly markdown: string;
  /** Body as safe HTML, without the title's heading: no script, no handler, no style, no comment. */
  readonly html: string;
  readonly assets: readonly Asset[];
  /** Keys of the posts of the set that this one links to. */
  readonly linksTo: readonly string[];
  /** Where the slug is to be written on the first publish; `undefined`: the note names it, or needs none. */
  readonly slugPlace?: SlugPlace;
}

/** The word `separate` of a `Post: separate` that the chosen slug takes the place of. */
export interface SlugPlace {
  readonly uri: string;
  /** Of that word, in the text that the post was made from. */
  readonly span: Span;
  /** Source from the session's heading (or the start of the front matter) to the end of that word: finds it again. */
  readonly context: string;
}

/** A file of the author's that travels with a post. */
export interface Asset {
  readonly id: string;
  /** Where it lies. */
  readonly uri: string;
  /** File name it had, made safe for an address. */
  readonly name: string;
  /** Where a note asks for it first, for problems; `undefined`: not known. */
  readonly place?: NotePlace;
}

/** A place in a note as people count: from 1. */
export interface NotePlace {
  readonly uri: string;
  readonly span: Span;
  readonly line: number;
  /** In UTF-16 units. */
  readonly column: number;
}

/** What is published together: a round-up and its deep dives, linking to each other. */
export interface PostSet {
  /** The note that carries, or is to carry, the event's facts and receipts. */
  readonly uri: string;
  /** Conference and year, or the title, in letters of any script. Events that name no conference may share it. */
  readonly event: string;
  readonly conference: string | undefined;
  readonly dates: readonly string[];
  readonly place: string | undefined;
  readonly website: string | undefined;
  /** Round-up first, then deep dives in the author's order. Empty: the whole event is withheld, or it is blocked. */
  readonly posts: readonly Post[];
  readonly withheldBlocks: number;
  readonly followUpsLeftBehind: number;
  readonly problems: readonly LocatedProblem[];
}

export interface LocatedProblem extends Problem {
  /** Note that it was found in. */
  readonly uri: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}
