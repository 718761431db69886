import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {object} ServerStart
 * @property {readonly string[]} args Of Node: the script, then what tells it to talk over stdio.
 * @property {string} workspace Folder that is open, absolute.
 * @property {string} languageId
 * @property {object} [initializationOptions]
 * @property {(method: string, params: any, documents: ReadonlyMap<string, OpenDocument>) => unknown} [answer] What the
 *   editor answers when the server asks; without it, nothing is set and nothing is there.
 *
 * @typedef {object} OpenDocument
 * @property {string} text
 * @property {number} version
 */

/** A language server over stdio, and the least of an editor in front of it. */
export class LanguageServer {
  #start;
  #child;
  #lastId = 0;
  /** @type {Map<number, { resolve(result: any): void, reject(error: Error): void }>} */
  #waiting = new Map();
  /** @type {Map<string, OpenDocument>} */
  #documents = new Map();
  /** @type {Buffer} */
  #unread = Buffer.alloc(0);
  /** Notifications of the server by method, the last of each. @type {Map<string, any>} */
  notified = new Map();

  /** @param {ServerStart} start */
  constructor(start) {
    this.#start = start;
    this.#child = spawn(process.execPath, start.args, {
      cwd: start.workspace,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child.stdout.on('data', (data) => this.#read(data));
    // Messages to a server that is being stopped are lost, and nobody minds.
    this.#child.stdin.on('error', () => undefined);
    this.#child.once('exit', (code) => {
      for (const { reject } of this.#waiting.values())
        reject(new Error(`${start.args[0]} ended with ${code} before it answered.`));
    });
  }

  /** Goes through the greetings. Resolves with what the server can do. */
  async initialize() {
    const uri = pathToFileURL(this.#start.workspace).href;
    const { capabilities } = await this.request('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'notes' }],
      initializationOptions: this.#start.initializationOptions,
      capabilities: clientCapabilities,
    });
    this.notify('initialized', {});
    return capabilities;
  }

  /**
   * @param {string} uri
   * @param {string} text
   */
  open(uri, text) {
    this.#documents.set(uri, { text, version: 1 });
    const { languageId } = this.#start;
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /**
   * Types into an open document.
   * @param {string} uri
   * @param {number} offset
   * @param {string} typed
   * @returns {number} When the key was struck, as `performance.now()` has it: what an editor does before is not counted.
   */
  type(uri, offset, typed) {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open.`);
    const { text } = document;
    const line = countOf(text, '\n', offset);
    const position = { line, character: offset - (text.lastIndexOf('\n', offset - 1) + 1) };
    document.text = text.slice(0, offset) + typed + text.slice(offset);
    document.version++;
    const struck = performance.now();
    this.notify('textDocument/didChange', {
      textDocument: { uri, version: document.version },
      contentChanges: [{ range: { start: position, end: position }, text: typed }],
    });
    return struck;
  }

  /** @param {string} uri */
  textOf(uri) {
    return this.#documents.get(uri)?.text ?? '';
  }

  /**
   * @param {string} method
   * @param {object} params
   * @returns {Promise<any>}
   */
  request(method, params) {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#send({ id, method, params });
    });
  }

  /**
   * @param {string} method
   * @param {object} params
   */
  notify(method, params) {
    this.#send({ method, params });
  }

  /** Most memory that its process has held so far, in MB; NaN where the system does not tell. */
  peakMegabytes() {
    return Number(/VmHWM:\s+(\d+)/.exec(this.#status('status'))?.[1] ?? Number.NaN) / 1024;
  }

  /** Processor time of its process so far, in milliseconds; NaN where the system does not tell. */
  cpuMilliseconds() {
    const fields = this.#status('stat').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  stop() {
    this.#child.kill('SIGKILL');
  }

  /** @param {string} file */
  #status(file) {
    try {
      return readFileSync(`/proc/${this.#child.pid}/${file}`, 'utf8');
    } catch {
      return '';
    }
  }

  /** @param {object} message */
  #send(message) {
    const content = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
  }

  /** @param {Buffer} data */
  #read(data) {
    this.#unread = this.#unread.length === 0 ? data : Buffer.concat([this.#unread, data]);
    for (;;) {
      const headEnd = this.#unread.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#unread.toString('latin1', 0, headEnd))?.[1]);
      const end = headEnd + 4 + length;
      if (this.#unread.length < end) return;
      const message = JSON.parse(this.#unread.toString('utf8', headEnd + 4, end));
      this.#unread = this.#unread.subarray(end);
      this.#receive(message).catch((error) => this.#child.emit('error', error));
    }
  }

  /** @param {any} message */
  async #receive(message) {
    const { id, method, params, result, error } = message;
    if (method === undefined) {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result);
    } else if (id === undefined) this.notified.set(method, params);
    else {
      const answer = this.#start.answer ?? nothingSet;
      this.#send({ id, result: (await answer(method, params, this.#documents)) ?? null });
    }
  }
}

/**
 * @param {string} method
 * @param {any} params
 */
function nothingSet(method, params) {
  return method === 'workspace/configuration' ? params.items.map(() => null) : null;
}

/**
 * @param {string} text
 * @param {string} piece
 * @param {number} end
 */
function countOf(text, piece, end) {
  let count = 0;
  for (let at = text.indexOf(piece); at >= 0 && at < end; at = text.indexOf(piece, at + 1)) count++;
  return count;
}

const clientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    synchronization: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    diagnostic: { dynamicRegistration: true },
    references: {},
    definition: {},
  },
  window: { workDoneProgress: true },
};
