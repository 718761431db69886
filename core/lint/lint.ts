import type { Note } from '../note/model.ts';
import type { Problem } from '../problem.ts';
import { overlaps } from '../text/span.ts';
import { indexFrom } from '../text/startingWithin.ts';
import { rules } from './rules.ts';

/**
 * All trouble with a note, in order of position: what reading it brought up, and what the rules say. What is withheld is
 * not published, and nothing of it may be told: only its markers, and what forbids publishing, are trouble there.
 */
export function lint(note: Note): readonly Problem[] {
  const isPublic = ({ span }: Problem) => {
    const next = note.withheld[indexFrom(note.withheld, span.start + 1, (stretch) => stretch.span.end)];
    return next === undefined || !overlaps(next.span, span);
  };
  const ofReading = note.problems.filter(
    (problem) => problem.blocks !== undefined || problem.code.startsWith('withheld.') || isPublic(problem),
  );
  const ofRules = rules.flatMap((rule) => rule(note)).filter(isPublic);
  return [...ofReading, ...ofRules].sort((a, b) => a.span.start - b.span.start);
}
