import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCaptured } from '../../scripts/lib/capture.mjs';
import { waitFor } from '../../scripts/lib/waitFor.mjs';

const processes = path.resolve(import.meta.dirname, '../../scripts/lib/processes.mjs');

/** A script that starts a grandchild through a shell, prints its id, and waits. */
const parent = `
  const { startProcess } = await import(${JSON.stringify(processes)});
  startProcess('sh', ['-c', 'sleep 300 & echo $! ; wait']);
`;

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('child processes', () => {
  it('are ended with their own children by a signal, and the exit code says so', async () => {
    const script = spawn(process.execPath, ['--input-type=module', '-e', parent]);
    const ended = new Promise((resolve) => script.once('exit', resolve));
    const grandchild = Number(await new Promise((resolve) => script.stdout.once('data', resolve)));
    expect(isAlive(grandchild)).toBe(true);
    script.kill('SIGINT');
    expect(await ended).toBe(130);
    await waitFor('the grandchild to be gone', 5, () => !isAlive(grandchild));
  });

  it('are stopped when their time is over', async () => {
    const { timedOut, output } = await runCaptured('sh', ['-c', 'echo begun; sleep 300'], {
      timeoutSeconds: 0.5,
    });
    expect(timedOut).toBe(true);
    expect(output).toBe('begun\n\nStopped after 0.5 s.');
  });
});
