import { NotesError } from '#core/errors.ts';
import type { Files } from '#core/ports.ts';

/** A call that changes files. */
export interface FileCall {
  readonly kind: 'write' | 'remove';
  readonly uri: string;
}

/** A disk in memory that counts what is done to it and refuses on demand. */
export interface MemoryFiles extends Files {
  /** Calls that changed something, in order. */
  readonly calls: readonly FileCall[];
  /** Asked before each call that changes something; an answer is thrown and nothing is done. */
  refuse: (call: FileCall, index: number) => unknown;
  text(uri: string): string | undefined;
  /** Puts a file there as somebody else would: not counted. */
  put(uri: string, content: string | Uint8Array): void;
  delete(uri: string): void;
  /** Every file and its text, sorted by address; bytes that are no text as Latin-1. */
  all(): Readonly<Record<string, string>>;
}

/** An empty disk, or one with these files. */
export function memoryFiles(start: Readonly<Record<string, string | Uint8Array>> = {}): MemoryFiles {
  const files = new Map<string, Uint8Array>();
  const calls: FileCall[] = [];
  const change = (call: FileCall, act: () => void) => {
    const refusal = host.refuse(call, calls.length);
    if (refusal !== undefined) throw refusal;
    calls.push(call);
    act();
  };
  const isFolder = (uri: string) =>
    [...files.keys()].some((key) => key.startsWith(`${uri.replace(/\/$/, '')}/`));
  const host: MemoryFiles = {
    calls,
    refuse: () => undefined,
    async read(uri, signal) {
      signal?.throwIfAborted();
      if (isFolder(uri)) throw new NotesError('files.is-folder', `${uri} is a folder.`);
      return files.get(uri)?.slice();
    },
    async write(uri, bytes, signal) {
      signal?.throwIfAborted();
      if (isFolder(uri)) throw new NotesError('files.is-folder', `${uri} is a folder.`);
      change({ kind: 'write', uri }, () => files.set(uri, bytes.slice()));
    },
    async remove(uri, signal) {
      signal?.throwIfAborted();
      change({ kind: 'remove', uri }, () => files.delete(uri));
    },
    async list(uri, signal) {
      signal?.throwIfAborted();
      const base = `${uri.replace(/\/$/, '')}/`;
      const found = new Map<string, 'file' | 'folder'>();
      for (const key of files.keys()) {
        if (!key.startsWith(base)) continue;
        const [name = '', ...rest] = key.slice(base.length).split('/');
        found.set(name, rest.length > 0 ? 'folder' : 'file');
      }
      return [...found].map(([name, kind]) => ({ name, kind }));
    },
    async stat(uri, signal) {
      signal?.throwIfAborted();
      const bytes = files.get(uri);
      if (bytes !== undefined) return { kind: 'file', size: bytes.length };
      return isFolder(uri) ? { kind: 'folder', size: 0 } : undefined;
    },
    real: async (uri) => uri,
    text: (uri) => {
      const bytes = files.get(uri);
      return bytes === undefined ? undefined : readable(bytes);
    },
    put(uri, content) {
      files.set(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    },
    delete(uri) {
      files.delete(uri);
    },
    all: () =>
      Object.fromEntries(
        [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, bytes]) => [key, readable(bytes)]),
      ),
  };
  for (const [uri, content] of Object.entries(start)) host.put(uri, content);
  return host;
}

function readable(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
}
