import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../../test/support/browser.mjs';
import { makeDataFolder } from '../editor/dataFolder.mjs';
import { startEditorServer } from '../editor/server.mjs';
import { remoteUri, workbenchUrl } from '../editor/workbenchUrl.mjs';

/**
 * What a suite needs that runs inside VS Code.
 * @typedef {object} HostRun
 * @property {string} extension Folder of the extension under development.
 * @property {string} suite File whose `run` VS Code calls.
 * @property {string} workspace Folder to open.
 * @property {Readonly<Record<string, string>>} env Added to the extension host's environment.
 * @property {string} output Folder for logs and screenshots.
 */

/**
 * Runs a suite in the Node extension host of an embedded VS Code, with a headless browser as its window.
 * @param {HostRun & { editor: import('../bootstrap/editor.mjs').Editor, chromium: string, signal: AbortSignal,
 *   doing: (activity: string) => void }} run
 * @returns {Promise<number>} What VS Code says it came to; 0 is fine.
 * @throws When time is over (after a screenshot) or the window breaks.
 */
export async function runInEmbeddedEditor({ editor, chromium, signal, doing, output, ...suite }) {
  const dataFolder = path.join(output, 'data');
  makeDataFolder(dataFolder);
  doing('starting VS Code');
  const server = await startEditorServer(editor, dataFolder, { testDriver: true, env: suite.env });
  doing('opening the browser');
  const browser = await launchBrowser(chromium);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    logConsole(page, path.join(output, 'browser.log'));
    const ended = exitOf(page);
    doing(`running the suite in VS Code ${editor.version}`);
    await page.goto(testUrl(server.url, suite));
    return await Promise.race([ended, screenshotAtAbort(page, signal, path.join(output, 'timeout.png'))]);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * @param {string} server
 * @param {Pick<HostRun, 'extension' | 'suite' | 'workspace'>} run
 */
const testUrl = (server, { extension, suite, workspace }) =>
  workbenchUrl(server, workspace, {
    extensionDevelopmentPath: remoteUri(server, extension),
    extensionTestsPath: remoteUri(server, suite),
    skipWelcome: 'true',
  });

/**
 * The workbench calls a function of this name when the suite has ended, if the page has one.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>}
 */
const exitOf = (page) =>
  new Promise((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    page.exposeFunction('codeAutomationLog', () => {}).catch(reject);
    page.once('crash', () => reject(new Error('The browser page crashed.')));
  });

/**
 * @param {import('playwright-core').Page} page
 * @param {string} file
 */
function logConsole(page, file) {
  const log = createWriteStream(file);
  page.on('console', (message) => log.write(`${message.type()} ${message.text()}\n`));
  page.on('pageerror', (error) => log.write(`error ${error.stack}\n`));
}

/**
 * @param {import('playwright-core').Page} page
 * @param {AbortSignal} signal
 * @param {string} file
 * @returns {Promise<never>}
 */
const screenshotAtAbort = (page, signal, file) =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      const over = () => reject(new Error(`The suite did not end; see ${file}.`));
      page.screenshot({ path: file, timeout: 4000 }).then(over, over);
    });
  });
