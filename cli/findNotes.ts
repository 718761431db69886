import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { t } from '@vscode/l10n';
import { NotesError } from '#core/errors.ts';
import { explained } from './explained.ts';

/** How the names of notes end. */
const noteEnding = '.confnotes.md';

/**
 * The notes that a path stands for, as absolute paths: the file itself whatever its name, or all notes below a folder,
 * sorted. Where there are none, files with the next of the `endings` are taken. Folders that tools keep for themselves (`node_modules`, names with a dot) are left out.
 * @throws {NotesError} `files.missing`, or `notes.none` for a folder without notes.
 */
export async function findNotes(
  given: string,
  folder: string,
  endings: readonly string[] = [noteEnding],
): Promise<readonly string[]> {
  const start = path.resolve(folder, given);
  if (!(await isFolder(start, given))) return [start];
  for (const ending of endings) {
    const found = await notesBelow(start, ending);
    if (found.length > 0) return found;
  }
  throw new NotesError('notes.none', t('There are no notes below {0}.', given), {
    advice: t('Notes have names that end in {0}.', noteEnding),
  });
}

/** The notes that lie in a folder itself, sorted. */
export async function notesIn(folder: string): Promise<readonly string[]> {
  return (await entriesOf(folder, noteEnding)).notes;
}

async function notesBelow(folder: string, ending: string): Promise<readonly string[]> {
  const { notes, folders } = await entriesOf(folder, ending);
  const below = await Promise.all(folders.map((each) => notesBelow(each, ending)));
  return [...notes, ...below.flat()].sort();
}

async function entriesOf(
  folder: string,
  ending: string,
): Promise<{ readonly notes: readonly string[]; readonly folders: readonly string[] }> {
  const entries = await reading(folder, () => readdir(folder, { withFileTypes: true }));
  const notes: string[] = [];
  const folders: string[] = [];
  for (const entry of entries) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) folders.push(place);
    } else if (entry.name.endsWith(ending) && (await stat(place).catch(() => undefined))?.isFile() === true) {
      notes.push(place);
    }
  }
  return { notes: notes.sort(), folders };
}

async function isFolder(place: string, given: string): Promise<boolean> {
  try {
    return (await stat(place)).isDirectory();
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      throw new NotesError('files.missing', t('There is no {0}.', given), { advice: t('Check the path.') });
    }
    throw explained(pathToFileURL(place).href, error);
  }
}

async function reading<T>(place: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw explained(pathToFileURL(place).href, error);
  }
}
