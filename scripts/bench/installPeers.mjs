import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from '../bootstrap/npm.mjs';
import { cacheFolder } from '../lib/paths.mjs';

/**
 * Makes sure that what we are measured against is installed in the cache folder; once there, this costs nothing. Peers are no
 * dependencies of the project: nothing but benches needs them.
 * @param {string} name Begins the name of their folder.
 * @param {Readonly<Record<string, string>>} packages Exact versions.
 * @returns {Promise<string>} The folder whose `node_modules` holds them.
 */
export async function installPeers(name, packages) {
  const folder = path.join(cacheFolder(), `${name}-${Object.values(packages).join('-')}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    const manifest = JSON.stringify({ private: true, dependencies: packages });
    writeFileSync(path.join(unfinished, 'package.json'), manifest);
    // Some ask for Node 22, and run on 20.
    await npm(['install', '--ignore-scripts', '--engine-strict=false'], {
      cwd: unfinished,
      logFile: path.join(unfinished, 'install.log'),
    });
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}
