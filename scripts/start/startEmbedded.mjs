import { createServer } from 'node:net';
import { ensureEditor } from '../bootstrap/editor.mjs';
import { makeDataFolder } from '../editor/dataFolder.mjs';
import { installExtension, startEditorServer } from '../editor/server.mjs';
import { workbenchUrl } from '../editor/workbenchUrl.mjs';
import { packExtension } from '../package/packExtension.mjs';

/** So that the browser finds its layout and open files again. */
const usualPort = 8642;

/**
 * Installs the packaged extension into the embedded VS Code, as a user would, and starts it.
 * @param {{ workspace: string, dataFolder: string, port?: string | undefined }} options
 * @returns {Promise<{ url: string, logFile: string, ended: Promise<unknown> }>}
 */
export async function startEmbedded({ workspace, dataFolder, port }) {
  const editor = await ensureEditor('newest');
  makeDataFolder(dataFolder);
  const vsix = await packExtension();
  console.log(`Installing the extension into VS Code ${editor.version} …`);
  await installExtension(editor, dataFolder, vsix);
  console.log('Starting VS Code …');
  const free = await isFree(usualPort);
  const server = await startEditorServer(editor, dataFolder, {
    port: port === undefined && free ? usualPort : Number(port ?? 0),
  });
  return { url: workbenchUrl(server.url, workspace), logFile: server.logFile, ended: server.ended };
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
