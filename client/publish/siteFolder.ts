import { homedir } from 'node:os';
import { isAbsolute } from 'node:path';
import * as vscode from 'vscode';

/**
 * The folder that a note's posts are published to. A relative one lies in the note's workspace folder, or beside the
 * note when it is in none.
 */
export function siteFolder(note: vscode.Uri, setting: string): vscode.Uri {
  if (/^~(?=[/\\]|$)/.test(setting)) return vscode.Uri.joinPath(vscode.Uri.file(homedir()), setting.slice(1));
  if (isAbsolute(setting)) return note.with({ path: vscode.Uri.file(setting).path });
  const base = vscode.workspace.getWorkspaceFolder(note)?.uri ?? vscode.Uri.joinPath(note, '..');
  return vscode.Uri.joinPath(base, setting);
}
