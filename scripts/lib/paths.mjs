import os from 'node:os';
import path from 'node:path';

/** Top folder of the project, absolute. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Everything that a test run leaves to look at: reports, logs, screenshots. Never committed. */
export const testOutput = path.join(root, '.test');

/**
 * What is downloaded once and shared by all check-outs: the embedded VS Code and the data of `npm start`.
 * `CONFNOTES_CACHE` moves it.
 * @returns {string} An absolute path.
 */
export function cacheFolder() {
  const { CONFNOTES_CACHE: own, XDG_CACHE_HOME: xdg } = process.env;
  if (own) return path.resolve(own);
  return path.join(xdg || path.join(os.homedir(), '.cache'), 'confnotes');
}

/**
 * @param {string} file Path below the project, with `/`.
 * @returns {string} Absolute path.
 */
export const inProject = (file) => path.join(root, file);
