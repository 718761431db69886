import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { verdictTableText } from '../../support/verdictTableText.ts';

it('the table of verdicts in the documentation is the table that decides', () => {
  const text = readFileSync(path.join(import.meta.dirname, '../../../docs/links.md'), 'utf8');
  expect(text).toContain(`<!-- verdict table: begin -->\n${verdictTableText()}\n<!-- verdict table: end -->`);
});
