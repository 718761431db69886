import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root, testOutput } from '../../lib/paths.mjs';
import { startProcess } from '../../lib/processes.mjs';
import { waitFor } from '../../lib/waitFor.mjs';
import { attempt } from '../result.mjs';

const output = path.join(testOutput, 'start');

/** `npm start` as a newcomer runs it, and Ctrl-C. @type {import('../stages.mjs').Stage} */
export const startStage = {
  name: 'start',
  timeoutSeconds: 180,
  embeddedOnly: true,
  async run({ editor }) {
    await editor('newest');
    rmSync(output, { recursive: true, force: true });
    const logFile = path.join(output, 'start.log');
    const data = path.join(output, 'data');
    const args = ['scripts/start.mjs', '--no-open', '--embedded', '--port=0', `--data=${data}`];
    const child = startProcess(process.execPath, args, { cwd: root, logFile });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const address = await waitFor('the address', 120, () => {
      if (child.exitCode !== null) throw new Error(readFileSync(logFile, 'utf8'));
      return /http:\S+/.exec(readFileSync(logFile, 'utf8'))?.[0];
    });
    return [
      await attempt('an embedded VS Code answers at the address it prints', async () => {
        const response = await fetch(address);
        assert.equal(response.status, 200);
        assert.match(await response.text(), /workbench/);
      }),
      await attempt('the example workspace itself is open, no copy of it', () => {
        assert.equal(new URL(address).searchParams.get('folder'), path.join(root, 'examples'));
      }),
      await attempt('Ctrl-C ends it with code 0 and leaves no process behind', async () => {
        assert.ok(processesOf(data).length > 0);
        child.kill('SIGINT');
        assert.equal(await ended, 0);
        await waitFor('the last process to be gone', 5, () => processesOf(data).length === 0);
      }),
    ];
  },
};

/**
 * Command lines of running processes that name a folder.
 * @param {string} folder
 * @returns {readonly string[]}
 */
function processesOf(folder) {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return ids.map(commandLine).filter((line) => line.includes(folder));
}

/** @param {string} id */
function commandLine(id) {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
