import type { Note, Section } from '../note/model.ts';
import { lineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';
import { foldLines } from './foldLines.ts';

export type FoldKind = 'front-matter' | 'section' | 'quote' | 'withheld' | 'comment' | 'code' | 'list';

/** Lines that can be folded into their first one. Lines from 0; `startLine < endLine`. */
export interface Fold {
  readonly kind: FoldKind;
  readonly startLine: number;
  /** The last line that holds something: blank lines behind it stay visible. */
  readonly endLine: number;
}

/** What of a note can be folded, in order of position. */
export function folding(note: Note): readonly Fold[] {
  const lines = lineIndex(note.text);
  const fold = (kind: FoldKind, span: Span): Fold => ({
    kind,
    startLine: lines.positionAt(span.start).line,
    endLine: lines.positionAt(lastMark(note.text, span)).line,
  });
  const folds = [
    ...(note.frontMatter ? [fold('front-matter', note.frontMatter.span)] : []),
    ...allSections(note.sections).map(({ span }) => fold('section', span)),
    ...note.quotes.filter(({ form }) => form === 'blockquote').map(({ span }) => fold('quote', span)),
    ...note.withheld.filter(({ reach }) => reach !== 'file').map(({ span }) => fold('withheld', span)),
    ...note.comments.map((span) => fold('comment', span)),
    ...foldLines(note.text, lines, note.bodyStart),
  ];
  return folds
    .filter(({ startLine, endLine }) => startLine < endLine)
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function allSections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)]);
}

/** Offset of the last character of a span that is not blank; the span's start when all are. */
function lastMark(text: string, { start, end }: Span): number {
  return start + Math.max(0, text.slice(start, end).trimEnd().length - 1);
}
