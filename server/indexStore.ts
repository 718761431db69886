import { readStoredNote, type StoredNote, storedFormat, writeStoredNote } from '#core/index/storedNote.ts';
import { plainUri } from '#core/text/plainUri.ts';
import type { KeptLines } from './host.ts';
import { inSlices } from './inSlices.ts';

const product = 'Conference Notes index';

/**
 * What was kept of notes, by their plain address. Empty where nothing was, where another version wrote it, or where it is
 * not whole: then everything is read anew. `build`: what tells this version of the program from any other.
 */
export async function loadStored(
  lines: KeptLines,
  build: string,
  signal: AbortSignal,
): Promise<Map<string, StoredNote>> {
  const stored = new Map<string, StoredNote>();
  const [first, rest] = headAndRest(await lines.read());
  if (first !== header(build)) return stored;
  let end: string | undefined;
  try {
    await inSlices(
      rest,
      (line) => {
        if (end !== undefined) throw new TypeError('more behind the end');
        if (line.startsWith(endMark)) end = line;
        else {
          const note = readStoredNote(line);
          stored.set(plainUri(note.facts.uri), note);
        }
      },
      signal,
    );
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    end = undefined;
  }
  return end === endMark + stored.size ? stored : new Map();
}

/** Keeps facts of notes, but for those of which something stays private: such words are on no other place of the disk. */
export async function saveStored(
  lines: KeptLines,
  build: string,
  notes: readonly StoredNote[],
  signal: AbortSignal,
): Promise<void> {
  const open = notes.filter(({ facts }) => !facts.withheld);
  const pieces: string[] = [`${header(build)}\n`];
  await inSlices(open, (note) => void pieces.push(`${writeStoredNote(note)}\n`), signal);
  pieces.push(`${endMark}${open.length}\n`);
  await lines.write(pieces);
}

const endMark = 'end ';

function header(build: string): string {
  return JSON.stringify([product, storedFormat, build]);
}

function headAndRest(lines: Iterable<string>): [string | undefined, Iterable<string>] {
  const iterator = lines[Symbol.iterator]();
  const first = iterator.next();
  return [first.done ? undefined : first.value, { [Symbol.iterator]: () => iterator }];
}
