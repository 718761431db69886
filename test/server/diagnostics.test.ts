import { expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { testClient } from './support/testClient.ts';

test('broken front matter is an error where it stands', async () => {
  const client = await testClient();
  await client.open('---\nconference: PyCon\nauthor: @me\n---\n');
  const [problem] = await client.diagnostics();
  expect(problem).toMatchObject({
    code: 'front-matter.broken',
    severity: DiagnosticSeverity.Error,
    range: { start: { line: 2 } },
  });
});

test('a marker that closes nothing is reported where it stands', async () => {
  const client = await testClient();
  await client.open('one\n\n<!-- /private -->\n');
  const [problem] = await client.diagnostics();
  expect(problem).toMatchObject({
    code: 'withheld.stray-closer',
    range: { start: { line: 2, character: 0 } },
  });
});

test('what the rules find is reported too', async () => {
  const client = await testClient();
  await client.open('[x]()\n');
  expect((await client.diagnostics()).map(({ code }) => code)).toEqual(['link.empty']);
});

test('a note without trouble has no problems', async () => {
  const client = await testClient();
  await client.open('## Talk: Caching\nSpeaker: Ann Lee\n');
  expect(await client.diagnostics()).toEqual([]);
});

test('the editor is asked to pull problems anew when settings change', async () => {
  const client = await testClient();
  const refreshed = client.refreshed();
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await expect(refreshed).resolves.toBeUndefined();
});

test('messages are in the language of the editor', async () => {
  const english = 'This link has no address. Put one between the parentheses, or take the link away.';
  const client = await testClient({
    initializationOptions: { translations: { [english]: 'Diesem Link fehlt die Adresse.' } },
  });
  await client.open('[x]()\n');
  expect((await client.diagnostics()).map(({ message }) => message)).toEqual([
    'Diesem Link fehlt die Adresse.',
  ]);
});
