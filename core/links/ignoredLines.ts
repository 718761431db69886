import type { Note } from '../note/model.ts';
import { endOfLine, endOfWholeLine, startOfLine } from '../text/lineAt.ts';
import { overlaps, type Span } from '../text/span.ts';
import { indexFrom } from '../text/startingWithin.ts';

/**
 * Which places of a note its `ignore-link` directives keep from being checked: the line that a directive is on or, where it
 * stands alone, the next. `today` as `YYYY-MM-DD`; `until 2026-12-31` ends with that day.
 * `today` `undefined`: all directives count.
 */
export function ignoredLines({ text, directives }: Note, today: string | undefined): (span: Span) => boolean {
  const lines = directives
    .filter(({ name, argument }) => name === 'ignore-link' && !isOver(argument, today))
    .map(({ span }) => {
      const own = { start: startOfLine(text, span.start), end: endOfLine(text, span.end) };
      const beside = text.slice(own.start, span.start) + text.slice(span.end, own.end);
      if (!/^[\s>*+-]*$/.test(beside)) return own;
      const next = endOfWholeLine(text, own.end);
      return { start: next, end: endOfLine(text, next) };
    });
  return (span) => {
    const next = lines[indexFrom(lines, span.start + 1, ({ end }) => end)];
    return next !== undefined && overlaps(next, span);
  };
}

function isOver(argument: string, today: string | undefined): boolean {
  const [, day] = /^until\s+(\d{4}-\d{2}-\d{2})\b/i.exec(argument.trim()) ?? [];
  return day !== undefined && today !== undefined && day < today;
}
