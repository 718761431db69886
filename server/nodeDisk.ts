import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Disk, DiskStat } from './host.ts';

/** The disk of this machine. */
export const nodeDisk: Disk = {
  has: (uri) => uri.startsWith('file:'),
  list(uri) {
    const folder = fileURLToPath(uri);
    const entries = tried(() => readdirSync(folder, { withFileTypes: true })) ?? [];
    return entries.flatMap((entry): ReturnType<Disk['list']> => {
      const { name } = entry;
      if (entry.isDirectory()) return [{ name, kind: 'folder' }];
      const isFile =
        entry.isFile() ||
        (entry.isSymbolicLink() && tried(() => statSync(`${folder}/${name}`))?.isFile() === true);
      return isFile ? [{ name, kind: 'file' }] : [];
    });
  },
  stat(uri): DiskStat | undefined {
    const found = tried(() => statSync(fileURLToPath(uri), { throwIfNoEntry: false }));
    if (found === undefined || !(found.isFile() || found.isDirectory())) return undefined;
    return { kind: found.isFile() ? 'file' : 'folder', size: found.size, mtime: found.mtimeMs };
  },
  readText(uri) {
    const text = tried(() => readFileSync(fileURLToPath(uri), 'utf8'));
    return text?.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  },
};

/** `undefined`: it did not work, for whatever reason the disk has. */
function tried<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
