import { run } from '../lib/processes.mjs';

/**
 * What a command must start with to be run as root; `undefined` when this process has no such right.
 * @returns {Promise<readonly string[] | undefined>}
 */
export async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const silent = { logFile: '/dev/null' };
  const sudo = await run('sudo', ['-n', 'true'], silent).catch(() => undefined);
  return sudo?.code === 0 ? ['sudo', '-n'] : undefined;
}
