import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';

/**
 * Child processes that never outlive this one: each leads a process group of its own, and a signal or a crash
 * of this process takes all groups down.
 */

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [timeoutSeconds] Longest run; after it the whole group is killed.
 * @property {string} [logFile] Output goes there; without it, it is passed through to the terminal.
 */

/** @type {Set<ChildProcess>} */
const running = new Set();
let watching = false;
let stopping = false;

/** Whether a signal has asked this process to end, so that children end because of that. */
export const isStopping = () => stopping;

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {ChildProcess} Output is inherited, or written to `logFile`.
 */
export function startProcess(command, args, options = {}) {
  watchForExit();
  const output = options.logFile ? openLog(options.logFile) : undefined;
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', output ?? 'inherit', output ?? 'inherit'],
    detached: process.platform !== 'win32',
  });
  if (output !== undefined) closeSync(output);
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, timedOut: boolean }>} `code` is 1 for a process that was killed.
 * @throws When the command cannot be started at all.
 */
export async function run(command, args, options = {}) {
  const child = startProcess(command, args, options);
  let timedOut = false;
  const seconds = options.timeoutSeconds;
  const timer = seconds
    ? setTimeout(() => {
        timedOut = true;
        killGroup(child, 'SIGKILL');
      }, seconds * 1000)
    : undefined;
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (exitCode) => resolve(exitCode ?? 1));
    });
    return { code, timedOut };
  } finally {
    clearTimeout(timer);
    killGroup(child, 'SIGKILL');
  }
}

/**
 * Runs a Node script of a package, as its `bin` would.
 * @param {string} script Absolute path.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options);

/**
 * Asks a process and its children to end, and insists after five seconds.
 * @param {ChildProcess} child
 */
export async function stopProcess(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    killGroup(child, 'SIGTERM');
    const timer = setTimeout(() => killGroup(child, 'SIGKILL'), 5000);
    await gone;
    clearTimeout(timer);
  }
  killGroup(child, 'SIGKILL');
}

/** Ends all children. */
export async function stopAll() {
  await Promise.all([...running].map(stopProcess));
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function killGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

/**
 * A signal ends the children first and then this process, with the usual code unless `process.exitCode` says another;
 * a second signal does not wait. Leaving by any other way takes the children along.
 */
function watchForExit() {
  if (watching) return;
  watching = true;
  process.once('exit', () => {
    for (const child of running) killGroup(child, 'SIGKILL');
  });
  for (const [signal, code] of signals) {
    process.on(signal, async () => {
      if (stopping) process.exit(code);
      stopping = true;
      await stopAll();
      process.exit(process.exitCode ?? code);
    });
  }
}

/** @type {readonly (readonly [NodeJS.Signals, number])[]} */
const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
];

/** @param {string} file */
function openLog(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  return openSync(file, 'a');
}
