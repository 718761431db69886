import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from './processes.mjs';

/**
 * Runs a command to its end and keeps what it says, both streams in the order of writing.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Omit<import('./processes.mjs').RunOptions, 'logFile'>} [options]
 * @returns {Promise<{ code: number, timedOut: boolean, output: string }>}
 */
export async function runCaptured(command, args, options = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'confnotes-'));
  const logFile = path.join(folder, 'output.log');
  try {
    const ended = await run(command, args, { ...options, logFile });
    const output = readFileSync(logFile, 'utf8');
    return {
      ...ended,
      output: ended.timedOut ? `${output}\nStopped after ${options.timeoutSeconds} s.` : output,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
