/**
 * What is built, from what, and how big it may get. One KB is 1000 bytes, minified.
 *
 * @typedef {object} Bundle
 * @property {string} entry Source file, relative to the project.
 * @property {string} out Bundle, relative to the project.
 * @property {number} [budgetKb] Biggest size allowed. `undefined`: not limited.
 * @property {boolean} [executable] Starts with a `#!` line.
 * @property {boolean} [shared] All bundles import it as it stands there, so that there is one copy in a process.
 */

/** @type {readonly Bundle[]} */
export const bundles = [
  { entry: 'client/main.ts', out: 'dist/client.js', budgetKb: 20 },
  { entry: 'client/features.ts', out: 'dist/clientFeatures.js', budgetKb: 550 },
  // What the client loads when one of these commands runs.
  { entry: 'client/publishing.ts', out: 'dist/clientPublishing.js', budgetKb: 250 },
  { entry: 'client/adopting.ts', out: 'dist/clientAdopting.js', budgetKb: 50 },
  // The server and the parsers that it loads later: 550 together.
  { entry: 'server/main.ts', out: 'dist/server.js', budgetKb: 250 },
  { entry: 'server/noteParser.ts', out: 'dist/noteParser.js', budgetKb: 300 },
  // What the server loads when existing files are looked at.
  { entry: 'server/adopting.ts', out: 'dist/serverAdopting.js', budgetKb: 350 },
  { entry: 'core/render/renderer.ts', out: 'dist/renderer.js', budgetKb: 350 },
  { entry: 'core/publish/targets/siteRepositories.ts', out: 'dist/siteRepositories.js', budgetKb: 250 },
  { entry: 'cli/main.ts', out: 'dist/cli.js', executable: true },
  // Errors are told apart by their class, also when another bundle threw them.
  { entry: 'core/errors.ts', out: 'dist/errors.js', shared: true },
  { entry: '@vscode/l10n', out: 'dist/l10n.js' },
];
