import { expect, test } from 'vitest';
import { parseNote } from '#core/note/parseNote.ts';

test('an indented first line that moves to the margin is read anew', () => {
  const before = '\t- tab[ref][r] [nope] [](empty)\n---\n\n[r]: https://example.org\n';
  const after = before.slice(1);
  const whole = parseNote('file:///n', after);
  const again = parseNote('file:///n', after, undefined, parseNote('file:///n', before));
  expect(whole.links.map(({ kind }) => kind)).toEqual(['reference', 'inline', 'definition']);
  expect(again.links).toEqual(whole.links);
});
