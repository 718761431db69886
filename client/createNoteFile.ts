import * as vscode from 'vscode';
import { NotesError } from '#core/errors.ts';
import type { NewNote } from '#core/features/newNote.ts';

/**
 * Makes the file of a new note in a folder, under a name that nothing there has yet.
 * @returns Where it is.
 * @throws {NotesError} `files.denied` when the folder takes no new file.
 */
export async function createNoteFile(folder: vscode.Uri, note: NewNote): Promise<vscode.Uri> {
  const [stem = ''] = note.fileName.split('.confnotes.md');
  for (let count = 1; ; count++) {
    const uri = vscode.Uri.joinPath(folder, `${stem}${count === 1 ? '' : `-${count}`}.confnotes.md`);
    if (await exists(uri)) continue;
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(note.text) });
    if (await vscode.workspace.applyEdit(edit)) return uri;
    // Somebody else took the name in between: try the next one. Otherwise the folder takes no files.
    if (await exists(uri)) continue;
    throw new NotesError('files.denied', vscode.l10n.t('{0} could not be created.', uri.fsPath), {
      advice: vscode.l10n.t('Check that you may write to the folder.'),
    });
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}
