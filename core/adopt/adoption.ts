import type { TextEdit } from '../text/span.ts';

/** A text that may be taken over as conference notes. */
export interface AdoptFile {
  readonly uri: string;
  readonly text: string;
}

/** What a proposal would write. */
export type ProposalKind = 'conference' | 'date' | 'place' | 'speaker' | 'index';

/** What a fact or name was read from. */
export type ProposalBasis = 'heading' | 'text' | 'file-name' | 'folder-name' | 'notes' | 'form';

/** Something that could be written into notes: plain data, that may be shown, sent and answered. */
export interface Proposal {
  /** Tells it from the others; the same for the same files with the same texts. */
  readonly id: string;
  readonly kind: ProposalKind;
  /** The value as it would be written; for an index, its URI. */
  readonly value: string;
  /** The files that it would be written into; for an index, the one that would be made. */
  readonly uris: readonly string[];
  /** Title of the session that a speaker is of; `undefined`: it is about the event. */
  readonly session: string | undefined;
  /** Line, from 1, of the text it was read from or belongs to, in the first of the files; `undefined`: from no text. */
  readonly line: number | undefined;
  readonly basis: ProposalBasis;
  /** How likely it is right, from 0 to 1. */
  readonly confidence: number;
  /** Whether it may be chosen unless somebody says no. Never so for a guessed person. */
  readonly suggested: boolean;
}

/** Something that a note says already: nothing has to be written for it. */
export interface RecognisedItem {
  readonly kind: 'title' | 'conference' | 'date' | 'place' | 'day' | 'session' | 'quote';
  readonly text: string;
  /** Who spoke or said it, as far as is known; may be empty. */
  readonly by: string;
  /** Line, from 1. */
  readonly line: number;
  /**
   * `stated`: the note says so; `guess`: by form alone; `proposed`: words in quotation marks that may be a quote or not.
   */
  readonly state: 'stated' | 'guess' | 'proposed';
  /** How likely it is right, from 0 to 1. */
  readonly confidence: number;
}

/** What is recognised in one file. */
export interface RecognisedFile {
  readonly uri: string;
  readonly items: readonly RecognisedItem[];
  /** Why nothing can be written into its front matter; `undefined`: it can. */
  readonly frontMatterTrouble: 'broken' | 'foreign' | undefined;
}

/** What is recognised in files that may become notes, and what could be added to them. */
export interface Adoption {
  readonly files: readonly RecognisedFile[];
  readonly proposals: readonly Proposal[];
}

/** What accepted proposals come to. */
export interface AdoptionEdits {
  /** Only files that get something; all edits add whole lines and take nothing away. */
  readonly edits: readonly { readonly uri: string; readonly edits: readonly TextEdit[] }[];
  /** New files. */
  readonly created: readonly { readonly uri: string; readonly text: string }[];
  /** Proposals that could not be written so that the note says it afterwards, and were left out. */
  readonly leftOut: readonly string[];
}
