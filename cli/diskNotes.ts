import { fileURLToPath } from 'node:url';
import type { Files } from '#core/ports.ts';
import type { NoteKeeper } from '#core/publish/noteKeeper.ts';
import { applyEdits } from '#core/text/span.ts';
import { readText } from './readText.ts';
import { shownPath } from './shownPath.ts';

/** Notes on disk. One that is not there is empty, and made by its first edit. */
export function diskNotes(files: Files, folder: string): NoteKeeper {
  const read = async (uri: string): Promise<string> =>
    (await files.stat(uri)) === undefined ? '' : readText(uri, shownPath(fileURLToPath(uri), folder), files);
  return {
    read,
    async edit(uri, before, edits) {
      if ((await read(uri)) !== before) return false;
      await files.write(uri, new TextEncoder().encode(applyEdits(before, edits)));
      return true;
    },
  };
}
