/**
 * The embedded VS Codes. code-server 4.x.y is VS Code 1.x.y; each has its lock file in `scripts/vscodeHost/<name>`.
 * `floor` is the oldest that `engines.vscode` in package.json admits.
 *
 * @typedef {'newest' | 'floor'} EditorName
 * @typedef {object} EditorVersion
 * @property {string} codeServer
 * @property {string} node The version this VS Code runs on.
 * @property {number} approximateMb Size on disk.
 */

/** @type {Readonly<Record<EditorName, EditorVersion>>} */
export const editorVersions = {
  newest: { codeServer: '4.139.1', node: '24.21.0', approximateMb: 500 },
  floor: { codeServer: '4.100.3', node: '20.20.2', approximateMb: 400 },
};

/**
 * @param {EditorName} name
 * @returns {string} Version of VS Code, e.g. `1.100.3`.
 */
export const vscodeVersion = (name) => editorVersions[name].codeServer.replace(/^4\./, '1.');
