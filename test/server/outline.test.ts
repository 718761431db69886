import { expect, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver/node';
import { SymbolKind } from 'vscode-languageserver/node';
import { noteUri, testClient } from './support/testClient.ts';

test('the server announces what it can do', async () => {
  const client = await testClient();
  expect(client.initialized.capabilities).toMatchObject({
    textDocumentSync: { openClose: true, change: 2 },
    documentSymbolProvider: { label: 'Conference Notes' },
    foldingRangeProvider: true,
    diagnosticProvider: { identifier: 'confnotes', interFileDependencies: true },
  });
});

test('symbols are nested, with kinds that the Outline can filter', async () => {
  const client = await testClient();
  await client.open('# PyCon\n\n## Talk: Caching\nSpeaker: Ann Lee\n\n> Name it well.\n> — @ann\n');
  expect(drawn(await client.symbols())).toEqual([
    `PyCon (Module) 0:0-7:0`,
    `  Caching Ann Lee (Class) 2:0-7:0`,
    `    “Name it well.” @ann (String) 5:0-6:8`,
  ]);
});

test('the outline follows the text as it is typed', async () => {
  const client = await testClient();
  await client.open('## One\n');
  await client.symbols();
  await client.change({ start: { line: 0, character: 3 }, end: { line: 0, character: 6 } }, 'Two');
  expect(names(await client.symbols())).toEqual(['Two']);
});

test('positions are right behind characters of two units and in CRLF', async () => {
  const client = await testClient();
  await client.open('text 🎤\r\n\r\n## 🎤 One\r\n');
  expect(drawn(await client.symbols())).toEqual(['🎤 One (Field) 2:0-3:0']);
});

test('a note that is not open has no symbols', async () => {
  const client = await testClient();
  expect(await client.symbols()).toBeNull();
});

test('a note that is closed and opened again is read again', async () => {
  const client = await testClient();
  await client.open('## One\n');
  await client.symbols();
  await client.close();
  await client.open('## Two\n');
  expect(names(await client.symbols())).toEqual(['Two']);
});

test('several notes are kept apart', async () => {
  const client = await testClient();
  await client.open('## One\n', 'file:///notes/a.confnotes.md');
  await client.open('## Two\n', 'untitled:Untitled-1');
  expect(names(await client.symbols('file:///notes/a.confnotes.md'))).toEqual(['One']);
  expect(names(await client.symbols('untitled:Untitled-1'))).toEqual(['Two']);
});

test('heading names come from the settings', async () => {
  const client = await testClient({ settings: () => ({ headings: { quotes: ['Zitate'] } }) });
  await client.open('## Zitate\n');
  expect((await client.symbols())?.[0]?.kind).toBe(SymbolKind.Array);
});

test('changed settings hold from then on', async () => {
  let quotes = ['Zitate'];
  const client = await testClient({ settings: () => ({ headings: { quotes } }) });
  await client.open('## Citations\n');
  await client.symbols();
  quotes = ['Citations'];
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  expect((await client.symbols())?.[0]?.kind).toBe(SymbolKind.Array);
});

test('an editor that keeps no settings gets the defaults', async () => {
  const client = await testClient({ capabilities: {} });
  await client.open('## Quotes\n');
  expect((await client.symbols(noteUri))?.[0]?.kind).toBe(SymbolKind.Array);
});

function names(symbols: DocumentSymbol[] | null): string[] {
  return (symbols ?? []).map(({ name }) => name);
}

function drawn(symbols: DocumentSymbol[] | null, indent = ''): string[] {
  return (symbols ?? []).flatMap(({ name, detail, kind, range: { start, end }, children }) => [
    `${indent}${[name, detail].filter(Boolean).join(' ')} (${kindName(kind)}) ` +
      `${start.line}:${start.character}-${end.line}:${end.character}`,
    ...drawn(children ?? [], `${indent}  `),
  ]);
}

function kindName(kind: SymbolKind): string {
  return Object.entries(SymbolKind).find(([, value]) => value === kind)?.[0] ?? String(kind);
}
