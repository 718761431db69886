import { ignoredLines } from '../links/ignoredLines.ts';
import type { Surroundings } from '../links/local/surroundings.ts';
import type { Note } from '../note/model.ts';
import type { Problem } from '../problem.ts';
import { overlaps } from '../text/span.ts';
import { indexFrom } from '../text/startingWithin.ts';
import { rules } from './rules.ts';

/**
 * All trouble with a note, in order of position: what reading it brought up, and what the rules say. What is withheld is
 * not published, and nothing of it may be told: only its markers, and what forbids publishing, are trouble there.
 * @param around What lies around the note; `undefined`: only the note itself is looked at.
 */
export function lint(note: Note, around?: Surroundings): readonly Problem[] {
  const isIgnored = ignoredLines(note, around?.today);
  const isPublic = ({ span }: Problem) => {
    const next = note.withheld[indexFrom(note.withheld, span.start + 1, (stretch) => stretch.span.end)];
    return next === undefined || !overlaps(next.span, span);
  };
  const ofReading = note.problems.filter(
    (problem) => problem.blocks !== undefined || problem.code.startsWith('withheld.') || isPublic(problem),
  );
  const ofRules = rules
    .flatMap((rule) => rule(note, around))
    .filter((problem) => isPublic(problem) && !(problem.code.startsWith('link.') && isIgnored(problem.span)));
  return [...ofReading, ...ofRules].sort((a, b) => a.span.start - b.span.start);
}
