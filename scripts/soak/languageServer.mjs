import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  createMessageConnection,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** Longest wait for an answer, before the server counts as stuck. */
const stuckSeconds = 60;

/**
 * The built server in a process of its own, as an editor runs it.
 *
 * @typedef {object} LanguageServer
 * @property {(method: string, params: unknown) => Promise<unknown>} ask Throws what the server answers as an error, and when it
 *   has died or is stuck.
 * @property {(method: string, params: unknown) => Promise<void>} askAndCancel Does not care for the answer, but for its being
 *   either one or the word that it was cancelled.
 * @property {(method: string, params: unknown) => Promise<void>} tell
 * @property {() => Promise<{ heapMb: number, residentMb: number }>} memory After a full garbage collection.
 * @property {() => Promise<number>} workedMs How much time of a processor it took so far.
 * @property {() => readonly string[]} complaints What it wrote to its log as errors, or to its standard error.
 * @property {() => Promise<void>} stop Throws when it does not end as it should.
 */

/**
 * @param {string} script The server's bundle.
 * @param {string} folder Address of the folder that is open in the editor.
 * @param {() => unknown} settings What the editor has set under `confnotes`.
 * @returns {Promise<LanguageServer>}
 */
export async function startLanguageServer(script, folder, settings) {
  const probe = pathToFileURL(path.join(import.meta.dirname, 'heapProbe.mjs')).href;
  const child = spawn(process.execPath, ['--expose-gc', '--import', probe, script, '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  /** @type {string[]} */
  const complaints = [];
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => child.once('close', (code) => resolve(code)));
  const died = ended.then((code) => {
    throw new Error(`The server ended with ${code}. ${complaints.join('\n')}`);
  });
  // Whoever waits for an answer hears of it; when nobody does, it is no fault.
  died.catch(() => undefined);
  child.stderr.on('data', (data) => complaints.push(String(data)));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onNotification('window/logMessage', ({ type, message }) => {
    if (type === MessageType.Error) complaints.push(message);
  });
  connection.onRequest('workspace/configuration', ({ items }) =>
    items.map((/** @type {{ section?: string }} */ { section }) =>
      section === 'confnotes' ? settings() : null,
    ),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();

  /** @type {<T>(answer: Promise<T>, what: string) => Promise<T>} */
  const inTime = (answer, what) => {
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const stuck = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${what}: no answer.`)), stuckSeconds * 1000);
    });
    return /** @type {typeof answer} */ (
      Promise.race([answer, died, stuck]).finally(() => clearTimeout(timer))
    );
  };
  /** @type {LanguageServer['ask']} */
  const ask = (method, params) => inTime(connection.sendRequest(method, params), method);

  await ask('initialize', {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'notes' }],
    capabilities: {
      workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        diagnostics: { refreshSupport: true },
      },
    },
  });
  await connection.sendNotification('initialized', {});
  return {
    ask,
    async askAndCancel(method, params) {
      const cancel = new CancellationTokenSource();
      const answer = connection.sendRequest(method, params, cancel.token);
      cancel.cancel();
      try {
        await inTime(answer, method);
      } catch (error) {
        if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.RequestCancelled) throw error;
      } finally {
        cancel.dispose();
      }
    },
    tell: (method, params) => connection.sendNotification(method, params),
    async memory() {
      const { heapUsed, external, rss } = await inTime(probed(child.stdio[3], 'm'), 'memory');
      return { heapMb: (heapUsed + external) / 1e6, residentMb: rss / 1e6 };
    },
    async workedMs() {
      const { user, system } = await inTime(probed(child.stdio[3], 'c'), 'work');
      return (user + system) / 1000;
    },
    complaints: () => complaints,
    async stop() {
      await ask('shutdown', undefined);
      await connection.sendNotification('exit');
      const code = await ended;
      connection.dispose();
      if (code !== 0) throw new Error(`The server ended with ${code} when it was told to end.`);
    },
  };
}

/**
 * @param {unknown} channel To `heapProbe.mjs`.
 * @param {'m' | 'c'} question
 * @returns {Promise<NodeJS.MemoryUsage & NodeJS.CpuUsage>}
 */
function probed(channel, question) {
  const socket = /** @type {import('node:net').Socket} */ (channel);
  return new Promise((resolve) => {
    socket.once('data', (line) => resolve(JSON.parse(String(line))));
    socket.write(question);
  });
}
