import { expect, test } from 'vitest';
import { noteUri, testClient } from './support/testClient.ts';

const afterEnterAt = (line: number) => ({
  textDocument: { uri: noteUri },
  position: { line, character: 0 },
  ch: '\n',
  options: { tabSize: 4, insertSpaces: true },
});

test('Enter in an empty list item ends the list', async () => {
  const client = await testClient();
  await client.open('- one\n- \n\n');
  const edits = await client.request('textDocument/onTypeFormatting', afterEnterAt(2));
  expect(edits).toEqual([
    { range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, newText: '' },
  ]);
});

test('Enter anywhere else is left to the editor', async () => {
  const client = await testClient();
  await client.open('- one\n- two\n');
  expect(await client.request('textDocument/onTypeFormatting', afterEnterAt(2))).toBeNull();
});
