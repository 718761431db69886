import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeBundle } from '../../scripts/build/build.mjs';
import { bundles } from '../../scripts/build/bundles.mjs';
import { siblingBundles } from '../../scripts/build/siblings.mjs';
import { root } from '../../scripts/lib/paths.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'confnotes-server-'));

beforeAll(async () => {
  const needed = bundles.filter(({ out }) => /(?:server|noteParser|renderer|errors|l10n)\.js$/.test(out));
  await Promise.all(
    needed.map(({ entry, out }) =>
      build({
        ...nodeBundle,
        absWorkingDir: root,
        entryPoints: [entry],
        outfile: path.join(folder, path.basename(out)),
        plugins: [siblingBundles(root)],
        metafile: false,
      }),
    ),
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A client of the built server, over its standard input and output. */
async function startBundle() {
  const server = spawn(process.execPath, [path.join(folder, 'server.js'), '--stdio'], { stdio: 'pipe' });
  /** @type {string[]} */
  const errors = [];
  server.stderr.on('data', (data) => errors.push(String(data)));
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const { capabilities } = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  await connection.sendNotification('initialized', {});
  return {
    capabilities,
    connection,
    errors,
    /** @type {(uri: string, text: string) => Promise<void>} */
    open: (uri, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'confnotes', version: 1, text },
      }),
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return ended;
    },
  };
}

test('the built server answers over standard input and output, and ends when it is told to', async () => {
  const client = await startBundle();
  const uri = 'untitled:Untitled-1';
  await client.open(uri, '## Talk: Caching\nSpeaker: Ann Lee\n');
  /** @type {readonly import('vscode-languageserver/node').DocumentSymbol[]} */
  const symbols = await client.connection.sendRequest('textDocument/documentSymbol', {
    textDocument: { uri },
  });
  expect(symbols.map(({ name, detail }) => [name, detail])).toEqual([['Caching', 'Ann Lee']]);
  expect(await client.stop()).toBe(0);
  expect(client.errors).toEqual([]);
});

test('the built server loads its renderer for posts, with all notes of the event', async () => {
  writeFileSync(
    path.join(folder, 'a.confnotes.md'),
    '---\nconference: C 2026\n---\n\nHello from the round-up.\n',
  );
  const client = await startBundle();
  const uri = `${pathToFileURL(folder)}/b.confnotes.md`;
  await client.open(
    uri,
    '---\nconference: C 2026\nsession:\n  speaker: Ann Lee\n---\n# Caching\n\nHello from b.\n',
  );
  /** @type {{ set: { posts: readonly { html: string }[] }, receiptsUri: string }} */
  const { set, receiptsUri } = await client.connection.sendRequest('confnotes/posts', { uri });
  expect(receiptsUri).toBe(`${pathToFileURL(folder)}/a.confnotes.md`);
  expect(set.posts.map(({ html }) => html).join()).toMatch(/Hello from the round-up\.[\s\S]*Hello from b\./);
  expect(await client.stop()).toBe(0);
});
