import * as vscode from 'vscode';

/** Whether files can be mapped to the language: the workspace has settings, and they lie in it. */
export function canAssociate(uris: readonly vscode.Uri[]): boolean {
  return uris.every((uri) => vscode.workspace.getWorkspaceFolder(uri) !== undefined);
}

/** Maps files to conference notes in the settings of the workspace; what was mapped before stays. */
export async function associate(uris: readonly vscode.Uri[]): Promise<void> {
  const settings = vscode.workspace.getConfiguration('files');
  const before = settings.inspect<Record<string, string>>('associations')?.workspaceValue ?? {};
  const added = Object.fromEntries(uris.map((uri) => [patternOf(uri), 'confnotes']));
  await settings.update('associations', { ...before, ...added }, vscode.ConfigurationTarget.Workspace);
}

/** A pattern that holds for one file wherever the workspace lies: with its folder's name, if there is no other. */
function patternOf(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const root = folder?.uri.path.split('/').at(-1) ?? '';
  const path = uri.path.slice((folder?.uri.path.length ?? 0) + 1);
  return `**/${`${root}/${path}`.replace(/[[\]{}*?]/g, '[$&]')}`;
}
