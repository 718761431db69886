import { readdir, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installPeers } from './installPeers.mjs';

/** What we are measured against: the language server of VS Code for Markdown, and the parser that VS Code brings. */
const packages = { 'vscode-markdown-languageserver': '0.5.0', 'markdown-it': '14.1.0' };

const peerFolder = () => installPeers('peers', packages);

/**
 * markdown-it 14.1.0 as it comes, for comparison.
 * @returns {Promise<(options?: object) => { parse(text: string, env: object): unknown[], render(text: string): string }>}
 */
export async function bareMarkdownIt() {
  const require = createRequire(path.join(await peerFolder(), 'package.json'));
  return require('markdown-it');
}

/**
 * The peer: how to start it, and its client's half of the work. It parses nothing itself but asks the editor to, and for
 * files as well.
 * @param {string} workspace Folder with the notes, absolute.
 * @returns {Promise<import('./languageServer.mjs').ServerStart>}
 */
export async function peerServer(workspace) {
  const folder = await peerFolder();
  const markdownIt = (await bareMarkdownIt())({ html: true });
  return {
    args: [
      path.join(folder, 'node_modules/vscode-markdown-languageserver/dist/node/workerMain.js'),
      '--stdio',
    ],
    workspace,
    languageId: 'markdown',
    initializationOptions: { markdownFileExtensions: ['md'] },
    answer: (method, params, documents) => answerPeer(method, params, documents, markdownIt, workspace),
  };
}

/**
 * @param {string} method
 * @param {any} params
 * @param {ReadonlyMap<string, { text: string }>} documents
 * @param {{ parse(text: string, env: object): unknown[] }} markdownIt
 * @param {string} workspace
 */
async function answerPeer(method, params, documents, markdownIt, workspace) {
  switch (method) {
    case 'workspace/configuration':
      return params.items.map((/** @type {{ section?: string }} */ { section }) =>
        section === 'markdown' ? settings : null,
      );
    case 'markdown/parse': {
      const text =
        params.text ?? documents.get(params.uri)?.text ?? (await readFile(fileURLToPath(params.uri), 'utf8'));
      return markdownIt.parse(text, {});
    }
    case 'markdown/fs/readFile':
      return [...(await readFile(fileURLToPath(params.uri)))];
    case 'markdown/fs/readDirectory': {
      const entries = await readdir(fileURLToPath(params.uri), { withFileTypes: true });
      return entries.map((entry) => [entry.name, { isDirectory: entry.isDirectory() }]);
    }
    case 'markdown/fs/stat':
      return stat(fileURLToPath(params.uri)).then(
        (found) => ({ isDirectory: found.isDirectory() }),
        () => null,
      );
    case 'markdown/findMarkdownFilesInWorkspace': {
      const names = await readdir(workspace, { recursive: true });
      return names
        .filter((name) => name.endsWith('.md'))
        .map((name) => pathToFileURL(path.join(workspace, name)).href);
    }
    default:
      return null;
  }
}

/** As VS Code has them when links are validated. */
const settings = {
  suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'onDoubleHash' } },
  occurrencesHighlight: { enabled: false },
  validate: {
    enabled: true,
    referenceLinks: { enabled: 'warning' },
    fragmentLinks: { enabled: 'warning' },
    fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
    ignoredLinks: [],
    unusedLinkDefinitions: { enabled: 'hint' },
    duplicateLinkDefinitions: { enabled: 'warning' },
  },
  preferredMdPathExtensionStyle: 'auto',
};
