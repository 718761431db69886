import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Note } from '#core/note/model.ts';
import { parseNote } from '#core/note/parseNote.ts';
import { type FileStyle, type FolderStyle, learnStyle } from '#core/note/speakers/folderStyle.ts';
import { headingSetting } from './headingSetting.ts';
import { readText } from './readText.ts';
import type { Terminal } from './terminal.ts';

/** Reads notes as the editor does: in the style of their folder, and with the heading names that are set there. */
export interface NoteReader {
  /**
   * @param place Absolute path.
   * @param name How the author calls the file, for messages.
   * @throws {NotesError} when the file cannot be read.
   */
  read(place: string, name: string, signal: AbortSignal): Promise<Note>;
}

/** Most files of a folder that its style is learnt from. */
const mostFiles = 400;

/** A reader that remembers what it learnt of each folder. */
export function noteReader(terminal: Terminal): NoteReader {
  const styles = new Map<string, Promise<FolderStyle>>();
  const headings = headingSetting(terminal.files);
  return {
    async read(place, name, signal) {
      const uri = pathToFileURL(place).href;
      const text = await readText(uri, name, terminal.files, signal);
      const folder = path.dirname(place);
      const ending = /\.confnotes\.md$/i.test(place) ? '.confnotes.md' : path.extname(place);
      const key = `${ending} ${folder}`;
      const style = styles.get(key) ?? learnFolder(folder, ending, terminal, signal);
      styles.set(key, style);
      return parseNote(uri, text, await headings.of(folder, signal), undefined, await style);
    },
  };
}

/** The style of the files in a folder that are called alike. What cannot be read says nothing. */
async function learnFolder(
  folder: string,
  ending: string,
  { files }: Terminal,
  signal: AbortSignal,
): Promise<FolderStyle> {
  const entries = await files.list(pathToFileURL(folder).href, signal).catch(() => []);
  const found: FileStyle[] = [];
  for (const { name, kind } of entries
    .filter((entry) => entry.kind === 'file' && entry.name.endsWith(ending))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, mostFiles)) {
    if (kind !== 'file') continue;
    const uri = pathToFileURL(path.join(folder, name)).href;
    const text = await readText(uri, fileURLToPath(uri), files, signal).catch(() => undefined);
    signal.throwIfAborted();
    if (text !== undefined) found.push(parseNote(uri, text).style);
  }
  return learnStyle(found);
}
