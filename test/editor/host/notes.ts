import * as vscode from 'vscode';

/**
 * Opens a note of the workspace in an editor.
 * @param path Below the workspace folder, which is a copy of `test/editor/fixtures/workspace`.
 */
export async function openNote(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(noteUri(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** @param path Below the workspace folder. */
export function noteUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open.');
  return vscode.Uri.joinPath(folder.uri, path);
}
