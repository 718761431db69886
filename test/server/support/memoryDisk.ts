import type { Disk } from '../../../server/host.ts';

/** A disk in memory that tests write to. */
export interface MemoryDisk extends Disk {
  write(uri: string, text: string): void;
  remove(uri: string): void;
  /** Every file whose text was read, in order. */
  readonly reads: readonly string[];
}

/** A disk with these files, by their addresses. */
export function memoryDisk(files: Readonly<Record<string, string>>): MemoryDisk {
  const texts = new Map<string, { readonly text: string; readonly mtime: number }>();
  const reads: string[] = [];
  let now = 1;
  const disk: MemoryDisk = {
    reads,
    write: (uri, text) => void texts.set(uri, { text, mtime: now++ }),
    remove(uri) {
      for (const known of [...texts.keys()])
        if (known === uri || known.startsWith(`${uri}/`)) texts.delete(known);
    },
    has: (uri) => uri.startsWith('file:'),
    list(uri) {
      const names = new Map<string, 'file' | 'folder'>();
      for (const known of texts.keys()) {
        if (!known.startsWith(`${uri}/`)) continue;
        const [name = '', ...below] = known.slice(uri.length + 1).split('/');
        names.set(decodeURIComponent(name), below.length === 0 ? 'file' : 'folder');
      }
      return [...names].map(([name, kind]) => ({ name, kind }));
    },
    stat(uri) {
      const file = texts.get(uri);
      if (file !== undefined) return { kind: 'file', size: file.text.length, mtime: file.mtime };
      return disk.list(uri).length > 0 ? { kind: 'folder', size: 0, mtime: 0 } : undefined;
    },
    readText(uri) {
      const text = texts.get(uri)?.text;
      if (text !== undefined) reads.push(uri);
      return text;
    },
  };
  for (const [uri, text] of Object.entries(files)) disk.write(uri, text);
  return disk;
}
