import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { makeDataFolder } from '../../scripts/editor/dataFolder.mjs';
import { installExtension, startEditorServer } from '../../scripts/editor/server.mjs';
import { workbenchUrl } from '../../scripts/editor/workbenchUrl.mjs';
import { launchBrowser } from './browser.mjs';
import { Workbench } from './workbench/workbench.mjs';

/**
 * What a window is opened with.
 * @typedef {object} WindowOptions
 * @property {import('../../scripts/bootstrap/editor.mjs').Editor} editor
 * @property {string} chromium Path of the browser.
 * @property {string} vsix The packaged extension, installed as a user would.
 * @property {string} workspace Folder to open. Tests write to it, so it is a copy.
 * @property {string} output Where data, logs and screenshots go; kept after the run.
 * @property {Readonly<Record<string, unknown>>} [settings] The user's, over quiet defaults.
 */

/** Shows as much as fits, and nothing that moves. */
const windowSettings = {
  'workbench.colorTheme': 'Default Light Modern',
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'outline.collapseItems': 'alwaysExpand',
  'window.autoDetectColorScheme': false,
  'workbench.reduceMotion': 'on',
};

/**
 * Opens a folder in a VS Code of its own: a server with a new data folder and the packaged extension, and a browser that
 * reaches nothing but this machine. Close it when done.
 * @param {WindowOptions} options
 * @returns {Promise<Workbench>} Once the window answers to keys.
 */
export async function openWorkbench({ editor, chromium, vsix, workspace, output, settings = {} }) {
  mkdirSync(output, { recursive: true });
  const dataFolder = path.join(output, 'data');
  makeDataFolder(dataFolder, { ...windowSettings, ...settings });
  await installExtension(editor, dataFolder, vsix);
  const server = await startEditorServer(editor, dataFolder);
  const browser = await launchBrowser(chromium);
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  try {
    const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, locale: 'en-US' });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(workbenchUrl(server.url, workspace), { timeout: 90_000 });
    await page.locator('.explorer-folders-view .monaco-list').waitFor({ timeout: 90_000 });
    return new Workbench(page, { workspace, output, close });
  } catch (error) {
    await close();
    throw error;
  }
}
