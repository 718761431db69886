import * as vscode from 'vscode';
import type { NewNote } from '#core/features/newNote.ts';

/**
 * Opens a note that is on no disk yet. When it is saved, the editor offers its name, with the language's ending behind.
 */
export async function openUntitledNote({ fileName, text }: NewNote): Promise<vscode.TextDocument> {
  const [name = ''] = fileName.split('.');
  const uri = freeUri(name);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  const document = await vscode.workspace.openTextDocument(uri);
  return vscode.languages.setTextDocumentLanguage(document, 'confnotes');
}

/** Under a name that no open document has: a new note never gets into another one. */
function freeUri(name: string): vscode.Uri {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  for (let count = 1; ; count++) {
    const uri = vscode.Uri.from({ scheme: 'untitled', path: count === 1 ? name : `${name}-${count}` });
    if (!open.has(uri.toString())) return uri;
  }
}
