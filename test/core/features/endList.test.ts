import { expect, test } from 'vitest';
import { endList } from '#core/features/endList.ts';
import { parseNote } from '#core/note/parseNote.ts';
import { applyEdits } from '#core/text/span.ts';

/** The text after Enter was pressed at `|`; `|` shows where the cursor was then. */
function afterEnter(source: string): string {
  const [before = '', after = ''] = source.split('|');
  const text = `${before}\n${after}`;
  const edit = endList(parseNote('file:///n.confnotes.md', text), before.length + 1);
  if (edit === undefined) return `${before}\n|${after}`;
  const at = edit.span.start + edit.newText.length;
  const edited = applyEdits(text, [edit]);
  return `${edited.slice(0, at)}|${edited.slice(at)}`;
}

test.each(['- ', '* ', '+ ', '2. ', '3) ', '- [ ] ', '> ', '>'])(
  'Enter in the empty “%s” takes it away',
  (item) => {
    expect(afterEnter(`before\n${item}|\n\nafter\n`)).toBe('before\n|\n\nafter\n');
  },
);

test.each([
  ['- one\n  - ', '- one\n- |'],
  ['- one\n  - two\n  - ', '- one\n  - two\n- |'],
  ['3. one\n   - ', '3. one\n4. |'],
  ['- [ ] one\n    - [ ] ', '- [ ] one\n- [ ] |'],
  ['- one\n  - two\n    - ', '- one\n  - two\n  - |'],
])('Enter in an empty item within another goes one level up (%j)', (before, after) => {
  expect(afterEnter(`${before}|`)).toBe(after);
});

test('an indented item that lies in no other goes away', () => {
  expect(afterEnter('prose\n\n  - |')).toBe('prose\n\n|');
});

test.each(['- words|', '- |words', '-|', '---|', 'words|', '|', '- \n|', '> words|', '```\n- |\n```\n'])(
  'Enter does nothing more in %j',
  (source) => {
    expect(afterEnter(source)).toBe(source.replace('|', '\n|'));
  },
);

test('Enter in the empty item of a list in the front matter does nothing more', () => {
  expect(afterEnter('---\ntags:\n- |\n---\n')).toBe('---\ntags:\n- \n|\n---\n');
});

test('line ends stay as they are', () => {
  const text = '- one\r\n- \r\n\r\n\r\nafter';
  const edit = endList(parseNote('file:///n.confnotes.md', text), text.indexOf('- \r') + 4);
  expect(applyEdits(text, edit ? [edit] : [])).toBe('- one\r\n\r\n\r\nafter');
});
