import type { Span } from '../text/span.ts';
import type { NotePlace } from './post.ts';
import type { Source } from './sources.ts';

/** Where a stretch of a source's public text stands in the author's note. */
export function notePlace({ original, lines, toOriginal }: Source, span: Span): NotePlace {
  const start = toOriginal(span.start);
  const { line, column } = lines.positionAt(start);
  const end = Math.max(start, toOriginal(span.end));
  return { uri: original.uri, span: { start, end }, line: line + 1, column: column + 1 };
}
