import type { Note } from '../note/model.ts';
import type { Problem } from '../problem.ts';

/** Looks at a note for one kind of trouble. Messages never repeat words of the note. */
export type Rule = (note: Note) => readonly Problem[];
