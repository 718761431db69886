import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note } from '#core/note/model.ts';
import { parseNote } from '#core/note/parseNote.ts';
import { publicNote } from '#core/note/redact.ts';
import { type FolderStyle, noStyle } from '#core/note/speakers/folderStyle.ts';
import { absurdText, change, changed, noteText } from '../../support/noteArbitrary.ts';

const uri = 'file:///note.confnotes.md';
const runs = { numRuns: 400 };

const styles: readonly FolderStyle[] = [
  noStyle,
  { filePerSession: true, first: ['heading-by', 'sub-heading'], levels: [] },
  { filePerSession: false, first: [], levels: [{ level: 2, forms: ['line-bold', 'heading-suffix'] }] },
];

/** Everything a note says, without what only the next parse needs. */
function facts(note: Note): unknown {
  const { memory: _, ...rest } = note;
  return rest;
}

function spansIn(value: unknown): readonly { start: number; end: number }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (value instanceof Map) return [...value.values()].flatMap(spansIn);
  const own =
    'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number'
      ? [{ start: value.start, end: value.end }]
      : [];
  return [...own, ...Object.values(value).flatMap(spansIn)];
}

describe('any text at all', () => {
  test('is read without throwing, every span within the text', () => {
    fc.assert(
      fc.property(fc.oneof(noteText, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        for (const { start, end } of spansIn(facts(parseNote(uri, text)))) {
          expect(start).toBeLessThanOrEqual(end);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      runs,
    );
  });

  test('gives the same note after edits as when read anew, in any style', () => {
    fc.assert(
      fc.property(
        noteText,
        fc.array(fc.tuple(change, fc.constantFrom(...styles)), { minLength: 1, maxLength: 8 }),
        (text, changes) => {
          let note = parseNote(uri, text);
          for (const [next, style] of changes) {
            note = parseNote(uri, changed(note.text, next), undefined, note, style);
            expect(facts(note)).toEqual(facts(parseNote(uri, note.text, undefined, undefined, style)));
          }
        },
      ),
      runs,
    );
  });

  test('gives the same note after all its line ends changed as when read anew', () => {
    fc.assert(
      fc.property(noteText, fc.constantFrom('\n', '\r\n', '\r'), (text, end) => {
        const other = text.replace(/\r\n?|\n/g, end);
        expect(facts(parseNote(uri, other, undefined, parseNote(uri, text)))).toEqual(
          facts(parseNote(uri, other)),
        );
      }),
      runs,
    );
  });

  test('gives the same note after an edit of what the parser does not see', () => {
    // Brackets beyond what a line can have of them are hidden from the parser, and are words all the same.
    const before = `"${'['.repeat(2010)}"`;
    const after = `${before.slice(0, 2005)}x${before.slice(2006)}`;
    expect(facts(parseNote(uri, after, undefined, parseNote(uri, before)))).toEqual(
      facts(parseNote(uri, after)),
    );
  });

  test('gives the same note after what follows a paragraph is no table any more', () => {
    const table = `${'Prose to take over.\n\n'.repeat(20)}Words\n| a | b |\n|---|---|\n---\n`;
    const edited = table.replace('|---|', '|-x-|');
    expect(facts(parseNote(uri, edited, undefined, parseNote(uri, table)))).toEqual(
      facts(parseNote(uri, edited)),
    );
  });

  test('gives the same absurd note after edits as when read anew', () => {
    fc.assert(
      fc.property(absurdText, fc.array(change, { minLength: 1, maxLength: 5 }), (text, changes) => {
        let note = parseNote(uri, text);
        for (const next of changes) {
          note = parseNote(uri, changed(note.text, next), undefined, note);
          expect(facts(note)).toEqual(facts(parseNote(uri, note.text)));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('leaves no marker that opens anything in its public part', () => {
    fc.assert(
      fc.property(noteText, (text) => {
        expect(publicNote(parseNote(uri, text)).note.withheld).toEqual([]);
      }),
      runs,
    );
  });
});
