import type { Note } from '#core/note/model.ts';

/** A note that was read to be checked. */
export interface CheckedNote {
  /** As it is shown. */
  readonly file: string;
  readonly note: Note;
}
