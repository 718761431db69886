import * as vscode from 'vscode';
import type { App } from './app.ts';
import { isNote } from './isNote.ts';

/**
 * The note that a command is about: the one it was called for, else the one in the active editor, else the one being
 * previewed. It is open then, so that the server knows its text. `undefined`: there is none.
 */
export async function targetNote(
  { preview }: App,
  args: readonly unknown[],
): Promise<vscode.TextDocument | undefined> {
  const [called] = args;
  if (called instanceof vscode.Uri) return vscode.workspace.openTextDocument(called);
  const active = vscode.window.activeTextEditor?.document;
  if (active && isNote(active)) return active;
  return preview.uri && vscode.workspace.openTextDocument(preview.uri);
}

/** Says that there is no note to work on. */
export function tellNoNote({ notices }: App): void {
  void notices.info(vscode.l10n.t('Open conference notes first (a file whose name ends in .confnotes.md).'));
}
