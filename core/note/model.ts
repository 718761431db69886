import type { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import type { NoteMemory } from './noteMemory.ts';
import type { FileStyle } from './speakers/folderStyle.ts';
import type { SpeakerBasis } from './speakers/speakerForm.ts';

/** What one text says about one event or session. An immutable value of that text; all spans lie within it. */
export interface Note {
  readonly uri: string;
  readonly text: string;
  /** `undefined`: the text starts with no front matter. */
  readonly frontMatter: FrontMatter | undefined;
  /** Where the body starts: behind the front matter, or behind a byte order mark, or 0. */
  readonly bodyStart: number;
  /** `post.title`, else `conference`, else the first H1; `undefined`: none of them. */
  readonly title: string | undefined;
  /** The H1 that opens the body and is its title, not a session of its own; `undefined`: none. */
  readonly titleHeading: Heading | undefined;
  /** Sections in order, nested by level. The title's H1 is not among them. */
  readonly sections: readonly Section[];
  /** All sessions in order, wherever they are nested. */
  readonly sessions: readonly Session[];
  readonly quotes: readonly Quote[];
  readonly links: readonly Link[];
  readonly tasks: readonly Task[];
  readonly directives: readonly Directive[];
  /** Every HTML comment outside code, directives and markers too. */
  readonly comments: readonly Span[];
  /** List items that hold nothing: what a snippet or Enter began and nobody went on with. */
  readonly emptyItems: readonly Span[];
  /** What stays behind when the note is published, in order, not overlapping. */
  readonly withheld: readonly Withheld[];
  /** Trouble with the structure, in order of position. */
  readonly problems: readonly Problem[];
  /** What the note says about the habits of its author: from those of a folder its style is learnt. */
  readonly style: FileStyle;
  /** What the next parse can take over from this one. Of no use to anybody else. */
  readonly memory: NoteMemory;
}

/** The YAML block at the very top. */
export interface FrontMatter {
  /** From the opening `---` to the end of the closing line, its line end included. */
  readonly span: Span;
  /** The YAML between the two lines. */
  readonly yaml: Span;
  /** It could not be read as YAML: every fact below is missing, and publishing is blocked. */
  readonly broken: boolean;
  readonly conference: string | undefined;
  /** Each day of the event, `YYYY-MM-DD`, in order; intervals are spelt out. */
  readonly dates: readonly string[];
  readonly place: string | undefined;
  readonly website: string | undefined;
  readonly hashtag: string | undefined;
  readonly timezone: string | undefined;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly signoff: string | undefined;
  /** Fields of a one-session file; `undefined`: the file is not one session by its front matter. */
  readonly session: SessionFields | undefined;
  readonly private: boolean;
  readonly post: PostOptions;
  readonly receipts: readonly Receipt[];
  /** Where each top-level key stands, for diagnostics and edits: span of the key, span of key and value. */
  readonly keys: ReadonlyMap<string, { readonly key: Span; readonly pair: Span }>;
}

/** What the author wants of the post. */
export interface PostOptions {
  readonly title?: string;
  readonly slug?: string;
  /** `YYYY-MM-DD` or an RFC 3339 date and time. */
  readonly date?: string;
  readonly summary?: string;
  readonly cover?: string;
  readonly canonical?: string;
  readonly draft?: boolean;
  /** BCP 47. */
  readonly lang?: string;
  readonly targets?: readonly string[];
}

/** Proof that a post was published to a target: what to update next time. */
export interface Receipt {
  readonly target: string;
  /** `round-up`, or the slug of a deep dive. */
  readonly post: string;
  /** What the target calls the post. */
  readonly id: string;
  readonly url: string;
  /** RFC 3339. */
  readonly at: string;
  /** Of the content sent. */
  readonly digest: string;
  /** What the server calls its revision; `undefined`: it has none. */
  readonly version?: string;
  /** Digest of an image to its address there. */
  readonly images?: Readonly<Record<string, string>>;
}

export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  /** Plain words, without markup. */
  readonly text: string;
  /** The whole heading, underline of a setext heading included, line end not. */
  readonly span: Span;
  /** Its content, markup included. */
  readonly textSpan: Span;
  readonly style: 'atx' | 'setext' | 'no-space';
}

export type SectionKind = 'day' | 'quotes' | 'links' | 'follow-ups' | 'container' | 'session' | 'section';

/** A heading and what stands below it, up to the next heading of the same or a higher level. */
export interface Section {
  readonly kind: SectionKind;
  readonly heading: Heading;
  /** From the heading's start to the next section's start or the end of the text. */
  readonly span: Span;
  readonly children: readonly Section[];
  /** The session that this section is; `undefined` unless `kind` is `session`. */
  readonly session: Session | undefined;
}

export type SessionKind =
  | 'session'
  | 'talk'
  | 'keynote'
  | 'panel'
  | 'workshop'
  | 'tutorial'
  | 'lightning'
  | 'bof';

/** Links a session may name in its fields. */
export type SessionLinkKind = 'slides' | 'video' | 'paper' | 'code' | 'links';

/** Something somebody held at the event. */
export interface Session {
  readonly title: string;
  readonly kind: SessionKind;
  /** `undefined`: the whole file is the session, and no heading names it. */
  readonly heading: Heading | undefined;
  /** Heading, fields and notes. */
  readonly span: Span;
  /** The field lines in the body; `undefined`: there are none. */
  readonly fieldsSpan: Span | undefined;
  readonly fields: readonly Field[];
  readonly speakers: readonly Person[];
  /** How the speakers are written; `undefined`: none are found. */
  readonly speakersFrom: SpeakerBasis | undefined;
  readonly time: string | undefined;
  readonly room: string | undefined;
  readonly track: string | undefined;
  readonly abstract: string | undefined;
  readonly tags: readonly string[];
  readonly links: readonly SessionLink[];
  /** The session is to be a post of its own; `undefined`: it is part of the round-up. */
  readonly post: SessionPost | undefined;
}

export interface SessionPost {
  /** `undefined`: `Post: separate`, a slug is still to be chosen. */
  readonly slug: string | undefined;
  readonly title: string | undefined;
  /** Where the value of `Post` stands, to write the chosen slug into; `undefined`: not in the body. */
  readonly valueSpan: Span | undefined;
}

export interface SessionLink {
  readonly kind: SessionLinkKind;
  readonly target: string;
  /** What the author called it; `undefined`: only the target was given. */
  readonly text: string | undefined;
  readonly span: Span;
}

/** The same facts as field lines give, from the front matter of a one-session file. */
export interface SessionFields {
  readonly fields: readonly Field[];
}

/** One `Key: value` line. */
export interface Field {
  /** Canonical lower-case key (`speaker`, `time`, `post title`, ...), or the author's own words for an unknown one. */
  readonly key: string;
  readonly known: boolean;
  readonly value: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

/** Somebody named in a note: by name, by handle or by both. */
export interface Person {
  readonly name: string | undefined;
  /** With its `@`. */
  readonly handle: string | undefined;
  /** Company or role, as written; `undefined`: not given. */
  readonly role: string | undefined;
  readonly url: string | undefined;
  /** `guess`: by form alone, never published as fact without the author's yes. */
  readonly confidence: 'stated' | 'guess';
  readonly span: Span;
}

/** Somebody's words. */
export interface Quote {
  /** Plain words, without marks and markup; lines joined by a space. */
  readonly text: string;
  /** The words in the source, markup included, marks not. In a blockquote the `>` of later lines lie within. */
  readonly textSpan: Span;
  /** Everything that makes the quote: marks, words, attribution; for a blockquote, the whole blockquote. */
  readonly span: Span;
  /** How it is written: a `>` block, or words in quotation marks as (part of) a paragraph line or a list item. */
  readonly form: 'blockquote' | 'line';
  /** Attribution as written, dash included; `undefined`: none. */
  readonly attributionSpan: Span | undefined;
  /** `undefined`: nobody is named, and no single speaker can be meant. */
  readonly by: Person | undefined;
  /** Talk or book named behind the person; `undefined`: none. */
  readonly context: string | undefined;
  /** Why `by` is whom it is: named here, speaker of the session it stands in, or nobody. */
  readonly basis: 'explicit' | 'session' | 'none';
  /** Only looks like a quote (bare quoted words outside a Quotes section): shown, never silently converted. */
  readonly proposed: boolean;
  /** Stands before any other block. */
  readonly epigraph: boolean;
  /** The innermost session it stands in; `undefined`: none. */
  readonly session: Session | undefined;
}

export type LinkKind =
  | 'inline'
  | 'reference'
  | 'definition'
  | 'autolink'
  | 'bare'
  | 'image'
  | 'html'
  | 'html-image';

export interface Link {
  readonly kind: LinkKind;
  /** Address as meant: escapes and entities resolved; empty for `[x]()`; for an undefined reference, its label. */
  readonly target: string;
  /** Words of the link, alternative text of an image. */
  readonly text: string;
  readonly span: Span;
  /** Where the target stands; for a reference, its label. */
  readonly targetSpan: Span;
}

/** A `- [ ]` item, or an item of a follow-ups section. */
export interface Task {
  readonly text: string;
  readonly done: boolean;
  /** The whole list item. */
  readonly span: Span;
  /** The character between the brackets; `undefined`: an item without a box. */
  readonly box: Span | undefined;
}

/** An instruction in an HTML comment. */
export interface Directive {
  readonly name: 'more' | 'ignore-link';
  /** Behind the colon; empty: none. */
  readonly argument: string;
  readonly span: Span;
}

/** A stretch that never leaves: markers, or front matter that says `private`. */
export interface Withheld {
  /** Markers included; a section's heading included where the rules say so. */
  readonly span: Span;
  /** `block`: closed by its marker; `section`, `rest`: not closed; `file`: by `private` in the front matter. */
  readonly reach: 'block' | 'section' | 'rest' | 'file';
}
