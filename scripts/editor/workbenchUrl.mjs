/**
 * Address of a folder in an embedded VS Code.
 * @param {string} server Address of the server.
 * @param {string} folder Absolute path of the folder.
 * @param {Readonly<Record<string, string>>} [payload] Settings of the window, by VS Code's own names.
 */
export function workbenchUrl(server, folder, payload = {}) {
  const url = new URL(server);
  url.searchParams.set('folder', folder);
  if (Object.keys(payload).length > 0)
    url.searchParams.set('payload', JSON.stringify(Object.entries(payload)));
  return url.href;
}

/**
 * A file as the window's extension host names it.
 * @param {string} server Address of the server.
 * @param {string} file Absolute path.
 */
export const remoteUri = (server, file) => `vscode-remote://${new URL(server).host}${file}`;
