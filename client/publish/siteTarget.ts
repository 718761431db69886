import * as vscode from 'vscode';
import type { Ports } from '#core/ports.ts';
import type { Target } from '#core/publish/target.ts';
import { folderName, openTarget } from '#core/publish/targets.ts';
import { settingsAt } from '../settingsAt.ts';
import { siteFolder } from './siteFolder.ts';

/** The site of a note: the built-in one, or that of a generator whose repository the folder is. Images may lie anywhere in the note's workspace folder. */
export async function siteTarget(note: vscode.Uri, ports: Ports, signal: AbortSignal): Promise<Target> {
  const { publishFolder, siteAddress, siteTitle } = settingsAt(note);
  const folder = siteFolder(note, publishFolder);
  const images = vscode.workspace.getWorkspaceFolder(note)?.uri ?? vscode.Uri.joinPath(note, '..');
  const destination = {
    name: folderName(folder.toString()),
    uri: folder.toString(),
    place: vscode.workspace.asRelativePath(folder),
    siteAddress,
    siteTitle,
    imageFolderUris: [images.toString()],
  };
  return openTarget(destination, ports, signal);
}
