import { expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import { noteUri, testClient } from './support/testClient.ts';

test('a problem at the cursor is offered its fix', async () => {
  const client = await testClient();
  await client.open('see [x](bit.ly/y)\n');
  const at = { line: 0, character: 10 };
  const actions: CodeAction[] = await client.request('textDocument/codeAction', {
    textDocument: { uri: noteUri },
    range: { start: at, end: at },
    context: { diagnostics: [] },
  });
  expect(actions).toMatchObject([
    {
      title: 'Put “https://” in front',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [{ code: 'link.no-scheme' }],
      edit: {
        changes: {
          [noteUri]: [
            {
              range: { start: { line: 0, character: 8 }, end: { line: 0, character: 8 } },
              newText: 'https://',
            },
          ],
        },
      },
    },
  ]);
});

test('elsewhere nothing is offered', async () => {
  const client = await testClient();
  await client.open('see [x](bit.ly/y)\n\nmore\n');
  const at = { line: 2, character: 1 };
  const actions: CodeAction[] = await client.request('textDocument/codeAction', {
    textDocument: { uri: noteUri },
    range: { start: at, end: at },
    context: { diagnostics: [] },
  });
  expect(actions).toEqual([]);
});
