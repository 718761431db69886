import type { Note } from '#core/note/model.ts';
import type { TextEdit } from '#core/text/span.ts';

/** What of a note decides where a receipt goes. */
export type ReceiptHolder = Pick<Note, 'text' | 'frontMatter' | 'bodyStart'>;

/** The YAML of the front matter; empty where there is none. */
export function yamlOf(note: ReceiptHolder): string {
  const span = note.frontMatter?.yaml;
  return span === undefined ? '' : note.text.slice(span.start, span.end);
}

/** The line end that the note uses: that of its first line. */
export function lineEndOf(note: ReceiptHolder): string {
  return /\r\n|\n/.exec(note.text)?.[0] ?? '\n';
}

/** Edits of the YAML as edits of the note. */
export function editsOfNote(note: ReceiptHolder, edits: readonly TextEdit[]): readonly TextEdit[] {
  const by = note.frontMatter?.yaml.start ?? 0;
  return edits.map(({ span, newText }) => ({
    span: { start: span.start + by, end: span.end + by },
    newText,
  }));
}
