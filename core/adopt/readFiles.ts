import { defaultHeadingNames, type HeadingNames } from '../note/headingNames.ts';
import type { Note } from '../note/model.ts';
import { parseNote } from '../note/parseNote.ts';
import { type FolderStyle, learnStyle, noStyle } from '../note/speakers/folderStyle.ts';
import type { AdoptFile } from './adoption.ts';

/** A file read as a note, with the style that its folder was read in. */
export interface ReadFile {
  readonly note: Note;
  readonly style: FolderStyle;
  /** URI of its folder, without a slash at its end. */
  readonly folder: string;
}

/** Reads files as notes, each in the style of those that lie beside it. */
export function readFiles(
  files: readonly AdoptFile[],
  names: HeadingNames = defaultHeadingNames,
): readonly ReadFile[] {
  const plain = files.map(({ uri, text }) => ({ note: parseNote(uri, text, names), folder: folderOf(uri) }));
  const styles = new Map<string, FolderStyle>();
  for (const folder of new Set(plain.map((file) => file.folder))) {
    const beside = plain.filter((file) => file.folder === folder);
    styles.set(folder, learnStyle(beside.map(({ note }) => note.style)));
  }
  return plain.map(({ note, folder }) => {
    const style = styles.get(folder) ?? noStyle;
    return { note: parseNote(note.uri, note.text, names, note, style), style, folder };
  });
}

function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
