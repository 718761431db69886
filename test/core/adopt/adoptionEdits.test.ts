import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adoptionEdits } from '#core/adopt/adoptionEdits.ts';
import { proposeAdoption } from '#core/adopt/proposeAdoption.ts';
import { parseNote } from '#core/note/parseNote.ts';
import { applyEdits, type TextEdit } from '#core/text/span.ts';
import { corpusFiles, hasCorpus } from '../../support/corpus.ts';
import { noteText } from '../../support/noteArbitrary.ts';

const uri = 'file:///X-Conf-2020/a.md';

/** All edits that are proposed for a text. */
function edits(text: string): readonly TextEdit[] {
  const files = [{ uri, text }];
  const all = new Set(proposeAdoption(files).proposals.map(({ id }) => id));
  return adoptionEdits(files, all).edits[0]?.edits ?? [];
}

const adopted = (text: string) => applyEdits(text, edits(text));

/** Sessions of three speakers in one form, `before` each name and `after` it. */
const talks = (before: string, after = '', eol = '\n') =>
  ['Ann Lee', 'Bob Stone', 'Carla Diaz']
    .map((name, i) => `## Talk no ${i}${before}${name}${after}`)
    .join(eol + eol);

describe('facts', () => {
  test('become front matter before everything else', () => {
    expect(adopted('Words.\n')).toBe('---\nconference: X Conf 2020\n---\n\nWords.\n');
  });

  test('come first in front matter that is there, whose other lines stay', () => {
    expect(adopted('---\n# mine\ntitle:   "T"\n---\nWords.\n')).toBe(
      '---\nconference: X Conf 2020\n# mine\ntitle:   "T"\n---\nWords.\n',
    );
  });

  test('stand behind a byte order mark, with the line ends of the text', () => {
    expect(adopted('\uFEFFWords.\r\nMore.')).toBe(
      '\uFEFF---\r\nconference: X Conf 2020\r\n---\r\n\r\nWords.\r\nMore.',
    );
  });

  test('do not make front matter of a line that was a rule', () => {
    const text = adopted('---\n\nWords.\n');
    expect(parseNote(uri, text).frontMatter?.conference).toBe('X Conf 2020');
    expect(text.endsWith('---\n\nWords.\n')).toBe(true);
  });
});

describe('a speaker who is confirmed', () => {
  const only = (text: string, name: string) => {
    const files = [{ uri: 'file:///a.md', text }];
    const ids = proposeAdoption(files)
      .proposals.filter(({ value }) => value === name)
      .map(({ id }) => id);
    return applyEdits(text, adoptionEdits(files, new Set(ids)).edits[0]?.edits ?? []);
  };

  test('is stated right below the heading', () => {
    const text = `${talks(' by ')}\n\nWords.\n`;
    expect(only(text, 'Bob Stone')).toBe(
      text.replace('by Bob Stone\n', 'by Bob Stone\nSpeaker: Bob Stone\n'),
    );
  });

  test('is parted from words that follow at once', () => {
    const text = `${talks(' by ')}\nWords.\n`;
    expect(only(text, 'Carla Diaz')).toContain('Carla Diaz\nSpeaker: Carla Diaz\n\nWords.\n');
  });

  test('goes to the other fields', () => {
    const text = talks(' by ').replace('Ann Lee', 'Ann Lee\n\nTime: 10:00');
    expect(only(text, 'Ann Lee')).toContain('Ann Lee\n\nSpeaker: Ann Lee\nTime: 10:00');
  });

  test('is written as the other fields are', () => {
    const text = talks(' by ').replace('Ann Lee', 'Ann Lee\n\n- Time: 10:00\n- Room: 1');
    expect(only(text, 'Ann Lee')).toContain('\n\n- Speaker: Ann Lee\n- Time: 10:00\n- Room: 1');
  });

  test('is stated at the very end of a text without a final line end', () => {
    const text = talks(' by ', '', '\r\n');
    expect(only(text, 'Carla Diaz')).toBe(`${text}\r\nSpeaker: Carla Diaz`);
  });

  test('is nobody else: those who were not confirmed stay guesses', () => {
    const note = parseNote(uri, only(talks(' by '), 'Bob Stone'));
    expect(note.sessions.map(({ speakers }) => speakers[0]?.confidence)).toEqual([
      'guess',
      'stated',
      'guess',
    ]);
  });
});

test('nothing is written for nobody’s yes', () => {
  expect(adoptionEdits([{ uri, text: talks(' by ') }], new Set())).toEqual({
    edits: [],
    created: [],
    leftOut: [],
  });
});

test('a new index has the facts of the event, and its sessions find to it', () => {
  const files = ['a', 'b'].map((name) => ({
    uri: `file:///x-conf/2020_05_04/${name}.md`,
    text: `# ${name}\n\nSpeaker: Ann Lee\n`,
  }));
  const all = new Set(proposeAdoption(files).proposals.map(({ id }) => id));
  expect(adoptionEdits(files, all).created).toEqual([
    {
      uri: 'file:///x-conf/2020_05_04/index.confnotes.md',
      text: '---\nconference: X Conf 2020\ndate: 2020-05-04\n---\n\n# X Conf 2020\n',
    },
  ]);
});

/** Each edit adds whole lines at the start of a line or the end of the text, and takes nothing away. */
function expectOnlyLinesAdded(text: string, made: readonly TextEdit[]): void {
  for (const { span, newText } of made) {
    expect(span.end).toBe(span.start);
    const atStart =
      span.start === 0 || text[span.start - 1] === '\uFEFF' || /[\r\n]/.test(text[span.start - 1] ?? '');
    if (atStart) expect(newText).toMatch(/[\r\n]$/);
    else expect([span.start, /^[\r\n]/.test(newText)]).toEqual([text.length, true]);
    expect(text.slice(span.start - 1, span.start + 1)).not.toBe('\r\n');
  }
}

test('whatever the text, only lines are added', () => {
  fc.assert(
    fc.property(noteText, (text) => expectOnlyLinesAdded(text, edits(text))),
    { numRuns: 150 },
  );
});

describe.skipIf(!hasCorpus)('real notes', () => {
  const files = corpusFiles('notes')
    .filter((_, i) => i % 7 === 0)
    .map(({ name, text }) => ({ uri: `file:///${encodeURI(name)}`, text }));

  test('get lines only, and say afterwards what was accepted', () => {
    const { proposals } = proposeAdoption(files);
    const { edits: made } = adoptionEdits(files, new Set(proposals.map(({ id }) => id)));
    expect(made.length).toBeGreaterThan(20);
    for (const { uri: place, edits: lines } of made) {
      const text = files.find((file) => file.uri === place)?.text ?? '';
      expectOnlyLinesAdded(text, lines);
      const wanted = proposals.find(({ kind, uris }) => kind === 'conference' && uris.includes(place))?.value;
      if (wanted !== undefined)
        expect(parseNote(place, applyEdits(text, lines)).frontMatter?.conference).toBe(wanted);
    }
  });
});
