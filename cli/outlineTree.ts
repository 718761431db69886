import { t } from '@vscode/l10n';
import { type OutlineItem, outline } from '#core/features/outline.ts';
import type { Note } from '#core/note/model.ts';
import { publicNote } from '#core/note/redact.ts';
import { lineIndex } from '#core/text/lineIndex.ts';

/** The structure of a note for people: a line each, its number in the note first, children set in. */
export function outlineTree(file: string, whole: Note): string {
  const { note, toOriginal, withheldBlocks } = publicNote(whole);
  const lines = lineIndex(whole.text);
  const rows = outline(note).flatMap((item) =>
    rowsOf(item, 0, ({ selectionSpan }) => lines.positionAt(toOriginal(selectionSpan.start)).line + 1),
  );
  const behind = withheldBlocks === 0 ? '' : `       ${t('{0} withheld', withheldBlocks)}\n`;
  return `${file}\n${rows.join('')}${behind}`;
}

function rowsOf(item: OutlineItem, depth: number, lineOf: (item: OutlineItem) => number): readonly string[] {
  const detail = item.detail === '' ? '' : ` — ${item.detail}`;
  const row = `${String(lineOf(item)).padStart(5)}  ${'  '.repeat(depth)}${item.name}${detail}\n`;
  return [row, ...item.children.flatMap((child) => rowsOf(child, depth + 1, lineOf))];
}
