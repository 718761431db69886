import { expect, test } from 'vitest';
import { folding } from '#core/features/folding.ts';
import { parseNote } from '#core/note/parseNote.ts';

test('front matter folds from its first line to its last', () => {
  expect(folds('---\nconference: C\n---\n')).toEqual(['front-matter 0-2']);
});

test('a section folds up to its last line that holds something', () => {
  expect(folds('## One\n\ntext\n\n\n## Two\n\nmore\n')).toEqual(['section 0-2', 'section 5-7']);
});

test('a session folds within its day', () => {
  expect(folds('## Day 1\n\n### Talk: A\n\ntext\n')).toEqual(['section 0-4', 'section 2-4']);
});

test('a quote of several lines folds', () => {
  expect(folds('> words\n> — @a\n')).toEqual(['quote 0-1']);
});

test('withheld text folds with its markers', () => {
  expect(folds('<!-- private -->\ngossip\n<!-- /private -->\n')).toContain('withheld 0-2');
});

test('a code fence folds, and what looks like structure in it does not', () => {
  expect(folds('```\n- a\n  b\n## c\n```\n')).toEqual(['code 0-4']);
});

test('an unclosed code fence does not fold', () => {
  expect(folds('```\na\nb\n')).toEqual([]);
});

test('a list item folds with the lines that belong to it', () => {
  expect(folds('- a\n  - b\n    more\n- c\n')).toEqual(['list 0-2', 'list 1-2']);
});

test('text of one line does not fold', () => {
  expect(folds('## One\n')).toEqual([]);
});

test.each([
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('lines that end in %s fold alike', (_name, eol) => {
  expect(folds(['## One', '', '- a', '  b', ''].join(eol))).toEqual(['section 0-3', 'list 2-3']);
});

function folds(text: string): string[] {
  return folding(parseNote('file:///n.confnotes.md', text)).map(
    ({ kind, startLine, endLine }) => `${kind} ${startLine}-${endLine}`,
  );
}
