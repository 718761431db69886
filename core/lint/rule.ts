import type { Surroundings } from '../links/local/surroundings.ts';
import type { Note } from '../note/model.ts';
import type { Problem } from '../problem.ts';

/**
 * Looks at a note for one kind of trouble. Messages never repeat words of the note.
 * @param around `undefined`: nothing is known of what lies around the note.
 */
export type Rule = (note: Note, around: Surroundings | undefined) => readonly Problem[];
