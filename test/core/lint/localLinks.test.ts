import { describe, expect, test } from 'vitest';
import { fragmentsOf } from '#core/links/local/fragments.ts';
import type { Entry, Surroundings } from '#core/links/local/surroundings.ts';
import { lint } from '#core/lint/lint.ts';
import { parseNote } from '#core/note/parseNote.ts';
import { applyEdits } from '#core/text/span.ts';

const root = 'file:///ws';
const noteUri = `${root}/2026/event.confnotes.md`;

describe('files', () => {
  const files = {
    '2026/talk.confnotes.md': '# Talk\n\n## Why wait\n',
    '2026/img/Plan B.png': '',
    '2025/old.md': '# Old\n\n<a id="here"></a>\n',
  };

  test.each([
    'talk.confnotes.md',
    './talk.confnotes.md',
    'img/Plan%20B.png',
    'img',
    'img/',
    '../2025/old.md',
    'talk.confnotes.md#why-wait',
    'talk.confnotes.md#Why-Wait',
    '../2025/old.md#here',
    'talk.confnotes.md?raw=1',
    '/about',
    'mailto:a@example.org',
    '{{ site.url }}/x',
  ])('%s is there, or is nothing to look for', (target) => {
    expect(codes(`[x](<${target}>)`, files)).toEqual([]);
  });

  test.each(['gone.md', '../gone/old.md', 'img/gone.png', 'img/Plan%20B.png/x'])(
    '%s is missing',
    (target) => {
      expect(found(`[x](${target})`, files)).toEqual([`link.missing-file over ${target}`]);
    },
  );

  test('an image that is missing is told of as well, also in HTML', () => {
    expect(codes('![x](a.png)\n\n<img src="b.png">\n', files)).toEqual([
      'link.missing-file',
      'link.missing-file',
    ]);
  });

  test('a definition tells of a missing file, and the links that use it do not', () => {
    expect(found('[a][x] and [b][x]\n\n[x]: gone.md\n', files)).toEqual(['link.missing-file over gone.md']);
  });

  test('a heading that is missing in another file is told of', () => {
    expect(found('[x](talk.confnotes.md#gone)', files)).toEqual([
      'link.missing-heading over talk.confnotes.md#gone',
    ]);
  });

  test.each([
    ['img/plan%20b.png', 'img/Plan B.png'],
    ['IMG/Plan%20B.png', 'img/Plan%20B.png'],
    ['Talk.confnotes.md#why-wait', 'talk.confnotes.md#why-wait'],
    ['../2025/OLD.md', '../2025/old.md'],
  ])('letters of %s are put right', (target, right) => {
    const text = `[x](<${target}>)`;
    expect(codes(text, files)).toEqual(['link.letter-case']);
    expect(decodeURIComponent(mended(text, files))).toBe(decodeURIComponent(`[x](<${right}>)`));
  });

  test('a file outside of the folder is only for information', () => {
    expect(codes('[x](../../other/b.md)', { '../other/b.md': '' })).toEqual(['link.outside']);
  });

  test('a name with accents is found in either way to write them', () => {
    expect(codes('[x](caf%C3%A9.md)', { '2026/cafe\u0301.md': '' })).toEqual([]);
  });

  test('nothing is said where nobody can look', () => {
    expect(codes('[x](gone.md)', undefined)).toEqual([]);
  });

  test('a link whose scheme is missing is told of once', () => {
    expect(codes('[x](example.org/a)', files)).toEqual(['link.no-scheme']);
  });
});

describe('headings of the note itself', () => {
  test.each([
    ['a heading', '## Zwölf Boxkämpfer\n\n[x](#zwölf-boxkämpfer)\n'],
    ['an encoded one', '## Zwölf\n\n[x](#zw%C3%B6lf)\n'],
    ['the second of its name', '## Q&A\n\n## Q&A\n\n[x](#qa-1)\n'],
    ['the title', '# Title\n\n[x](#title)\n'],
    ['an anchor', '<a name="there"></a>\n\n[x](#there)\n'],
    ['the top', '[x](#top) and [y](#)\n'],
  ])('%s is found', (_, text) => {
    expect(codes(text, {})).toEqual([]);
  });

  test.each([
    ['in a code block', '```\n<a id="there"></a>\n```\n\n[x](#there)\n'],
    ['in code', 'Write `<a id="there">`.\n\n[x](#there)\n'],
    ['in a comment', '<!-- <a id="there"></a> -->\n\n[x](#there)\n'],
  ])('an anchor %s is none', (_, text) => {
    expect(codes(text, {})).toEqual(['link.missing-heading']);
  });

  test('the words of a heading become its fragment', () => {
    const text = '## Why wait?\n\n[x](<#Why wait?>)\n';
    expect(found(text, {})).toEqual(['link.missing-heading over <#Why wait?>']);
    expect(mended('## Why wait?\n\n[x](#Why%20wait?)\n', {})).toBe('## Why wait?\n\n[x](#why-wait)\n');
  });
});

describe('references', () => {
  test('a name that nothing defines is told of', () => {
    expect(found('[x][gone] and ![y][lost]\n', {})).toEqual([
      'link.undefined-reference over gone',
      'link.undefined-reference over lost',
    ]);
  });

  test('words in brackets are no reference', () => {
    expect(codes('He said so [sic] and left [1].\n', {})).toEqual([]);
  });

  test('names match in any case and spacing', () => {
    expect(codes('[x][The  Slides] and [the slides]\n\n[THE SLIDES]: https://example.org\n', {})).toEqual([]);
  });

  test('an address that nothing uses can go', () => {
    const text = 'Words.\n\n[x]: https://example.org\n\nMore.\n';
    expect(codes(text, {})).toEqual(['link.unused-definition']);
    expect(mended(text, {})).toBe('Words.\n\n\nMore.\n');
  });

  test('a second address of the same name can go', () => {
    const text = '[x]\n\n[x]: https://a.example\n[X]: https://b.example\n';
    expect(found(text, {})).toEqual(['link.duplicate-definition over [X]: https://b.example']);
    expect(mended(text, {})).toBe('[x]\n\n[x]: https://a.example\n');
  });
});

describe('ignore-link', () => {
  test.each([
    ['on the line', '[x](gone.md) <!-- ignore-link -->\n'],
    ['on the line above', '<!-- ignore-link -->\n[x](gone.md)\n'],
    ['with a day to come', '<!-- ignore-link: until 2026-12-31 not up yet -->\n[x](gone.md)\n'],
    ['up to its day', '<!-- ignore-link: until 2026-11-24 -->\n[x](gone.md)\n'],
  ])('nothing is said of a link with the comment %s', (_, text) => {
    expect(codes(text, {})).toEqual([]);
  });

  test.each([
    ['two lines above', '<!-- ignore-link -->\nwords\n[x](gone.md)\n'],
    ['behind words of the line above', 'words <!-- ignore-link -->\n[x](gone.md)\n'],
    ['whose day is over', '<!-- ignore-link: until 2026-11-23 -->\n[x](gone.md)\n'],
  ])('a comment %s does not count', (_, text) => {
    expect(codes(text, {})).toEqual(['link.missing-file']);
  });
});

test('a link in withheld text is not looked at', () => {
  expect(codes('<!-- private -->\n[x](gone.md) [y][gone]\n<!-- /private -->\n', {})).toEqual([]);
});

test.each([
  ['tags', '<a '],
  ['backticks', '`'],
  ['comments', '<!--'],
  ['anchors', '<a id=x>'],
])('1 MB of %s is looked through in linear time', (_, piece) => {
  const cpu = (size: number) => {
    const text = `<a id="y">${piece.repeat(size / piece.length)}`;
    const start = process.cpuUsage();
    fragmentsOf({ text, sections: [], titleHeading: undefined });
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  expect(cpu(1_000_000)).toBeLessThan(1000 + 12 * cpu(250_000));
});

type Files = Readonly<Record<string, string>>;

function codes(text: string, files: Files | undefined): readonly string[] {
  return lint(parseNote(noteUri, text), around(files)).map(({ code }) => code);
}

function found(text: string, files: Files): readonly string[] {
  return lint(parseNote(noteUri, text), around(files)).map(
    ({ code, span }) => `${code} over ${text.slice(span.start, span.end)}`,
  );
}

function mended(text: string, files: Files): string {
  const edits = lint(parseNote(noteUri, text), around(files)).flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
  return applyEdits(text, edits);
}

/** A disk with these files, by path from the root. */
function around(files: Files | undefined): Surroundings {
  const urls = Object.entries(files ?? {}).map(([path, text]) => ({
    url: decodeURIComponent(new URL(path, `${root}/`).href),
    text,
  }));
  return {
    rootUri: root,
    today: '2026-11-24',
    names(folder) {
      if (files === undefined) return undefined;
      const start = `${decodeURIComponent(folder)}/`;
      const names = new Map<string, Entry['kind']>([['2026', 'folder']]);
      for (const { url } of urls) {
        if (!url.startsWith(start)) continue;
        const [name = '', ...below] = url.slice(start.length).split('/');
        names.set(name, below.length > 0 ? 'folder' : 'file');
      }
      return [...names].map(([name, kind]) => ({ name, kind }));
    },
    fragments(uri) {
      const text = urls.find(({ url }) => url === decodeURIComponent(uri))?.text;
      return text === undefined ? undefined : fragmentsOf(parseNote(uri, text));
    },
  };
}
