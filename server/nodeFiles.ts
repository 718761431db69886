import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { t } from '@vscode/l10n';
import { NotesError } from '#core/errors.ts';
import type { Host } from './host.ts';

/** Files of this machine. Anything but `file:` is not there: such notes are known only while they are open. */
export const nodeFiles: Host['files'] = {
  async read(uri, signal) {
    if (!uri.startsWith('file:')) return undefined;
    return orAbsent(uri, () => readFile(fileURLToPath(uri), { signal }));
  },
  async list(uri, signal) {
    if (!uri.startsWith('file:')) return [];
    const folder = fileURLToPath(uri);
    const names = (await orAbsent(uri, () => readdir(folder))) ?? [];
    signal?.throwIfAborted();
    const entries = await Promise.all(
      names.map(async (name) => ({ name, kind: await kindOf(`${folder}/${name}`) })),
    );
    return entries.flatMap(({ name, kind }) => (kind ? [{ name, kind }] : []));
  },
};

/** Links are followed; `undefined` for broken links, sockets and the like. */
async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return 'file';
  return found?.isDirectory() ? 'folder' : undefined;
}

async function orAbsent<T>(uri: string, look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (cause instanceof Error && cause.name === 'AbortError') throw cause;
    throw new NotesError('files.unreadable', t('{0} could not be read.', uri), {
      advice: t('Check that you may read it.'),
      cause,
    });
  }
}
