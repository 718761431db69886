import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from '#core/ports.ts';
import { explained } from './explained.ts';
import { makeFolder } from './makeFolder.ts';

/** Files of this machine, by `file:` URI. */
export const nodeFiles: Files = {
  async read(uri, signal) {
    return orAbsent(uri, () => readFile(fileURLToPath(uri), { signal }));
  },

  async write(uri, bytes, signal) {
    try {
      signal?.throwIfAborted();
      await writeWhole(fileURLToPath(uri), bytes);
    } catch (error) {
      throw explained(uri, error);
    }
  },

  async remove(uri, signal) {
    signal?.throwIfAborted();
    await orAbsent(uri, () => rm(fileURLToPath(uri)));
  },

  async list(uri, signal) {
    const folder = fileURLToPath(uri);
    const names = (await orAbsent(uri, () => readdir(folder))) ?? [];
    signal?.throwIfAborted();
    const entries = await Promise.all(
      names.map(async (name) => ({ name, kind: await kindOf(path.join(folder, name)) })),
    );
    return entries.flatMap(({ name, kind }) => (kind === undefined ? [] : [{ name, kind }]));
  },

  async stat(uri, signal) {
    const found = await orAbsent(uri, () => stat(fileURLToPath(uri)));
    signal?.throwIfAborted();
    if (found === undefined) return undefined;
    return { kind: found.isDirectory() ? 'folder' : 'file', size: found.size };
  },

  async real(uri, signal) {
    const place = await orAbsent(uri, () => realpath(fileURLToPath(uri)));
    signal?.throwIfAborted();
    return place === undefined ? uri : pathToFileURL(place).href;
  },
};

/** Written beside the file and put in its place in one step, so that nobody ever sees half of it; its mode stays. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const old = await stat(file).catch(() => undefined);
  if (old !== undefined) await access(file, constants.W_OK);
  else await makeFolder(path.dirname(file));
  // A link stays a link: what it leads to is replaced.
  const place = old === undefined ? file : await realpath(file);
  const aside = path.join(path.dirname(place), `.${randomUUID()}.tmp`);
  try {
    const handle = await open(aside, 'wx');
    try {
      await handle.writeFile(bytes);
      if (old !== undefined) await handle.chmod(old.mode & 0o7777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, place);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Links are followed; `undefined` for broken links, sockets and the like. */
async function kindOf(file: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return 'file';
  return found?.isDirectory() ? 'folder' : undefined;
}

async function orAbsent<T>(uri: string, look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw explained(uri, error);
  }
}
