import { t } from '@vscode/l10n';
import { NotesError } from '#core/errors.ts';
import type { TextEdit } from '#core/text/span.ts';

/** The notes as the host keeps them: in the editor where they are open, else on disk. */
export interface NoteKeeper {
  /** The text as it is now. @throws {NotesError} when the note cannot be read. */
  read(uri: string): Promise<string>;
  /**
   * Makes the edits and saves the note, if its text is still `before`. `false`: it changed meanwhile, and nothing was
   * done. @throws {NotesError} when the note cannot be written.
   */
  edit(uri: string, before: string, edits: readonly TextEdit[]): Promise<boolean>;
}

/** How often an edit is worked out anew for a note that changes at the same moment. */
const tries = 20;

/**
 * Edits a note that its author may be typing in: the edits are worked out from its current text, again and again until
 * they met the text that they were made for.
 * @throws {NotesError} `publish.note-busy` when the note never held still.
 */
export async function editNote(
  notes: NoteKeeper,
  uri: string,
  edits: (text: string) => readonly TextEdit[],
): Promise<void> {
  for (let i = 0; i < tries; i++) {
    const text = await notes.read(uri);
    const found = edits(text);
    if (found.length === 0 || (await notes.edit(uri, text, found))) return;
  }
  throw new NotesError(
    'publish.note-busy',
    t('The note kept changing, so nothing could be written into it.'),
    {
      advice: t('Stop what is changing the note, and publish again.'),
    },
  );
}
