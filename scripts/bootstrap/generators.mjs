import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findProgram } from '../lib/findProgram.mjs';
import { cacheFolder, inProject, testOutput } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';
import { npm } from './npm.mjs';
import { rootPrefix } from './rootPrefix.mjs';

/**
 * Makes sure that a generator of Debian's is there.
 * @param {'hugo' | 'jekyll' | 'pelican'} name Of the program and of its package.
 * @returns {Promise<string>} Path of its executable.
 * @throws With the command to run, when this process may not install packages.
 */
export async function ensureDebianGenerator(name) {
  const found = findProgram(name);
  if (found) return found;
  const prefix = await rootPrefix();
  const advice = `Install it and run this again: sudo apt-get install --no-install-recommends ${name}`;
  if (!prefix || !existsSync('/usr/bin/apt-get')) throw new Error(`The tests need ${name}. ${advice}`);
  console.log(`Installing ${name} with apt-get (once) …`);
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    logFile: path.join(testOutput, 'apt.log'),
  };
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', name],
  ]) {
    const [program = '', ...rest] = [...prefix, 'apt-get', ...args];
    await run(program, rest, options);
  }
  const installed = findProgram(name);
  if (!installed) throw new Error(`${name} could not be installed; see ${options.logFile}. ${advice}`);
  return installed;
}

/**
 * Makes sure that a generator from npm is in the cache folder, in the versions of its lock file. It is built aside and
 * renamed into place.
 * @param {string} name Folder below `scripts/generators`.
 * @returns {Promise<string>} Folder that holds its `node_modules`.
 */
export async function ensureNpmGenerator(name) {
  const source = inProject(`scripts/generators/${name}`);
  const lock = readFileSync(path.join(source, 'package-lock.json'));
  const version = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  const folder = path.join(cacheFolder(), 'generators', `${name}-${version}`);
  if (existsSync(folder)) return folder;
  console.log(`Installing ${name} into ${folder} (once) …`);
  const aside = `${folder}.partial-${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    cpSync(path.join(source, file), path.join(aside, file));
  // Not `npm ci`, which refuses a lock file without the optional packages of other systems.
  await npm(['install', '--no-save'], { cwd: aside, logFile: path.join(aside, 'install.log') });
  renameSync(aside, folder);
  return folder;
}
