import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject } from '../lib/paths.mjs';
import { LanguageServer } from './languageServer.mjs';
import { longNote } from './longNote.mjs';
import { peerServer } from './peer.mjs';
import { quantile } from './quantile.mjs';

/** Keystrokes that are measured, behind a fifth as many that warm up. */
const ownKeystrokes = 250;
/** The peer takes its time. */
const peerKeystrokes = 25;

/**
 * From a keystroke to outline and problems of what is then there, both asked for at once as an editor does: in our server
 * and in the peer, over stdio, for the same notes.
 */
export async function keystroke() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'confnotes-bench-'));
  try {
    const files = [200, 5000].map((lines) => {
      const file = path.join(folder, `event${lines}.confnotes.md`);
      const text = longNote(lines);
      writeFileSync(file, text);
      return { uri: pathToFileURL(file).href, text };
    });
    const [short, long] = files;
    const own = {
      args: [inProject('dist/server.js'), '--stdio'],
      workspace: folder,
      languageId: 'confnotes',
    };
    const peer = await peerServer(folder);
    const ownShort = await timesOf(own, short, ownKeystrokes);
    const ownLong = await timesOf(own, long, ownKeystrokes);
    const peerLong = await timesOf(peer, long, peerKeystrokes);
    const half = quantile(ownLong, 0.5);
    const peerHalf = quantile(peerLong, 0.5);
    return [
      {
        name: 'keystroke: 200 lines, outline and problems, p50, ms',
        value: quantile(ownShort, 0.5),
      },
      { name: '… p95, ms', value: quantile(ownShort, 0.95), limit: 2 },
      { name: 'keystroke: 5,000 lines, outline and problems, p50, ms', value: half, limit: 8 },
      { name: '… p95, ms', value: quantile(ownLong, 0.95), limit: 12 },
      { name: '… of the peer, p50, ms', value: peerHalf },
      { name: '… times faster than the peer', value: peerHalf / half, least: 40 },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {import('./languageServer.mjs').ServerStart} start
 * @param {{ uri: string, text: string } | undefined} file
 * @param {number} count
 * @returns {Promise<readonly number[]>} Milliseconds, one a keystroke.
 */
async function timesOf(start, file, count) {
  if (!file) return [];
  const { uri, text } = file;
  const server = new LanguageServer(start);
  try {
    await server.initialize();
    server.open(uri, text);
    const document = { textDocument: { uri } };
    const times = [];
    for (let turn = -count / 5; turn < count; turn++) {
      // Words are typed in one place for a while, then somewhere else.
      const share = 0.1 + 0.8 * (Math.floor(Math.max(0, turn) / 10) / Math.ceil(count / 10));
      const now = server.textOf(uri);
      const offset = now.indexOf('\n', Math.floor(share * now.length));
      const begun = server.type(uri, offset, 'a');
      const [symbols, problems] = await Promise.all([
        server.request('textDocument/documentSymbol', document),
        server.request('textDocument/diagnostic', { ...document, identifier: 'markdown' }),
      ]);
      if (turn >= 0) times.push(performance.now() - begun);
      if (symbols.length === 0 || problems.kind !== 'full') throw new Error('The server did not answer.');
      // People are slower than that: what a server does when it is idle is not measured.
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return times;
  } finally {
    server.stop();
  }
}
