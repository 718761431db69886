import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inProject, root } from '../lib/paths.mjs';
import { npm } from './npm.mjs';

const lockFile = inProject('package-lock.json');
const stampFile = inProject('node_modules/.confnotes-lock');

/**
 * Makes sure that `node_modules` holds what `package-lock.json` says. A stamp inside the folder tells, so this costs
 * nothing when there is nothing to do. The stamp goes first and comes last: what an interrupted installation has left
 * behind is not trusted.
 * @throws When npm fails; its own words are on the terminal.
 */
export async function ensureNodeModules() {
  const digest = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  const stamp = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
  if (stamp === digest) return;
  if (!isInstalled()) {
    console.log('Installing the packages of package-lock.json into node_modules …');
    rmSync(stamp === undefined ? inProject('node_modules') : stampFile, { recursive: true, force: true });
    // Not `npm ci`, which refuses a lock file without the optional packages of other systems: npm leaves out those that a
    // registry did not have when it wrote the file.
    await npm(['install', '--no-save', '--ignore-scripts'], { cwd: root });
    if (!isInstalled())
      throw new Error('package-lock.json does not fit package.json: run npm install, and commit it.');
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
