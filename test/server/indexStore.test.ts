import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SymbolInformation } from 'vscode-languageserver/node';
import type { KeptLines } from '../../server/host.ts';
import { nodeKeptLines } from '../../server/nodeKeptLines.ts';
import { type MemoryDisk, memoryDisk } from './support/memoryDisk.ts';
import { testClient } from './support/testClient.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'confnotes-index-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const one = 'file:///ws/one.confnotes.md';
const two = 'file:///ws/two.confnotes.md';
const rich =
  '---\nconference: Conf\ndate: 2024-05-01\ntags: [a]\n---\n\n# Conf\n\n## Talk: Caching\nSpeaker: Ann Lee (@ann)\nTime: 10:00\n\n> Name it.\n> — @bob\n\n"Bare."\n\n[x](https://example.org/x)\n';
const talk = (title: string) => `## Talk: ${title}\n`;
const kept = () => path.join(folder, 'index.jsonl');

test('a second start answers the same and reads no note again', async () => {
  const disk = memoryDisk({ [one]: rich, [two]: talk('Two') });
  const first = await start(disk);
  await first.saved();
  const second = await start(disk);
  expect(second.symbols).toEqual(first.symbols);
  expect(second.read).toEqual([]);
});

test.each([
  '## Boats by Ann Lee',
  '## Boats - Ann Lee',
  '## Boats\n\n-- Ann Lee',
  '## Boats\n\n**Ann Lee**',
  '## Boats\n\n### Ann Lee',
])('a note that names its speaker as in %j is kept', async (text) => {
  const disk = memoryDisk({ [one]: text });
  await (await start(disk)).saved();
  expect((await start(disk)).read).toEqual([]);
});

test('only what changed meanwhile is read, and what is gone is gone', async () => {
  const disk = memoryDisk({ [one]: talk('One'), [two]: talk('Two') });
  await (await start(disk)).saved();
  disk.write(one, talk('Changed'));
  disk.remove(two);
  const second = await start(disk);
  expect([second.symbols.map(({ name }) => name), second.read]).toEqual([['Changed'], [one]]);
});

test('what another build or other settings left is read anew', async () => {
  const disk = memoryDisk({ [one]: talk('One') });
  await (await start(disk)).saved();
  expect((await start(disk, { build: 'other' })).read).toEqual([one]);
  expect((await start(disk, { quotes: ['Zitate'] })).read).toEqual([one]);
});

test.each([
  ['cut off', (text: string) => text.slice(0, -20)],
  ['without an end', (text: string) => text.replace(/end \d+\n$/, '')],
  ['with a line missing', (text: string) => text.replace(/^.*two\.conf.*\n/m, '')],
  ['with rubbish in it', (text: string) => text.replace('"file:', '{"file:')],
  ['with something else in a fact', (text: string) => text.replace('"One"', '7')],
  ['empty', () => ''],
  ['of zeros', (text: string) => '\0'.repeat(text.length)],
])('an index on disk that is %s is made anew', async (_, spoil) => {
  const disk = memoryDisk({ [one]: talk('One'), [two]: talk('Two') });
  await (await start(disk)).saved();
  writeFileSync(kept(), spoil(readFileSync(kept(), 'utf8')));
  const again = await start(disk);
  expect(again.symbols.map(({ name }) => name)).toEqual(['One', 'Two']);
  expect(again.read).toEqual([one, two]);
  await again.saved();
  expect((await start(disk)).read).toEqual([]);
});

test('words that stay private are not kept on disk, and are known again after the next start', async () => {
  const disk = memoryDisk({ [one]: `${talk('SECRET')}\n<!-- private -->\n`, [two]: talk('Two') });
  await (await start(disk)).saved();
  expect(readFileSync(kept(), 'utf8')).not.toContain('SECRET');
  const again = await start(disk);
  expect([again.symbols.map(({ name }) => name), again.read]).toEqual([['SECRET', 'Two'], [one]]);
});

test.skipIf(process.platform === 'win32')('only the user may read what is kept', async () => {
  await (await start(memoryDisk({ [one]: talk('One') }))).saved();
  expect(statSync(kept()).mode & 0o777).toBe(0o600);
});

test('two windows that keep their index at once leave one of the two whole, and nothing else', async () => {
  const lines = nodeKeptLines(pathToFileURL(folder).href);
  const text = (mark: string) => Array.from({ length: 5000 }, (_, i) => `${mark} ${i}\n`);
  await Promise.all(['a', 'b', 'c'].map((mark) => lines.write(text(mark))));
  const read = [...(await lines.read())];
  expect(read).toHaveLength(5000);
  expect(new Set(read.map((line) => line[0])).size).toBe(1);
  expect(readdirSync(folder)).toEqual(['index.jsonl']);
});

test('a folder that cannot be written to costs nothing but the next start', async () => {
  writeFileSync(path.join(folder, 'file'), '');
  const lines = nodeKeptLines(`${pathToFileURL(folder).href}/file/below`);
  expect([...(await lines.read())]).toEqual([]);
  await expect(lines.write(['x\n'])).rejects.toThrow();
});

/** Starts a server on a disk and asks for all symbols. `saved` resolves when it has kept its index. */
async function start(
  disk: MemoryDisk,
  { build = 'this', quotes }: { readonly build?: string; readonly quotes?: readonly string[] } = {},
) {
  const before = disk.reads.length;
  let written: () => void = () => undefined;
  const saved = new Promise<void>((resolve) => {
    written = resolve;
  });
  const keepIn = (uri: string): KeptLines => {
    const lines = nodeKeptLines(uri);
    return { read: lines.read, write: (pieces) => lines.write(pieces).then(written) };
  };
  const client = await testClient({
    host: { files: { read: async () => undefined, list: async () => [] }, disk, keepIn, build, restMs: 5 },
    workspaceFolders: ['file:///ws'],
    initializationOptions: { storage: pathToFileURL(folder).href },
    settings: () => ({ headings: quotes ? { quotes } : {} }),
  });
  const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: '' });
  return { symbols, read: disk.reads.slice(before).filter((uri) => uri.endsWith('.md')), saved: () => saved };
}
