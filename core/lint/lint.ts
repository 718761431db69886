import type { Note } from '../note/model.ts';
import type { Problem } from '../problem.ts';
import { overlaps } from '../text/span.ts';
import { rules } from './rules.ts';

/**
 * All trouble with a note, in order of position: what reading it brought up, and what the rules say. The rules keep
 * away from withheld text: it is not published, and nothing of it may be told.
 */
export function lint(note: Note): readonly Problem[] {
  const found = rules
    .flatMap((rule) => rule(note))
    .filter(({ span }) => !note.withheld.some((stretch) => overlaps(stretch.span, span)));
  return [...note.problems, ...found].sort((a, b) => a.span.start - b.span.start);
}
