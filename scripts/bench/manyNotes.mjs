import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject } from '../lib/paths.mjs';
import { LanguageServer } from './languageServer.mjs';
import { firstTitle, hubHeading, hubPerson } from './madeNotes.mjs';
import { median } from './median.mjs';
import { noteWorkspace } from './noteWorkspace.mjs';
import { peerServer } from './peer.mjs';

/** As many as people gather in ten years or more. */
const count = 10_000;
const runs = 3;

/**
 * A folder of ten thousand notes: how soon a symbol and the references to a person are found, what that takes, and how it is
 * to open a note meanwhile. The peer gets the same folder once, since it needs minutes.
 */
export async function manyNotes() {
  const workspace = noteWorkspace(count);
  const empty = mkdtempSync(path.join(os.tmpdir(), 'confnotes-bench-'));
  const storage = mkdtempSync(path.join(os.tmpdir(), 'confnotes-bench-'));
  try {
    readAndScan(workspace.files);
    const floor = [];
    const cold = [];
    const full = [];
    const again = [];
    const quiet = [];
    const busy = [];
    for (let run = 0; run < runs; run++) {
      floor.push(readAndScan(workspace.files));
      cold.push(await firstAnswers(ownStart(workspace.folder), workspace));
      const kept = ownStart(workspace.folder, storage);
      // Long enough that one run tells.
      if (run === 0) full.push(await fullIndex(kept, path.join(storage, 'index.jsonl')));
      again.push(await fullIndex(kept));
      quiet.push(await firstOutline(ownStart(empty), workspace));
      busy.push(await firstOutline(ownStart(workspace.folder), workspace));
    }
    const peer = await firstAnswers(await peerServer(workspace.folder), workspace);
    const of = (/** @type {readonly Answers[]} */ all, /** @type {keyof Answers} */ key) =>
      median(all.map((one) => one[key]));
    const [quietMs, busyMs] = [median(quiet.map(({ ms }) => ms)), median(busy.map(({ ms }) => ms))];
    const name = `${count} notes`;
    return [
      { name: `${name}: reading and scanning them bare, ms`, value: median(floor) },
      { name: '… full index, ms', value: median(full) },
      { name: '… times the bare reading', value: median(full) / median(floor), limit: 3 },
      { name: `${name}: first symbol from spawn, ms`, value: of(cold, 'symbolMs') },
      { name: '… of the peer, first symbol, ms', value: peer.symbolMs },
      { name: '… times faster than the peer', value: peer.symbolMs / of(cold, 'symbolMs'), least: 20 },
      { name: `${name}: references from spawn, ms`, value: of(cold, 'referencesMs') },
      { name: '… of the peer, to a heading, ms', value: peer.referencesMs },
      {
        name: '… times faster than the peer',
        value: peer.referencesMs / of(cold, 'referencesMs'),
        least: 30,
      },
      { name: `${name}: most memory, MB`, value: of(cold, 'megabytes') },
      { name: '… of the peer, MB', value: peer.megabytes },
      {
        name: '… share of that of the peer, %',
        value: (of(cold, 'megabytes') / peer.megabytes) * 100,
        limit: 10,
      },
      { name: `${name}: second start, full index, ms`, value: median(again) },
      { name: '… times faster than the first', value: median(full) / median(again), least: 3 },
      { name: 'first outline in an empty folder, ms', value: quietMs },
      {
        name: `… while ${name} are read, ms`,
        value: busyMs,
        limit: Math.max(quietMs * 1.5, quietMs + 15),
      },
      {
        name: '… longest wait for an answer meanwhile, ms',
        value: median(busy.map(({ longest }) => longest)),
        limit: 50,
      },
    ];
  } finally {
    rmSync(empty, { recursive: true, force: true });
    rmSync(storage, { recursive: true, force: true });
  }
}

/**
 * @typedef {object} Answers
 * @property {number} symbolMs From spawn to the right symbol.
 * @property {number} referencesMs From spawn to all references, asked for behind that.
 * @property {number} megabytes Most memory by then.
 */

/**
 * @param {string} folder
 * @param {string} [storage]
 * @returns {import('./languageServer.mjs').ServerStart}
 */
function ownStart(folder, storage) {
  return {
    args: [inProject('dist/server.js'), '--stdio'],
    workspace: folder,
    languageId: 'confnotes',
    ...(storage && { initializationOptions: { storage: pathToFileURL(storage).href } }),
  };
}

/**
 * The least that an index can take: every file read, every line looked at.
 * @param {readonly string[]} files
 */
function readAndScan(files) {
  const begun = performance.now();
  let found = 0;
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (let start = 0; start < text.length; ) {
      const end = text.indexOf('\n', start);
      const stop = end < 0 ? text.length : end;
      const first = text.charCodeAt(start);
      if (first === 35 || first === 62 || text.indexOf('](', start) < stop) found++;
      start = stop + 1;
    }
  }
  if (found === 0) throw new Error('The notes are empty.');
  return performance.now() - begun;
}

/**
 * @param {import('./languageServer.mjs').ServerStart} start
 * @param {import('./noteWorkspace.mjs').NoteWorkspace} workspace
 * @returns {Promise<Answers>}
 */
async function firstAnswers(start, { files, hubMentions, hubLinks }) {
  const begun = performance.now();
  const server = new LanguageServer(start);
  try {
    await server.initialize();
    const [file = ''] = files;
    const hub = { uri: pathToFileURL(file).href, text: readFileSync(file, 'utf8') };
    server.open(hub.uri, hub.text);
    const wanted = files.length - 1;
    await until(async () => {
      const symbols = await server.request('workspace/symbol', { query: firstTitle(wanted) });
      return symbols?.some((/** @type {any} */ { name }) => name.includes(firstTitle(wanted)));
    });
    const symbolMs = performance.now() - begun;
    const own = start.languageId === 'confnotes';
    const expected = own ? hubMentions : hubLinks;
    // Ours are references to a person, those of the peer to a heading: about as many.
    const at = own ? `> — ${hubPerson}` : `## ${hubHeading}`;
    if (own) server.type(hub.uri, hub.text.length, `\n\n> Hear, hear!\n${at}\n`);
    const line = server.textOf(hub.uri).split('\n').indexOf(at);
    await until(async () => {
      const places = await server.request('textDocument/references', {
        textDocument: { uri: hub.uri },
        position: { line, character: at.length - 2 },
        context: { includeDeclaration: false },
      });
      return places?.length >= expected;
    });
    return { symbolMs, referencesMs: performance.now() - begun, megabytes: server.peakMegabytes() };
  } finally {
    server.stop();
  }
}

/**
 * The first outline of a note that is opened at once, and the longest wait for an answer to small questions meanwhile.
 * @param {import('./languageServer.mjs').ServerStart} start
 * @param {import('./noteWorkspace.mjs').NoteWorkspace} workspace
 */
async function firstOutline(start, { files }) {
  const server = new LanguageServer(start);
  try {
    await server.initialize();
    const text = readFileSync(files[1] ?? '', 'utf8');
    const uri = 'file:///elsewhere/open.confnotes.md';
    const outline = { textDocument: { uri } };
    const begun = performance.now();
    server.open(uri, text);
    await server.request('textDocument/documentSymbol', outline);
    const ms = performance.now() - begun;
    let longest = 0;
    for (const end = performance.now() + 1500; performance.now() < end; ) {
      const asked = performance.now();
      await server.request('textDocument/documentSymbol', outline);
      longest = Math.max(longest, performance.now() - asked);
    }
    return { ms, longest };
  } finally {
    server.stop();
  }
}

/**
 * From spawn until the server says that it has taken in all notes.
 * @param {import('./languageServer.mjs').ServerStart} start
 * @param {string} [keptIn] File that it keeps its index in, to be waited for; without, nobody waits.
 * @returns {Promise<number>} Milliseconds.
 */
async function fullIndex(start, keptIn) {
  const begun = performance.now();
  const server = new LanguageServer(start);
  try {
    await server.initialize();
    await until(async () => /notes taken in/.test(server.notified.get('window/logMessage')?.message));
    const ms = performance.now() - begun;
    if (keptIn !== undefined) await until(async () => existsSync(keptIn));
    return ms;
  } finally {
    server.stop();
  }
}

/**
 * Asks until the answer is right.
 * @param {() => Promise<boolean>} look
 */
async function until(look) {
  const end = performance.now() + 300_000;
  while (!(await look())) {
    if (performance.now() > end) throw new Error('Waited five minutes for an answer that never came.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
