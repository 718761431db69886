import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf } from '#core/index/factsOf.ts';
import { parseNote } from '#core/note/parseNote.ts';
import { scanNote } from '#core/note/scan/scanNote.ts';
import { corpusFiles, hasCorpus } from '../../support/corpus.ts';
import { noteText } from '../../support/noteArbitrary.ts';

/** What the index holds of a text, and more: all that is found, each with its place. */
function seen(note: ReturnType<typeof scanNote>['note']) {
  const { uri: _, text: __, tasks: ___, ...parts } = note;
  return { ...parts, facts: factsOf(note) };
}

const scanned = (text: string) => seen(scanNote('file:///a.confnotes.md', text).note);
const parsed = (text: string) => {
  const { memory: _, ...note } = parseNote('file:///a.confnotes.md', text);
  return seen(note);
};

const inline = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        ' ',
        ' b ',
        '*',
        '**',
        '_',
        '`',
        '``',
        '[',
        ']',
        '(',
        ')',
        '](',
        '![',
        '<',
        '>',
        '<!--',
        '-->',
      ],
      ...[
        '\\',
        '&amp;',
        '@x',
        'a@b.co',
        'http://x.org/a',
        'https://y.org',
        'www.z.org',
        'mailto:a@b.co',
        '~~',
      ],
      ...[
        '"',
        '“',
        '”',
        ' — ',
        ':',
        '.',
        ',',
        ';',
        '|',
        '\n',
        '\n> ',
        '\n- ',
        '<b>',
        '</b>',
        '<http://q.org>',
      ],
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

test('a scanned note is the parsed one, whatever the text', () => {
  fc.assert(
    fc.property(noteText, (text) => {
      expect(scanned(text)).toEqual(parsed(text));
    }),
    { numRuns: 400 },
  );
});

test('words are read alike in paragraphs, headings, items, quotes and cells', () => {
  const places = ['', '## ', '- ', '> ', '- [ ] ', '| a |\n|---|\n| '];
  fc.assert(
    fc.property(fc.constantFrom(...places), inline, (place, words) => {
      expect(scanned(place + words)).toEqual(parsed(place + words));
    }),
    { numRuns: 2000 },
  );
});

describe.skipIf(!hasCorpus)('notes of strangers', () => {
  test.each(['notes', 'posts', 'torture'])('are the same scanned as parsed: %s', (folder) => {
    for (const { name, text } of corpusFiles(folder)) expect(scanned(text), name).toEqual(parsed(text));
  });
});
