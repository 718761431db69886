import { existsSync } from 'node:fs';
import path from 'node:path';
import { findProgram, isExecutable } from '../lib/findProgram.mjs';
import { testOutput } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';
import { rootPrefix } from './rootPrefix.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const packages = ['chromium', 'fonts-dejavu-core'];

/**
 * Makes sure that there is a Chromium, which the UI tests drive: `CHROMIUM_PATH`, or one on the PATH, or Debian's.
 * @returns {Promise<string>} Path of its executable.
 * @throws With the command to run, when this process may not install packages.
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const prefix = await rootPrefix();
  const commands = [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...packages],
  ];
  if (!prefix || !existsSync('/usr/bin/apt-get')) throw new Error(howToInstall(commands));
  console.log(`Installing ${packages.join(' and ')} with apt-get (once) …`);
  const logFile = path.join(testOutput, 'apt.log');
  for (const command of commands) {
    const [program = '', ...args] = [...prefix, ...command];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { code } = await run(program, args, { env, logFile });
    if (code !== 0) throw new Error(`${howToInstall(commands)}\n(${command.join(' ')} failed: ${logFile})`);
  }
  const installed = findChromium();
  if (!installed) throw new Error(howToInstall(commands));
  return installed;
}

/** @returns {string | undefined} */
function findChromium() {
  const own = process.env.CHROMIUM_PATH;
  if (!own) return findProgram(...names);
  if (!isExecutable(own)) throw new Error(`CHROMIUM_PATH is ${own}, which cannot be run.`);
  return own;
}

/** @param {readonly (readonly string[])[]} commands */
const howToInstall = (commands) =>
  `The tests need Chromium. Install it and run this again:\n  ${commands
    .map((command) => `sudo ${command.filter((word) => word !== '-q').join(' ')}`)
    .join(' && ')}\nor set CHROMIUM_PATH to one that is there.`;
