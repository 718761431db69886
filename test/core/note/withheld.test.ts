import { describe, expect, test } from 'vitest';
import { parseNote } from '#core/note/parseNote.ts';
import { publicNote } from '#core/note/redact.ts';
import { mark, marked } from '../../support/marked.ts';

const read = (text: string) => parseNote('file:///n.confnotes.md', text);
const codes = (text: string) => read(text).problems.map((problem) => problem.code);

/** The text with what is withheld marked again, to compare with how the test wrote it. */
function expectWithheld(source: string): void {
  const { text } = marked(source);
  expect(
    mark(
      text,
      read(text).withheld.map(({ span }) => span),
    ),
  ).toBe(source);
}

describe('withheld text', () => {
  test('lies between the two markers', () => {
    expectWithheld('a [|<!-- private -->b<!-- /private -->|] c');
  });

  test('may span blocks', () => {
    expectWithheld('a\n\n[|<!-- private -->\n- b\n\nc\n<!-- /private -->|]\n\nd\n');
  });

  test('is found whatever the case and the spaces of its markers', () => {
    expectWithheld('a [|<!--PRIVATE-->b<!--  / Private  -->|] c');
  });

  test('is found in code', () => {
    expectWithheld('```\na\n[|<!-- private -->\nb\n<!-- /private -->|]\n```\n');
  });

  test.each(['</b>', '<!--', '<!-- /', '!', '<x '])('is found right behind %s', (before) => {
    expectWithheld(`a ${before}[|<!-- private -->secret<!-- /private -->|] b`);
  });

  test('is found under an unclosed fence', () => {
    expectWithheld('```\n## x\na\n[|<!-- private -->\nb\n<!-- /private -->|]\nc\n');
  });

  test('takes a section with its heading when an unclosed marker stands right below the heading', () => {
    expectWithheld('## A\n\na\n\n[|## B\n\n<!-- private -->\nb\n\n### C\n\nc\n\n|]## D\n\nd\n');
  });

  test('takes the section of a setext heading too', () => {
    expectWithheld('[|B\n---\n<!-- private -->\nb\n\n|]D\n---\nd\n');
  });

  test('takes each of two sections that are opened so', () => {
    expectWithheld('[|## A\n<!-- private -->\na\n|][|## B\n<!-- private -->\nb\n|]## C\n');
  });

  test('is not ended by a line of code that looks like a heading', () => {
    expectWithheld('[|## B\n<!-- private -->\n```\n# no heading\n```\nb\n|]## C\n');
  });

  test.each(['Secret\n---', 'Secret\n===', '##Secret'])(
    'is not ended by a line that may be private itself (%j)',
    (line) => {
      expectWithheld(`[|## A\n<!-- private -->\nsecret\n${line}\nsecret\n\n|]## B\n`);
    },
  );

  test.each(['1. ## A\n   ', '> ## A\n> ', '- > ## A\n  > ', '<h2>A</h2>\n'])(
    'takes what only looks like a heading along (%j)',
    (heading) => {
      expectWithheld(`a\n\n[|${heading}<!-- private -->\nsecret\n|]`);
    },
  );

  test('is not ended by a line above dashes that follows the marker', () => {
    expectWithheld('[|Open\n===\n\n<!-- private -->\nb\n===\nc\n|]');
  });

  test('is not ended by the heading that a marker stands right above', () => {
    expectWithheld('[|## A\n<!-- private -->\n## B\n\nb\n\n|]## C\n');
  });

  test('is not ended by private words that a rule makes a heading of', () => {
    expectWithheld('[|## A\n<!-- private -->\na\n\nb\n---\nc\n\n|]## D\n');
  });

  test('reaches to the end of the file from any other unclosed marker', () => {
    expectWithheld('## A\n\na\n\n[|<!-- private -->\nb\n\n## C\n\nc\n|]');
  });

  test('reaches to the end of the file from a marker under what only looks like a heading', () => {
    expectWithheld('```\n[|# a comment\n<!-- private -->\nb\n```\n\n## C\n|]');
  });

  test('takes the heading with it when an unclosed marker stands in the heading', () => {
    expectWithheld('a\n\n[|## B <!-- private -->\n\nb\n\n## C\n|]');
  });

  test('ends at the closer of the outer marker when markers are nested', () => {
    expectWithheld('[|<!-- private -->a<!-- private -->b<!-- /private -->c<!-- /private -->|] d');
  });

  test('reaches to the end when one of two nested markers is not closed', () => {
    expectWithheld('a [|<!-- private -->b<!-- private -->c<!-- /private --> d|]');
  });

  test('reaches from a section to a closer that stands behind it', () => {
    expectWithheld('[|## A\n<!-- private -->\na\n\n## B\n\nb\n<!-- /private -->|]\nc\n');
  });

  test('is the whole file when the front matter says private', () => {
    expectWithheld('[|---\nprivate: true\n---\na\n|]');
  });

  test.each(['yes', '"false"', '', 'maybe', '0', '[]'])('is the whole file for “private: %s”', (value) => {
    expect(read(`---\nprivate: ${value}\n---\na\n`).withheld).toMatchObject([{ reach: 'file' }]);
  });

  test('is nothing for “private: false”', () => {
    expect(read('---\nprivate: false\n---\na\n').withheld).toEqual([]);
  });

  test.each(['Private', 'privat', 'pirvate', 'PRIVATE', 'prívate'])(
    'is the whole file for the key “%s”',
    (key) => {
      expect(read(`---\n${key}: true\n---\na\n`).withheld).toMatchObject([{ reach: 'file' }]);
    },
  );

  test('is the whole file when broken front matter has a line that says private', () => {
    expect(read('---\ntitle: "x\nprivate: true\n---\na\n').withheld).toMatchObject([{ reach: 'file' }]);
  });
});

describe('a note that says private where it is not read', () => {
  test.each([
    '\n---\nprivate: true\n---\n',
    ' ---\nprivate: true\n ---\n',
    '\u200b---\nconference: C\nprivate: true\n---\n',
    '---\n{private: true}\n---\n',
    '---\n? private\n: true\n---\n',
    '---\n!!str private: true\n---\n',
    '---\n- private: yes\n---\n',
    '---\n%YAML 1.2\nprivate: true\n---\n',
    '----\nprivate: true\n----\n',
    '--- yaml\nprivate: true\n---\n',
    '+++\nprivate = true\n+++\n',
    '\n---\nprivate: true\n',
  ])('stays behind as a whole and says why (%j)', (top) => {
    const note = read(`${top}\n# Secret\n`);
    expect(note.withheld).toMatchObject([{ reach: 'file' }]);
    expect(note.problems).toContainEqual(
      expect.objectContaining({ code: 'front-matter.misplaced', blocks: 'always' }),
    );
  });

  test.each([
    '---\n\nA note to my private: self.\n',
    '\n---\nprivate: false\n---\n',
    '# T\n\n---\nprivate: true\n---\n',
    '---\nplace: here\n---\n\nprivate: words\n',
  ])('is public if it only speaks of it (%j)', (text) => {
    expect(read(text).withheld).toEqual([]);
  });

  test.each(['post', 'session'])('below %s stays behind as a whole', (key) => {
    expect(read(`---\n${key}:\n  private: true\n---\n# Secret\n`).withheld).toMatchObject([
      { reach: 'file' },
    ]);
  });

  test.each(['Private: yes', 'private: true', '**Private:** please', 'Privat: yes'])(
    'in the fields of a session stays behind with that session (%s)',
    (field) => {
      const text = `## Talk: A\nSpeaker: Ann Lee\n${field}\n\nSecret\n\n### Secret\n\n`;
      const note = read(`${text}## Talk: B\nSpeaker: Ann Lee\nPrivate: no\n`);
      expect(note.withheld.map(({ span }) => span)).toEqual([{ start: 0, end: text.length }]);
      expect(note.problems).toMatchObject([{ code: 'withheld.field' }]);
    },
  );
});

describe('a doubtful marker', () => {
  test.each([
    '<!-- pirvate -->',
    '<!-- privat -->',
    '<!-- prviate-->',
    '<!-- private: their words -->',
    '<!- private -->',
    '<!-- private ->',
    '<!— private —>',
    '<! -- private -->',
    '<!-- pri\u200bvate -->',
    '<!-- рrivate -->',
    '<!-- private',
    '!-- private -->',
    '<x!-- private -->',
    '<!--> private -->',
    '<!-- begin private -->',
    '<!-- this is private -->',
    '<\u200b!-- private -->',
    '<!\u2011\u2011 private \u2212\u2212>',
  ])('%s withholds what is behind it and blocks publishing', (marker) => {
    const note = read(`a\n\n${marker}\nsecret\n`);
    expect(publicNote(note).note.text).not.toContain('secret');
    expect(note.problems).toContainEqual(
      expect.objectContaining({ code: 'withheld.misspelt', blocks: 'until-confirmed' }),
    );
  });

  test.each([
    '<!-- /privat -->',
    '<!-- / pirvate -->',
    '<!-- endprivate -->',
    '<!-- end private -->',
    '<!-- end of private part -->',
    '</private>',
  ])('%s closes nothing and blocks publishing', (marker) => {
    const note = read(`<!-- private -->\nsecret\n${marker}\nalso secret\n`);
    expect(publicNote(note).note.text).not.toContain('secret');
    expect(note.problems).toContainEqual(
      expect.objectContaining({ code: 'withheld.misspelt', blocks: 'until-confirmed' }),
    );
  });

  test.each([
    '<!-- more -->',
    '![private](a.png) -->',
    'Wow! It is not private --> at all',
    '<!-- ignore-link -->',
    '<!-- prime -->',
    '<!-- a primate in the wild, a long story -->',
    '<!-- he said this was a private matter -->',
    '<PrivateRoute>',
    '<p>',
  ])('%s is none', (text) => {
    expect(codes(`a ${text} b\n`)).toEqual([]);
  });

  test('a closer that closes nothing blocks publishing', () => {
    expect(read('a\n<!-- /private -->\n').problems).toMatchObject([
      { code: 'withheld.stray-closer', blocks: 'until-confirmed' },
    ]);
  });

  test('an unclosed marker is a warning that says how far it reaches', () => {
    expect(read('a\n\n<!-- private -->\nb\n').problems).toMatchObject([
      { code: 'withheld.unclosed', severity: 'warning' },
    ]);
  });

  test('no message repeats a word of what is withheld', () => {
    const { problems } = read(
      '## Secretum\n<!-- pirvate -->\nSecretum\n<!-- private -->\nSecretum\n<!-- /privat -->',
    );
    expect(JSON.stringify(problems)).not.toContain('Secretum');
  });
});

describe('the public part of a note', () => {
  const cut = (text: string) => publicNote(read(text)).note.text;

  test('is the note itself when nothing is withheld', () => {
    const note = read('a\n');
    expect(publicNote(note).note).toBe(note);
  });

  test('lacks whole lines where only markers and withheld text stood on them', () => {
    expect(cut('- a\n  <!-- private -->\n  - b\n  <!-- /private -->\n- c\n')).toBe('- a\n- c\n');
  });

  test('lacks the item, row or heading that held nothing else', () => {
    expect(cut('- a\n- <!-- private -->b<!-- /private -->\n- c\n')).toBe('- a\n- c\n');
  });

  test('keeps two paragraphs apart that stood on both sides', () => {
    expect(cut('a\n<!-- private -->\nb\n<!-- /private -->\nc\n')).toBe('a\n\nc\n');
  });

  test('cuts again when the cut puts a new marker together', () => {
    expect(cut('a <!-- pri<!-- private -->x<!-- /private -->vate -->secret')).not.toContain('secret');
  });

  test('tells where its characters stand in the author’s text', () => {
    const note = read('a\n\n<!-- private -->\nb\n<!-- /private -->\n\nc\n');
    const { note: shown, toOriginal } = publicNote(note);
    expect(toOriginal(shown.text.indexOf('c'))).toBe(note.text.indexOf('c'));
  });

  test('is empty for a private file', () => {
    expect(cut('---\nprivate: true\nconference: X\n---\na\n')).toBe('');
  });

  test('counts the blocks that stay behind', () => {
    expect(
      publicNote(read('<!-- private -->a<!-- /private --> b <!-- private -->c<!-- /private -->'))
        .withheldBlocks,
    ).toBe(2);
  });
});
