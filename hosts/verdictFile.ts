import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { mergeVerdicts, readVerdicts, type VerdictCache, writeVerdicts } from '#core/links/verdictCache.ts';

/** So long another process may take to write, in milliseconds; then it is taken for dead. */
const staleLock = 10_000;
const lockTries = 100;

/** Verdicts on disk, shared by all who check links on this machine. */
export interface VerdictFile {
  /** What is known; empty where there is no file, or none that can be read. */
  read(): Promise<VerdictCache>;
  /** Adds what was found out to what others wrote meanwhile. Readers see the old file or the new one. */
  add(found: VerdictCache): Promise<void>;
}

/** The file of verdicts in a folder, which is made when something is written. */
export function verdictFile(folder: string): VerdictFile {
  const place = path.join(folder, 'links.json');
  const read = async () => readVerdicts(await readFile(place, 'utf8').catch(() => undefined));
  return {
    read,
    async add(found) {
      if (found.size === 0) return;
      await mkdir(folder, { recursive: true });
      const unlock = await lock(`${place}.lock`);
      const aside = path.join(folder, `.${randomUUID()}.tmp`);
      try {
        const text = writeVerdicts(mergeVerdicts(await read(), found));
        const file = await open(aside, 'wx', 0o600);
        try {
          await file.writeFile(text);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(aside, place);
      } finally {
        await rm(aside, { force: true });
        await unlock();
      }
    },
  };
}

/** Waits until nobody else writes. Whoever holds the lock too long has died. */
async function lock(place: string): Promise<() => Promise<void>> {
  for (let turn = 0; ; turn++) {
    try {
      const file = await open(place, 'wx');
      await file.close();
      return () => rm(place, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const held = await stat(place).catch(() => undefined);
    const isStale = held !== undefined && Date.now() - held.mtimeMs > staleLock;
    if (isStale || turn >= lockTries) await rm(place, { force: true });
    else await setTimeout(20 + Math.random() * 30);
  }
}
