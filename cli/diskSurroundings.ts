import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fragmentsOf } from '#core/links/local/fragments.ts';
import type { Entry, Surroundings } from '#core/links/local/surroundings.ts';
import { parseNote } from '#core/note/parseNote.ts';

/**
 * What lies around notes on this machine; looked at once for each folder and file.
 * @param folder Path of the folder that holds all that belongs together.
 */
export function diskSurroundings(folder: string, today: string): Surroundings {
  const folders = new Map<string, readonly Entry[]>();
  const files = new Map<string, ReadonlySet<string> | undefined>();
  return {
    rootUri: pathToFileURL(folder).href.replace(/\/+$/, ''),
    today,
    names: (uri) => remembered(folders, uri, () => entriesOf(fileURLToPath(uri))),
    fragments: (uri) =>
      remembered(files, uri, () => {
        const text = tried(() => readFileSync(fileURLToPath(uri), 'utf8'));
        return text === undefined ? undefined : fragmentsOf(parseNote(uri, text));
      }),
  };
}

function entriesOf(folder: string): readonly Entry[] {
  const entries = tried(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries.map((entry): Entry => {
    const isFolder = entry.isSymbolicLink()
      ? tried(() => statSync(`${folder}/${entry.name}`))?.isDirectory() === true
      : entry.isDirectory();
    return { name: entry.name, kind: isFolder ? 'folder' : 'file' };
  });
}

function remembered<T>(known: Map<string, T>, key: string, look: () => T): T {
  const found = known.get(key) ?? look();
  known.set(key, found);
  return found;
}

/** `undefined`: it did not work, for whatever reason the disk has. */
function tried<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
