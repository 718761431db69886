import type { Note } from '../note/model.ts';
import { endOfLine, endOfWholeLine, startOfLine } from '../text/lineAt.ts';
import { overlaps, type Span } from '../text/span.ts';
import { indexFrom } from '../text/startingWithin.ts';

/**
 * Where the author wants no word about links: the line of an `<!-- ignore-link -->`, and the next one where the comment
 * has its line for itself.
 * @param today `YYYY-MM-DD`: `ignore-link: until DATE` no longer counts after that day. `undefined`: it counts for ever.
 */
export function ignoredLinks(
  { text, directives }: Pick<Note, 'text' | 'directives'>,
  today: string | undefined,
): (span: Span) => boolean {
  const stretches = directives
    .filter(({ name, argument }) => name === 'ignore-link' && !isOver(argument, today))
    .map(({ span }): Span => {
      const start = startOfLine(text, span.start);
      const end = endOfLine(text, span.end);
      const isAlone = text.slice(start, span.start).trim() === '' && text.slice(span.end, end).trim() === '';
      return { start, end: isAlone ? endOfLine(text, endOfWholeLine(text, span.end)) : end };
    });
  return (span) => {
    const next = stretches[indexFrom(stretches, span.start + 1, ({ end }) => end)];
    return next !== undefined && overlaps(next, span);
  };
}

function isOver(argument: string, today: string | undefined): boolean {
  const [, last] = /^until\s+(\d{4}-\d\d-\d\d)\b/.exec(argument) ?? [];
  return last !== undefined && today !== undefined && today > last;
}
