// Writes l10n/bundle.l10n.json, the strings to translate, from the sources; with --check only says whether it is current.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { main } from './lib/main.mjs';
import { inProject } from './lib/paths.mjs';

const bundleFile = inProject('l10n/bundle.l10n.json');
const folders = ['core', 'protocol', 'server', 'client', 'cli'];

/** @param {string} folder @returns {readonly string[]} */
function sourcesIn(folder) {
  return readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => path.join(inProject(folder), file));
}

/**
 * The extractor finds `l10n.t(…)` only: calls of a bare `t` are spelt out for it.
 * @param {string} file
 */
function extractable(file) {
  const source = readFileSync(file, 'utf8');
  const ofCore = /import \{[^}]*\bt\b[^}]*\} from '@vscode\/l10n';/.test(source);
  const ofEditor = source.includes('const { t } = vscode.l10n;');
  const contents =
    ofCore || ofEditor
      ? `import { l10n } from 'vscode';\n${source.replaceAll(/(?<![\w.$])t\(/g, 'l10n.t(')}`
      : source;
  return { contents, extension: '.ts' };
}

await main(async () => {
  const sources = folders.flatMap(sourcesIn).map(extractable);
  const strings = Object.entries(await getL10nJson(sources)).sort(([a], [b]) => (a < b ? -1 : 1));
  const wanted = `${JSON.stringify(Object.fromEntries(strings), undefined, 2)}\n`;
  const current = existsSync(bundleFile) ? readFileSync(bundleFile, 'utf8') : '';
  if (wanted === current) return;
  if (process.argv.includes('--check')) {
    throw new Error('l10n/bundle.l10n.json is not what the sources say. Run: node scripts/l10n.mjs');
  }
  writeFileSync(bundleFile, wanted);
});
