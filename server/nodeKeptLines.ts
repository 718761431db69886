import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KeptLines } from './host.ts';

/** What is written at once, in UTF-16 units. */
const batchSize = 1_000_000;
/** After this long, what an interrupted run left beside the file is in nobody's use any more, in milliseconds. */
const leftoverMs = 3_600_000;
const aside = '.tmp';

/**
 * Lines in a file that only this user may read. They are written beside it and take its place in one step: whoever reads
 * meanwhile, another window too, has the old lines or the new ones.
 */
export function nodeKeptLines(folderUri: string): KeptLines {
  const folder = fileURLToPath(folderUri);
  const file = path.join(folder, 'index.jsonl');
  return {
    async read() {
      const bytes = await readFile(file).catch(() => undefined);
      return bytes === undefined ? [] : linesOf(bytes);
    },
    async write(pieces) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await removeLeftovers(folder);
      const temporary = `${file}.${randomUUID()}${aside}`;
      try {
        await writeAll(temporary, pieces);
        await rename(temporary, file);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
  };
}

function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    const stop = end < 0 ? bytes.length : end;
    yield bytes.toString('utf8', start, stop);
    start = stop + 1;
  }
}

async function writeAll(file: string, pieces: Iterable<string>): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    let batch: string[] = [];
    let size = 0;
    for (const piece of pieces) {
      batch.push(piece);
      size += piece.length;
      if (size < batchSize) continue;
      await handle.appendFile(batch.join(''));
      batch = [];
      size = 0;
    }
    await handle.appendFile(batch.join(''));
  } finally {
    await handle.close();
  }
}

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(aside)) continue;
    const leftover = path.join(folder, name);
    const found = await stat(leftover).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > leftoverMs) await rm(leftover, { force: true });
  }
}
