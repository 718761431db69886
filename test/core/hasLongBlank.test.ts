import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasLongBlank } from '#core/text/hasLongBlank.ts';

it('tells of twenty blanks in a row, wherever they stand', () => {
  const parts = fc.oneof(
    fc.integer({ min: 1, max: 30 }).map((n) => 'x'.repeat(n)),
    fc.integer({ min: 1, max: 24 }).map((n) => ' '.repeat(n)),
    fc.constantFrom('\n', '\t', '\u00a0'),
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (all) => {
      const text = all.join('');
      expect(hasLongBlank(text)).toBe(/\s{20}/.test(text));
    }),
    { numRuns: 3000 },
  );
});
