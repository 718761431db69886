import { expect, test } from 'vitest';
import { testClient } from './support/testClient.ts';

test('sections fold, and withheld text folds as a comment', async () => {
  const client = await testClient();
  await client.open('## One\n\n<!-- private -->\ngossip\n<!-- /private -->\n');
  const folds = await client.folds();
  expect(folds).toContainEqual({ startLine: 0, endLine: 4 });
  expect(folds).toContainEqual({ startLine: 2, endLine: 4, kind: 'comment' });
});
