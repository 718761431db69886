import { t } from '@vscode/l10n';
import { NotesError } from '#core/errors.ts';
import type { Receipt } from '#core/note/model.ts';
import { applyEdits, type TextEdit } from '#core/text/span.ts';
import { editsOfNote, lineEndOf, type ReceiptHolder, yamlOf } from './holder.ts';
import { lineEnd, type PublishedList, publishedList, rangeOf } from './publishedList.ts';
import { readsBack } from './readsBack.ts';
import { updateItem } from './receiptItem.ts';
import { receiptFlow, receiptLines } from './receiptYaml.ts';

/**
 * The local edit that puts a receipt into the front matter, in place of the one of the same target and post; none when
 * it stands there already. Makes a front matter where there is none.
 * @throws {NotesError} `publish.not-recorded` when the front matter is broken or `published` is no list.
 */
export function recordReceipt(note: ReceiptHolder, receipt: Receipt): readonly TextEdit[] {
  const eol = lineEndOf(note);
  if (note.frontMatter === undefined) {
    const gap =
      note.bodyStart < note.text.length && !/^[\r\n]/.test(note.text.slice(note.bodyStart)) ? eol : '';
    const lines = ['---', 'published:', receiptLines(receipt, '  ', eol), '---', ''].join(eol);
    return [{ span: { start: note.bodyStart, end: note.bodyStart }, newText: lines + gap }];
  }
  const yaml = yamlOf(note);
  const edits = note.frontMatter.broken ? [] : editsFor(yaml, publishedList(yaml), receipt, eol);
  if (!readsBack(applyEdits(yaml, edits), receipt)) throw notRecorded();
  return editsOfNote(note, edits);
}

function editsFor(yaml: string, found: PublishedList, receipt: Receipt, eol: string): readonly TextEdit[] {
  switch (found.kind) {
    case 'foreign':
      return [];
    case 'absent':
      return [insertLines(yaml, yaml.length, `published:${eol}${receiptLines(receipt, '  ', eol)}`, eol)];
    case 'empty': {
      const lines = receiptLines(receipt, '  ', eol);
      const at = lineEnd(yaml, found.valueEnd);
      const added = { span: { start: at, end: at }, newText: eol + lines };
      if (found.valueEnd === found.keyEnd) return [added];
      return [{ span: { start: found.keyEnd, end: found.valueEnd }, newText: ':' }, added];
    }
    case 'list': {
      const same = found.items.find((item) => item.target === receipt.target && item.post === receipt.post);
      if (same !== undefined) return updateItem(yaml, same, receipt, eol);
      const last = rangeOf(found.list.items.at(-1))[1];
      if (found.list.flow === true) {
        return [{ span: { start: last, end: last }, newText: `, ${receiptFlow(receipt)}` }];
      }
      const indent = ' '.repeat(dashColumn(yaml, found));
      return [insertLines(yaml, rangeOf(found.list)[1], receiptLines(receipt, indent, eol), eol)];
    }
  }
}

/** Whole lines put in behind the line that `offset` ends or stands on. */
function insertLines(yaml: string, offset: number, lines: string, eol: string): TextEdit {
  if (offset === 0 || yaml[offset - 1] === '\n')
    return { span: { start: offset, end: offset }, newText: lines + eol };
  const at = lineEnd(yaml, offset);
  return { span: { start: at, end: at }, newText: eol + lines };
}

function dashColumn(yaml: string, found: Extract<PublishedList, { kind: 'list' }>): number {
  const at = rangeOf(found.list)[0];
  return at - (yaml.lastIndexOf('\n', at - 1) + 1);
}

function notRecorded(): NotesError {
  return new NotesError(
    'publish.not-recorded',
    t('The receipt could not be written into the front matter.'),
    {
      advice: t('Make `published` in the front matter a list, or take it out, and publish again.'),
    },
  );
}
