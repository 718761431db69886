import { applyEdits, type Span, type TextEdit } from '../text/span.ts';
import { startingWithin } from '../text/startingWithin.ts';
import { linkEdits } from './linkEdits.ts';
import type { Source } from './sources.ts';
import type { WriteContext } from './writeContext.ts';

/** A stretch of a note as it stands in a post: links made right, comments gone, line ends `\n`. */
export function inlineText(source: Source, span: Span, context: WriteContext): string {
  const links = startingWithin(source.links, span).filter((link) => link.span.end <= span.end);
  const comments = startingWithin(source.comments, span);
  const edits: TextEdit[] = [
    ...links.flatMap((link) => linkEdits(source, link, context)),
    ...comments.map((comment) => ({
      span: { start: comment.span.start, end: Math.min(comment.span.end, span.end) },
      newText: '',
    })),
  ];
  const moved = withoutOverlaps(edits).map((edit) => ({
    span: { start: edit.span.start - span.start, end: edit.span.end - span.start },
    newText: edit.newText,
  }));
  return normalLines(applyEdits(source.note.text.slice(span.start, span.end), moved));
}

/** The same on one line. */
export function inlineLine(source: Source, span: Span, context: WriteContext): string {
  return inlineText(source, span, context).replace(/\s+/g, ' ').trim();
}

/** Line ends as `\n`, and no NUL: Markdown has none. */
export function normalLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
}

/** The edits in order; one that starts within another is left out. */
export function withoutOverlaps<T extends { readonly span: Span }>(edits: readonly T[]): readonly T[] {
  const kept: T[] = [];
  let end = 0;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    if (edit.span.start < end) continue;
    kept.push(edit);
    end = edit.span.end;
  }
  return kept;
}

/** Plain words as Markdown that reads the same. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&]/g, '\\$&');
}

/** A line that Markdown takes for text, even if it starts like a heading, a list or the like. */
export function asProse(line: string): string {
  return line
    .replace(/^(\s*)(?=(?:#{1,6}|[-+*])(?:\s|$)|>|`{3}|~{3}|=+\s*$|([-_*])(?:\s*\2){2,}\s*$)/, '$1\\')
    .replace(/^(\s*\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}
