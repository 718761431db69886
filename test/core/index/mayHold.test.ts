import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWords } from '#core/index/foldWords.ts';
import { mayHold } from '#core/index/mayHold.ts';

test.each([
  ['caching', '## Caching for all', true],
  ['ann lee', 'Lee, **Ann**', true],
  ['resume', 'Das Résumé', true],
  ['zoe', 'Zoe\u0308', true],
  ['caching', 'Cache it', false],
  ['999th', 'обзор', false],
  ['обзорныи', 'Обзорный', true],
  ['ann lee', 'Ann', false],
  ['a.b', 'aXb', false],
])('%s in %j', (words, text, may) => {
  expect(mayHold(words)(text)).toBe(may);
});

test('a text that holds the words is never passed over', () => {
  const word = fc.stringMatching(/^[a-zäöüßéñçøA-ZÄÖÜÉÑ0-9.,'’@-]{1,12}$/u);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), word, word, (words, before, behind) => {
      const text = `${before}${words.join('  ')}${behind}`;
      expect(mayHold(foldWords(words.join(' ')))(text)).toBe(true);
    }),
  );
});
