import * as vscode from 'vscode';
import { NotesError } from '#core/errors.ts';
import type { NoteKeeper } from '#core/publish/noteKeeper.ts';
import { applyEdits, type TextEdit } from '#core/text/span.ts';
import { saveDocument } from './saveDocument.ts';

/**
 * Notes as the editor holds them, open or not: edits can be undone, and are saved. A note that is not there is empty,
 * and made by its first edit.
 */
export const editorNotes: NoteKeeper = {
  async read(uri) {
    return (await opened(uri))?.getText() ?? '';
  },

  async edit(uri, before, edits) {
    const document = await opened(uri);
    if ((document?.getText() ?? '') !== before) return false;
    // The editor refuses edits that were made for an older version of the text.
    const change = document ? replacing(document, edits) : creating(uri, edits);
    if (!(await vscode.workspace.applyEdit(change))) return false;
    if (document && !(await saveDocument(document))) throw notSaved(document.uri);
    return true;
  },
};

/** `undefined`: there is no such file. */
async function opened(uri: string): Promise<vscode.TextDocument | undefined> {
  const parsed = vscode.Uri.parse(uri);
  const open = vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === parsed.toString(),
  );
  if (open) return open;
  try {
    await vscode.workspace.fs.stat(parsed);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
  return vscode.workspace.openTextDocument(parsed);
}

function replacing(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const change = new vscode.WorkspaceEdit();
  for (const { span, newText } of edits) {
    const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
    change.replace(document.uri, range, newText);
  }
  return change;
}

function creating(uri: string, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const change = new vscode.WorkspaceEdit();
  const contents = new TextEncoder().encode(applyEdits('', edits));
  change.createFile(vscode.Uri.parse(uri), { overwrite: false, contents });
  return change;
}

function notSaved(uri: vscode.Uri): NotesError {
  return new NotesError('files.not-saved', vscode.l10n.t('{0} could not be saved.', uri.fsPath), {
    advice: vscode.l10n.t('The text is in the editor: save it where you may write.'),
  });
}
