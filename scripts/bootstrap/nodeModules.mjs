import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject, root } from '../lib/paths.mjs';
import { npm } from './npm.mjs';

const lockFile = inProject('package-lock.json');
const stampFile = inProject('node_modules/.confnotes-lock');

/**
 * Makes sure that `node_modules` holds what `package-lock.json` says. A stamp inside the folder tells, so this costs
 * nothing when there is nothing to do; `npm ci` empties the folder first, so that an interrupted one is done again.
 * @throws When npm fails; its own words are on the terminal.
 */
export async function ensureNodeModules() {
  const digest = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === digest) return;
  if (!isInstalled()) {
    console.log('Installing the packages of package-lock.json into node_modules (once) …');
    await npm(['ci', '--ignore-scripts'], { cwd: root });
  }
  writeFileSync(stampFile, digest);
}

/** Whether npm's own record of what it put into `node_modules`, written when it is through, has all of the lock file. */
function isInstalled() {
  const record = inProject('node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(lockFile)).every(
    ([place, { integrity, optional }]) =>
      place === '' ||
      installed[place]?.integrity === integrity ||
      (optional && installed[place] === undefined),
  );
}

/**
 * @param {string} file A lock file.
 * @returns {Record<string, { integrity?: string, optional?: boolean }>}
 */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
