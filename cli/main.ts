import { createHash } from 'node:crypto';
import { nodeFiles } from './nodeFiles.ts';
import { openNodeWeb } from './openNodeWeb.ts';
import { run } from './run.ts';
import type { Terminal } from './terminal.ts';
import { userCacheFolder } from './userCacheFolder.ts';

const terminal: Terminal = {
  folder: process.cwd(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  files: nodeFiles,
  clock: { now: () => new Date() },
  log: {
    info: () => undefined,
    warn: (message) => process.stderr.write(`confnotes: ${message}\n`),
    error: (message) => process.stderr.write(`confnotes: ${message}\n`),
  },
  cacheFolder: userCacheFolder(),
  openWeb: openNodeWeb,
  digest: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
};

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());
// Whoever reads the output may have seen enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

void run(process.argv.slice(2), terminal, interrupted.signal).then((code) => {
  process.exitCode = code;
});
