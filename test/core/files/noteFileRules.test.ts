import { expect, test } from 'vitest';
import { globPattern } from '#core/files/globPattern.ts';
import { ignoredBy, readIgnoreFile } from '#core/files/ignoreFile.ts';
import { defaultNoteFileRules, noteFileTests, readNoteFileRules } from '#core/files/noteFileRules.ts';

test.each([
  ['**/node_modules', 'node_modules', true],
  ['**/node_modules', 'a/b/node_modules', true],
  ['**/node_modules', 'a/my_node_modules', false],
  ['*.md', 'a.md', true],
  ['*.md', 'a/b.md', false],
  ['**/*.{md,txt}', 'a/b.txt', true],
  ['**/*.{md,txt}', 'a/b.html', false],
  ['a/**', 'a/b/c', true],
  ['a/**/b', 'a/b', true],
  ['a?c', 'abc', true],
  ['a?c', 'a/c', false],
  ['[a-c].md', 'b.md', true],
  ['[!a-c].md', 'b.md', false],
  ['(a+b).md', '(a+b).md', true],
  ['{a', 'a', true],
  ['[a', '[a', true],
  ['\\*', '*', true],
])('the glob %s on %s', (glob, path, matches) => {
  expect(globPattern(glob)?.test(path)).toBe(matches);
});

test.each([
  ['build', 'x/build', true, true],
  ['build/', 'build', false, undefined],
  ['build/', 'build', true, true],
  ['/build', 'x/build', true, undefined],
  ['a/b', 'x/a/b', false, undefined],
  ['*.log\n!keep.log', 'keep.log', false, false],
  ['*.log\n!keep.log', 'x.log', false, true],
  ['# a comment', '# a comment', false, undefined],
  ['{a,b}', 'a', false, undefined],
  ['\\!x', '!x', false, true],
  ['trailing  ', 'trailing', false, true],
])('the ignore file %j on %s', (text, path, isFolder, said) => {
  expect(ignoredBy(readIgnoreFile(text), path, isFolder)).toBe(said);
});

test('without settings, notes are what is called so, and packages and git are left alone', () => {
  const tests = noteFileTests(readNoteFileRules(undefined, undefined));
  expect(readNoteFileRules(null, 7)).toEqual(defaultNoteFileRules);
  expect(tests.isNote('a/b.confnotes.md', 'ws/a/b.confnotes.md')).toBe(true);
  expect(tests.isNote('a/b.md', 'ws/a/b.md')).toBe(false);
  expect(tests.isExcluded('a/node_modules')).toBe(true);
});

test('notes that are mapped to Markdown are notes; mapped to something else, they are none', () => {
  const mapped = (language: string) =>
    readNoteFileRules({ associations: { '*.confnotes.md': language } }, undefined).notes;
  expect([mapped('markdown'), mapped('plaintext')]).toEqual([['*.confnotes.md'], []]);
});

test('an exclusion that is switched off or has a condition excludes nothing', () => {
  const files = { exclude: { a: true, b: false, 'c.js': { when: '$(basename).ts' } } };
  expect(readNoteFileRules(files, undefined).exclude).toEqual(['a']);
});
