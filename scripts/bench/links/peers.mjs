import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from '../../bootstrap/npm.mjs';
import { cacheFolder } from '../../lib/paths.mjs';

/** The link checkers that we are measured against. */
export const peers = { linkinator: '8.1.0', 'dead-or-alive': '1.0.5', 'broken-link-checker': '0.7.8' };

/**
 * Makes sure that the peers are installed in the cache folder; once there, this costs nothing. They are no dependencies of
 * the project: nothing but benches needs them.
 * @returns {Promise<string>} The folder whose `node_modules` holds them.
 */
export async function linkPeers() {
  const folder = path.join(cacheFolder(), `linkPeers-${Object.values(peers).join('-')}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    const manifest = JSON.stringify({ private: true, dependencies: peers });
    writeFileSync(path.join(unfinished, 'package.json'), manifest);
    // One of them asks for Node 22, and runs on 20.
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
