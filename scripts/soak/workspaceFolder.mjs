import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * What became of a file, as an editor tells its server.
 * @typedef {{ readonly uri: string, readonly type: 1 | 2 | 3 }} FileEvent Created, changed, deleted.
 */

/** Notes that may be there: some share a folder, some are alone. */
const names = ['a/one', 'a/two', 'a/index', 'b/only', 'c/only', 'c/deep/er', 'd/only'];

/** A folder of notes on disk that is worked in. */
export class WorkspaceFolder {
  #root = mkdtempSync(path.join(os.tmpdir(), 'confnotes-soak-'));

  /** Its address. */
  get uri() {
    return pathToFileURL(this.#root).href;
  }

  /** Addresses of all notes that may be in it, whether they are there or not. */
  get uris() {
    return names.map((name) => `${this.uri}/${name}.confnotes.md`);
  }

  /** @param {string} uri @param {string} text @returns {readonly FileEvent[]} */
  write(uri, text) {
    const file = fileURLToPath(uri);
    const type = existsSync(file) ? 2 : 1;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return [{ uri, type }];
  }

  /** @param {string} uri @returns {readonly FileEvent[]} Empty when there is no such file. */
  remove(uri) {
    if (!existsSync(fileURLToPath(uri))) return [];
    rmSync(fileURLToPath(uri));
    return [{ uri, type: 3 }];
  }

  /** @param {string} from @param {string} to @returns {readonly FileEvent[]} Empty when there is no such file. */
  rename(from, to) {
    if (from === to || !existsSync(fileURLToPath(from))) return [];
    const type = existsSync(fileURLToPath(to)) ? 2 : 1;
    mkdirSync(path.dirname(fileURLToPath(to)), { recursive: true });
    renameSync(fileURLToPath(from), fileURLToPath(to));
    return [
      { uri: from, type: 3 },
      { uri: to, type },
    ];
  }

  /** Takes everything away. */
  dispose() {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
