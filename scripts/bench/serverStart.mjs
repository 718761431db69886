import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { nodeBundle } from '../build/build.mjs';
import { inProject, root } from '../lib/paths.mjs';
import { median } from './median.mjs';

const runs = 21;

/** The least that a server of the same library can be. */
const helloWorld = `
  import { createConnection, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
  import { TextDocument } from 'vscode-languageserver-textdocument';
  const connection = createConnection();
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
  documents.listen(connection);
  connection.listen();
`;

/**
 * From starting the server's process to its answer to `initialize`, against a server that does nothing, built by the same
 * settings. The two take turns, so that a busy moment of the machine hits both.
 */
export async function serverStart() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'confnotes-bench-'));
  try {
    const hello = path.join(folder, 'hello.js');
    await build({
      ...nodeBundle,
      stdin: { contents: helloWorld, resolveDir: root },
      outfile: hello,
    });
    /** @type {{ ours: number[], hello: number[] }} */
    const times = { ours: [], hello: [] };
    for (let turn = 0; turn < runs; turn++) {
      times.hello.push(await timeToInitialize(hello));
      times.ours.push(await timeToInitialize(inProject('dist/server.js')));
    }
    const [ours, theirs] = [median(times.ours), median(times.hello)];
    return [
      { name: `server: spawn to initialize, median of ${runs}, ms`, value: ours },
      { name: 'the same of a server that does nothing, ms', value: theirs },
      { name: 'ratio of the two', value: ours / theirs, limit: 1.3 },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} server
 * @returns {Promise<number>} Milliseconds.
 */
function timeToInitialize(server) {
  const params = { processId: process.pid, rootUri: null, capabilities: {} };
  const content = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    let answer = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${server} ended with ${code} before it answered.`)));
    child.stdout.on('data', (data) => {
      answer += data;
      if (!answer.includes('"capabilities"')) return;
      resolve(performance.now() - started);
      child.kill('SIGKILL');
    });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
  });
}
