import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runCaptured } from '../lib/capture.mjs';
import { startProcess, stopProcess } from '../lib/processes.mjs';
import { waitFor } from '../lib/waitFor.mjs';

/** @typedef {import('../bootstrap/editor.mjs').Editor} Editor */

/**
 * A running embedded VS Code, reachable from this machine only.
 * @typedef {object} EditorServer
 * @property {string} url Of the workbench, without a trailing slash.
 * @property {string} logFile
 * @property {Promise<unknown>} ended Resolves when the server has ended, by whatever.
 * @property {() => Promise<void>} stop Ends the server and all that it started.
 */

/**
 * Starts an embedded VS Code on a free loopback port. It keeps everything in its data folder and talks to no one else.
 * @param {Editor} editor
 * @param {string} dataFolder Made by {@link import('./dataFolder.mjs').makeDataFolder}.
 * @param {{ port?: number, testDriver?: boolean, env?: Readonly<Record<string, string>> }} [options] `env` is added to
 * the environment of the server and of the extension host; `testDriver` makes the workbench take an extension under
 * development and its tests from the address; it also hides notifications, so only the in-host suite wants it.
 * @returns {Promise<EditorServer>}
 * @throws With its log, when it does not come up in a minute.
 */
export async function startEditorServer(editor, dataFolder, { port = 0, testDriver = false, env = {} } = {}) {
  const logFile = path.join(dataFolder, `server-${Date.now()}.log`);
  const args = [
    ...[
      '--bind-addr',
      `127.0.0.1:${port}`,
      '--auth',
      'none',
      '--disable-telemetry',
      '--disable-update-check',
    ],
    ...['--disable-workspace-trust', '--disable-getting-started-override', '--ignore-last-opened'],
    ...(testDriver ? testDriverFlags(editor) : []),
  ];
  const child = startProcess(editor.node, [...commandLine(editor, dataFolder), ...args], {
    env: { ...serverEnvironment(editor, dataFolder), ...env },
    logFile,
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = () => stopProcess(child);
  try {
    const url = await waitFor('the embedded VS Code to listen', 60, () => {
      if (child.exitCode !== null) throw new Error('The embedded VS Code ended by itself.');
      return /HTTP server listening on (http:\/\/[^\s/]+)/.exec(readFileSync(logFile, 'utf8'))?.[1];
    });
    return { url, logFile, ended, stop };
  } catch (error) {
    await stop();
    throw new Error(`${error instanceof Error ? error.message : error}\n${readFileSync(logFile, 'utf8')}`);
  }
}

/**
 * Installs a packaged extension into a data folder, as a user would from its file.
 * @param {Editor} editor
 * @param {string} dataFolder
 * @param {string} vsix
 */
export async function installExtension(editor, dataFolder, vsix) {
  const args = [...commandLine(editor, dataFolder), '--install-extension', vsix, '--force'];
  const { code, output } = await runCaptured(editor.node, args, {
    env: serverEnvironment(editor, dataFolder),
    timeoutSeconds: 60,
  });
  if (code !== 0) throw new Error(`${path.basename(vsix)} could not be installed:\n${output}`);
}

/**
 * @param {Editor} editor
 * @param {string} dataFolder
 */
const commandLine = ({ codeServer }, dataFolder) => [
  path.join(codeServer, 'out/node/entry.js'),
  ...['--config', path.join(dataFolder, 'config.yaml')],
  ...['--user-data-dir', path.join(dataFolder, 'user-data')],
  ...['--extensions-dir', path.join(dataFolder, 'extensions')],
];

/**
 * Newer workbenches heed the address's extension and test entries under their smoke-test driver only; older ones always do
 * and have no such option.
 * @param {Editor} editor
 */
function testDriverFlags({ codeServer }) {
  const cli = path.join(codeServer, 'out/node/cli.js');
  const hasOption = existsSync(cli) && readFileSync(cli, 'utf8').includes('vscode-option');
  return hasOption ? ['--vscode-option', 'enable-smoke-test-driver'] : [];
}

/**
 * This process's environment without what would steer the server, and with a home of its own.
 * @param {Editor} editor
 * @param {string} dataFolder
 * @returns {NodeJS.ProcessEnv}
 */
function serverEnvironment(editor, dataFolder) {
  const steering =
    /^(npm_|vscode_|electron_|xdg_|code_server_)|^(port|password|hashed_password|node_options|init_cwd)$/i;
  const kept = Object.entries(process.env).filter(([name]) => !steering.test(name));
  return {
    ...Object.fromEntries(kept),
    HOME: path.join(dataFolder, 'home'),
    PATH: `${path.dirname(editor.node)}${path.delimiter}${process.env.PATH ?? ''}`,
    EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }),
  };
}
