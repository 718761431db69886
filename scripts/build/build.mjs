import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { inProject, root } from '../lib/paths.mjs';
import { bundles } from './bundles.mjs';
import { siblingBundles } from './siblings.mjs';
import { thirdPartyNotices } from './thirdParty.mjs';

/** @typedef {import('./bundles.mjs').Bundle} Bundle */

/**
 * @typedef {object} BuiltBundle
 * @property {string} out
 * @property {number} bytes Without its source map.
 * @property {number | undefined} budgetKb
 * @property {readonly string[]} inputs Files that are in it, relative to the project.
 */

/**
 * Settings of everything that is built for Node. `dynamic-import` is off so that a lazy import becomes a `require`, which
 * every host understands.
 * @type {import('esbuild').BuildOptions}
 */
export const nodeBundle = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: ['vscode'],
  alias: {
    // The same code as ES modules, of which only what is used is taken; the build for Node is one piece.
    yaml: inProject('node_modules/yaml/browser/index.js'),
    postcss: inProject('scripts/build/noPostcss.mjs'),
  },
  supported: { 'dynamic-import': false },
  minify: true,
  legalComments: 'none',
  logLevel: 'silent',
  metafile: true,
};

/**
 * Builds everything that runs: `dist/`.
 * @returns {Promise<readonly BuiltBundle[]>}
 * @throws When a source file is missing or faulty, or a bundle is over its budget.
 */
export async function buildProduct() {
  requireEntries(bundles.map(({ entry }) => entry).filter((entry) => entry.endsWith('.ts')));
  rmSync(inProject('dist'), { recursive: true, force: true });
  const built = await Promise.all(bundles.map(buildBundle));
  writeFileSync(inProject('dist/thirdParty.txt'), thirdPartyNotices(built.flatMap(({ inputs }) => inputs)));
  const tooBig = built.filter(isOverBudget);
  if (tooBig.length > 0) {
    const list = tooBig.map(({ out, bytes, budgetKb }) => `${out} has ${bytes} bytes, budget ${budgetKb} KB`);
    throw new Error(`Over the size budget:\n${list.join('\n')}\nSee scripts/build/bundles.mjs.`);
  }
  return built;
}

/**
 * Builds the suite that runs inside VS Code: `dist-test/`, one file a test file, never packaged.
 * @throws When there is nothing to build, or a source file is faulty.
 */
export async function buildHostSuite() {
  const folder = 'test/editor/host';
  const files = existsSync(inProject(folder)) ? readdirSync(inProject(folder)) : [];
  const tests = files.filter((name) => name.endsWith('.test.ts')).map((name) => `${folder}/${name}`);
  const entries = [`${folder}/index.ts`, ...tests];
  requireEntries(entries);
  rmSync(inProject('dist-test'), { recursive: true, force: true });
  await build({
    ...nodeBundle,
    absWorkingDir: root,
    entryPoints: entries,
    outdir: 'dist-test',
    external: ['vscode', 'mocha'],
    minify: false,
    sourcemap: 'inline',
  });
}

/**
 * @param {Bundle} bundle
 * @returns {Promise<BuiltBundle>}
 */
async function buildBundle({ entry, out, budgetKb, executable }) {
  const { metafile } = await build({
    ...nodeBundle,
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: out,
    sourcemap: 'external',
    metafile: true,
    plugins: [siblingBundles(root)],
    ...(executable ? { banner: { js: '#!/usr/bin/env node' } } : {}),
  });
  const output = metafile.outputs[out];
  if (!output) throw new Error(`esbuild wrote no ${out}.`);
  if (executable) chmodSync(inProject(out), 0o755);
  return { out, bytes: output.bytes, budgetKb, inputs: Object.keys(output.inputs) };
}

/** @param {BuiltBundle} bundle */
const isOverBudget = ({ bytes, budgetKb }) => budgetKb !== undefined && bytes > budgetKb * 1000;

/** @param {readonly string[]} entries */
function requireEntries(entries) {
  const missing = entries.filter((entry) => !existsSync(inProject(entry)));
  if (missing.length > 0) throw new Error(`Source files are missing: ${missing.join(', ')}.`);
}
