import { isDeepStrictEqual } from 'node:util';
import { EditedNote } from './editedNote.mjs';
import { fewestSamples, growth } from './growth.mjs';
import { startLanguageServer } from './languageServer.mjs';
import { randomPiece, wholeNotes } from './pieces.mjs';
import { seededRandom } from './random.mjs';
import { randomEdit } from './randomEdit.mjs';
import { WorkspaceFolder } from './workspaceFolder.mjs';

/**
 * A keystroke's answer that takes longer is a fault, in ms, if the server really worked that long: on a busy machine, answers
 * wait for their turn.
 */
const slowestMs = 3000;

/** After how many deeds the outlines are compared with a fresh parse. */
const deedsPerComparison = 20;

/** After how many deeds memory is measured, for which all notes are closed: seldom, unless there is little time. */
const deedsPerMeasurement = (/** @type {boolean} */ isShort) => (isShort ? 40 : 400);

/** After how many deeds all notes are looked for in a server that starts anew. */
const deedsPerRestart = 200;

/** What is looked for in all notes. */
const queries = ['', 'a', 'ann', 'talk', 'words that'];

const someSettings = [
  {},
  { headings: { quotes: ['Zitate'], sessions: ['Vorträge', 'Talks'] } },
  { author: 'Ann Lee' },
];

/**
 * @typedef {object} SoakReport
 * @property {boolean} isShort Whether it was to be over within a few minutes.
 * @property {number} deeds
 * @property {number} changes Messages about a changed text.
 * @property {number} comparisons With a fresh parse, one a note.
 * @property {readonly number[]} answersMs From a change to its outline, each.
 * @property {{ readonly ms: number, readonly text: string }} slowest The answer that took longest, and the note's text then.
 * @property {readonly number[]} heapMb With no note open, after garbage collection, in the order of time.
 * @property {readonly number[]} residentMb At the same moments.
 * @property {string} [fault] What went wrong, and after which deed. `undefined`: nothing.
 * @property {object} [scene] Everything to look at after a fault: the text where it was last fine, and what was done since.
 */

/**
 * Edits notes at random in the real server, as several people could who paste anything. What is done depends on the seed,
 * how much of it is done on the time; it goes on until there is enough to tell whether memory grows.
 * @param {object} options
 * @param {string} options.server Path of the server's bundle.
 * @param {number} options.seconds
 * @param {number} options.seed
 * @param {(report: SoakReport) => void} [options.onMeasured] Called after each measurement.
 * @returns {Promise<SoakReport>} It does not throw for what the server does.
 */
export async function runSoak({ server, seconds, seed, onMeasured = () => undefined }) {
  const random = seededRandom(seed);
  const whole = wholeNotes();
  let settings = someSettings[0];
  /** @type {Map<string, EditedNote>} */
  const open = new Map();
  /** @type {SoakReport & { answersMs: number[], heapMb: number[], residentMb: number[] }} */
  const report = {
    isShort: seconds < 300,
    deeds: 0,
    changes: 0,
    comparisons: 0,
    answersMs: [],
    slowest: { ms: 0, text: '' },
    heapMb: [],
    residentMb: [],
  };
  /** What happened since the texts were last compared. @type {unknown[]} */
  let since = [];
  /** How much the server had worked by then, in ms. */
  let workedBefore = 0;

  const folder = new WorkspaceFolder();
  const start = () => startLanguageServer(server, folder.uri, () => settings);
  const [edited, fresh] = await Promise.all([start(), start()]);
  try {
    const end = Date.now() + seconds * 1000;
    while (Date.now() < end || report.heapMb.length < fewestSamples) {
      await deed();
      report.deeds++;
      if (report.deeds % deedsPerComparison === 0) await compare();
      if (report.deeds % deedsPerMeasurement(report.isShort) === 0) await measure();
      if (report.deeds % deedsPerRestart === 0) await compareWithRestart();
      const complaint = [...edited.complaints(), ...fresh.complaints()][0];
      if (complaint !== undefined) throw new Error(`The server complained: ${complaint}`);
    }
    await Promise.all([edited.stop(), fresh.stop()]);
    return report;
  } catch (error) {
    for (const one of [edited, fresh]) await one.stop().catch(() => undefined);
    const fault = `After ${report.deeds} deeds: ${error instanceof Error ? error.message : error}`;
    return { ...report, fault, scene: { seed, since } };
  } finally {
    folder.dispose();
  }

  async function deed() {
    const uri = random.pick(folder.uris);
    if (random.chance(0.03)) return changeFile(uri);
    const note = open.get(uri);
    if (note === undefined) return openNote(uri);
    if (random.chance(0.01)) return closeNote(note);
    if (random.chance(0.005)) return changeSettings();
    if (random.chance(0.01)) return tell([note.replace(newText())], note);
    return tell(randomEdit(note, random), note);
  }

  /** @param {string} uri */
  async function openNote(uri) {
    const note = new EditedNote(uri, newText());
    open.set(uri, note);
    since.push(note.opened());
    await edited.tell('textDocument/didOpen', note.opened());
    await ask(note);
  }

  /** Saves a note, or does to its file what other programs do. @param {string} uri */
  async function changeFile(uri) {
    const what = random.pick(['write', 'write', 'write', 'remove', 'rename']);
    const changes =
      what === 'write'
        ? folder.write(uri, open.get(uri)?.text ?? newText())
        : what === 'remove'
          ? folder.remove(uri)
          : folder.rename(uri, random.pick(folder.uris));
    since.push({ changes });
    for (const one of [edited, fresh]) await one.tell('workspace/didChangeWatchedFiles', { changes });
  }

  /** @param {EditedNote} note */
  async function closeNote({ uri }) {
    open.delete(uri);
    since.push({ close: uri });
    await edited.tell('textDocument/didClose', { textDocument: { uri } });
  }

  async function changeSettings() {
    settings = random.pick(someSettings);
    since.push({ settings });
    for (const one of [edited, fresh]) await one.tell('workspace/didChangeConfiguration', { settings: null });
  }

  /**
   * Mostly the outline is asked for after each change, as editors do; sometimes only after a burst of them.
   * @param {readonly object[]} changes
   * @param {EditedNote} note
   */
  async function tell(changes, note) {
    const isBurst = random.chance(0.2);
    for (const change of changes) {
      report.changes++;
      since.push(change);
      await edited.tell('textDocument/didChange', change);
      if (!isBurst) await ask(note);
    }
    if (isBurst) await ask(note);
    await askMore(note);
  }

  /** @param {EditedNote} note */
  async function ask({ uri, text }) {
    const begun = performance.now();
    await edited.ask('textDocument/documentSymbol', { textDocument: { uri } });
    const took = performance.now() - begun;
    report.answersMs.push(took);
    if (took > report.slowest.ms) report.slowest = { ms: took, text };
    if (took < slowestMs) return;
    const worked = (await edited.workedMs()) - workedBefore;
    if (worked > slowestMs)
      throw new Error(
        `The outline of ${uri} took ${Math.round(took)} ms, and ${Math.round(worked)} ms of work.`,
      );
  }

  /** What else an editor asks for now and then. @param {EditedNote} note */
  async function askMore(note) {
    const textDocument = { uri: note.uri };
    const position = note.positionAt(note.cursor);
    if (random.chance(0.3)) await edited.ask('textDocument/diagnostic', { textDocument });
    if (random.chance(0.1)) await edited.ask('textDocument/foldingRange', { textDocument });
    if (random.chance(0.05)) await edited.askAndCancel('textDocument/documentSymbol', { textDocument });
    if (random.chance(0.02)) await edited.ask('confnotes/preview', { uri: note.uri });
    if (random.chance(0.05)) await edited.ask('workspace/symbol', { query: random.pick(queries) });
    if (random.chance(0.1)) {
      const range = { start: note.positionAt(random.below(note.text.length + 1)), end: position };
      await edited.ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
    }
    if (random.chance(0.1)) {
      const options = { tabSize: 2, insertSpaces: true };
      await edited.ask('textDocument/onTypeFormatting', { textDocument, position, ch: '\n', options });
    }
  }

  /** All open notes in a server that never saw them before must look the same. */
  async function compare() {
    const notes = [...open.values()];
    for (const note of notes) await fresh.tell('textDocument/didOpen', note.opened());
    for (const note of notes) {
      for (const [method, params] of looksOf(note)) await compareAnswers(method, params, note);
      report.comparisons++;
    }
    await compareAnswers('workspace/symbol', { query: random.pick(queries) });
    for (const { uri } of notes) await fresh.tell('textDocument/didClose', { textDocument: { uri } });
    since = notes.map((note) => note.opened());
    workedBefore = await edited.workedMs();
  }

  /**
   * @param {string} method
   * @param {object} params
   * @param {EditedNote} [note] Whose answer it is; `undefined`: that of all.
   * @param {import('./languageServer.mjs').LanguageServer} [other] Who must say the same.
   */
  async function compareAnswers(method, params, note, other = fresh) {
    const [ours, theirs] = [await edited.ask(method, params), await other.ask(method, params)];
    if (isDeepStrictEqual(ours, theirs)) return;
    const { uri, text } = note ?? {};
    since.push({ method, params, uri, text, ours, theirs });
    throw new Error(`${method} of ${uri ?? 'all notes'} is not that of a fresh parse.`);
  }

  /** With no note open, a server that starts now must find the same on disk. */
  async function compareWithRestart() {
    for (const note of [...open.values()]) await closeNote(note);
    const restarted = await start();
    try {
      for (const query of queries) await compareAnswers('workspace/symbol', { query }, undefined, restarted);
    } finally {
      await restarted.stop();
    }
  }

  /** With no note open, so that the size of texts does not count. */
  async function measure() {
    for (const note of [...open.values()]) await closeNote(note);
    const { heapMb, residentMb } = await edited.memory();
    report.heapMb.push(heapMb);
    report.residentMb.push(residentMb);
    onMeasured(report);
  }

  function newText() {
    const text = random.chance(0.5)
      ? random.pick(whole)
      : Array.from({ length: random.below(20) }, () => randomPiece(random)).join('');
    return random.chance(0.1) ? text.replaceAll('\n', '\r\n') : text;
  }
}

/**
 * What an editor shows of a note: all that is compared.
 * @param {EditedNote} note
 * @returns {readonly (readonly [method: string, params: object])[]}
 */
function looksOf(note) {
  const textDocument = { uri: note.uri };
  const position = note.positionAt(note.cursor);
  return [
    ['textDocument/documentSymbol', { textDocument }],
    ['textDocument/foldingRange', { textDocument }],
    ['textDocument/diagnostic', { textDocument }],
    ['textDocument/definition', { textDocument, position }],
    ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
  ];
}

/**
 * Why a run was not as it should be.
 * @param {SoakReport} report
 * @returns {string | undefined} `undefined`: it was.
 */
export function faultOf({ isShort, fault, heapMb }) {
  if (fault !== undefined) return fault;
  const { growthMb, isFlat } = growth(heapMb, isShort);
  return isFlat
    ? undefined
    : `Memory grew by ${growthMb.toFixed(1)} MB between the second quarter and the last.`;
}
