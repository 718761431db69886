import { expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { type MemoryDisk, memoryDisk } from './support/memoryDisk.ts';
import { type TestClient, testClient } from './support/testClient.ts';

const folder = 'file:///ws';
const note = `${folder}/event.confnotes.md`;
const other = `${folder}/talk.confnotes.md`;

test('a link to a missing file is reported, until the file is there', async () => {
  const { client, disk } = await workspace({});
  await client.open('[x](slides.pdf)\n', note);
  expect(await codes(client)).toEqual(['link.missing-file']);
  disk.write(`${folder}/slides.pdf`, '');
  const refreshed = client.refreshed();
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: `${folder}/slides.pdf`, type: FileChangeType.Created }],
  });
  await refreshed;
  expect(await codes(client)).toEqual([]);
});

test('a heading of another note counts as it is in the editor, saved or not', async () => {
  const { client } = await workspace({ [other]: '# Old\n' });
  await client.open('[x](talk.confnotes.md#new)\n', note);
  expect(await codes(client)).toEqual(['link.missing-heading']);
  await client.open('# New\n', other);
  expect(await codes(client)).toEqual([]);
});

test('a quick fix puts the letters of a file name right', async () => {
  const { client } = await workspace({ [`${folder}/Plan.png`]: '' });
  await client.open('![x](plan.png)\n', note);
  const at = { line: 0, character: 6 };
  const actions = await client.request<readonly { title: string }[]>('textDocument/codeAction', {
    textDocument: { uri: note },
    range: { start: at, end: at },
    context: { diagnostics: [] },
  });
  expect(actions.map(({ title }) => title)).toEqual(['Write “Plan.png”']);
});

test('what VS Code itself says of links in Markdown is not said twice', async () => {
  const validating = { 'markdown.validate.enabled': true };
  expect(await codesInMarkdown(validating)).toEqual(['link.empty']);
  expect(await codesInMarkdown({})).toEqual(['link.missing-file', 'link.empty']);
});

async function codesInMarkdown(settings: Readonly<Record<string, unknown>>): Promise<readonly unknown[]> {
  const { client } = await workspace({}, (section) => settings[section]);
  await client.notify('textDocument/didOpen', {
    textDocument: { uri: note, languageId: 'markdown', version: 1, text: '[x](gone.md) [y]()\n' },
  });
  return codes(client);
}

async function codes(client: TestClient): Promise<readonly unknown[]> {
  return (await client.diagnostics(note)).map(({ code }) => code);
}

async function workspace(
  files: Readonly<Record<string, string>>,
  otherSettings: (section: string) => unknown = () => undefined,
): Promise<{ readonly client: TestClient; readonly disk: MemoryDisk }> {
  const disk = memoryDisk(files);
  const host = { files: { read: async () => undefined, list: async () => [] }, disk };
  return { client: await testClient({ host, workspaceFolders: [folder], otherSettings }), disk };
}
