import { expect, test } from 'vitest';
import { lint } from '#core/lint/lint.ts';
import { parseNote } from '#core/note/parseNote.ts';
import { applyEdits } from '#core/text/span.ts';

test('an empty link is reported over the link', () => {
  expect(found('see [slides]() here')).toEqual(['link.empty over [slides]()']);
});

test.each(['bit.ly/x', 'www.example.org', 'example.org', 'slides.example.co.uk/a'])(
  'the target %s lacks its scheme',
  (target) => {
    expect(found(`[x](${target})`)).toEqual([`link.no-scheme over ${target}`]);
    expect(mended(`[x](${target})`)).toBe(`[x](https://${target})`);
  },
);

test.each([
  'notes.md',
  'img/a.png',
  './a.b/c',
  '#top',
  'https://bit.ly/x',
  'mailto:a@example.org',
  '../x.org/y',
])('the target %s needs no scheme', (target) => {
  expect(found(`[x](${target})`)).toEqual([]);
});

test.each([
  ['htp://example.org', 'http://example.org'],
  ['https//example.org', 'https://example.org'],
  ['http:/example.org', 'http://example.org'],
  ['htttps://example.org', 'https://example.org'],
])('the misspelt scheme of %s is mended', (target, right) => {
  expect(found(`[x](${target})`)).toEqual([`link.misspelt-scheme over ${target}`]);
  expect(mended(`[x](${target})`)).toBe(`[x](${right})`);
});

test('swapped brackets are put right', () => {
  expect(found('(slides)[https://example.org/a]')).toEqual([
    'link.swapped over (slides)[https://example.org/a]',
  ]);
  expect(mended('(slides)[https://example.org/a]')).toBe('[slides](https://example.org/a)');
});

test('a call with an index in code is no swapped link', () => {
  expect(found('`f(x)[https://a]`')).toEqual([]);
});

test('a quote of nobody in a Quotes section is asked about', () => {
  expect(found('## Quotes\n\n> Nobody said it\n')).toEqual(['quote.no-speaker over Nobody said it']);
});

test('a quote of somebody in a Quotes section is fine', () => {
  expect(found('## Quotes\n\n> Somebody said it\n> — @a\n')).toEqual([]);
});

test('withheld text is not looked at', () => {
  expect(found('<!-- private -->\n[x]()\n<!-- /private -->\n')).toEqual([]);
});

test.each([
  '---\nprivate: true\nhashtag: #secret\n---\n',
  '---\nplace: here\n# <!-- private -->\nhashtag: #secret\n# <!-- /private -->\n---\n',
])('nothing of withheld front matter is told (%j)', (text) => {
  expect(found(text)).toEqual([]);
});

test('trouble with the structure and trouble with the links come in order of position', () => {
  expect(found('[x]()\n\n##Heading\n\n[y]()\n').map((each) => each.split(' ')[0])).toEqual([
    'link.empty',
    'heading.no-space',
    'link.empty',
  ]);
});

function found(text: string): string[] {
  return lint(parseNote('file:///n', text)).map(
    ({ code, span }) => `${code} over ${text.slice(span.start, span.end)}`,
  );
}

function mended(text: string): string {
  const edits = lint(parseNote('file:///n', text)).flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
  return applyEdits(text, edits);
}
