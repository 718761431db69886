import type { SectionKind, SessionKind } from '../note/model.ts';
import type { FileStyle } from '../note/speakers/folderStyle.ts';

/**
 * What other notes may want to know of a note: small, and nothing in it holds on to the note's text. Places are numbers,
 * to be turned into lines and columns by {@link placeAt}.
 */
export interface NoteFacts {
  readonly uri: string;
  readonly event: EventFacts;
  readonly headings: readonly HeadingFact[];
  readonly sessions: readonly SessionFact[];
  readonly quotes: readonly QuotedFact[];
  readonly links: readonly LinkFact[];
  /** Start line, start column, end line, end column of each place, from 0, in UTF-16 units. */
  readonly places: Uint32Array;
  /** How the note's author names speakers. */
  readonly style: FileStyle;
  /** Something of the note stays behind on publishing: its facts are kept in memory only, never on disk. */
  readonly withheld: boolean;
}

/** What a note says about its event. */
export interface EventFacts {
  /** `undefined`: the note has none. */
  readonly title: string | undefined;
  readonly conference: string | undefined;
  /** Each day, `YYYY-MM-DD`, in order. */
  readonly dates: readonly string[];
  readonly place: string | undefined;
  readonly tags: readonly string[];
  /** The whole file is one session. */
  readonly oneSession: boolean;
  /** Something was published from it. */
  readonly published: boolean;
  /** Where the title or the conference's name stands. */
  readonly at: number;
}

export interface HeadingFact {
  readonly text: string;
  readonly level: number;
  readonly kind: SectionKind | 'title';
  readonly at: number;
}

export interface SessionFact {
  /** Empty: nothing names it. */
  readonly title: string;
  readonly kind: SessionKind;
  readonly speakers: readonly PersonFact[];
  readonly time: string | undefined;
  readonly tags: readonly string[];
  readonly at: number;
  /** It stays behind on publishing. */
  readonly withheld: boolean;
}

/** Somebody, where a note names them. */
export interface PersonFact {
  readonly name: string | undefined;
  /** With its `@`. */
  readonly handle: string | undefined;
  /** By form alone. */
  readonly guess: boolean;
  readonly at: number;
}

export interface QuotedFact {
  readonly text: string;
  /** `undefined`: nobody is named or meant. */
  readonly by: PersonFact | undefined;
  /** Nobody is named here: `by` is the speaker of the session it stands in, and is named there. */
  readonly inherited: boolean;
  readonly proposed: boolean;
  /** Its session, an index into those of the note; `undefined`: none. */
  readonly session: number | undefined;
  readonly at: number;
  readonly withheld: boolean;
}

export interface LinkFact {
  readonly target: string;
  readonly at: number;
}

/** Lines and columns from 0, columns in UTF-16 units; the end is behind the last character. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A place of a note's facts. */
export function placeAt({ places }: Pick<NoteFacts, 'places'>, at: number): Place {
  const i = at * 4;
  return {
    line: places[i] ?? 0,
    column: places[i + 1] ?? 0,
    endLine: places[i + 2] ?? 0,
    endColumn: places[i + 3] ?? 0,
  };
}
