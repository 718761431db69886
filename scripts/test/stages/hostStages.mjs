import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildHostSuite } from '../../build/build.mjs';
import { inProject, root, testOutput } from '../../lib/paths.mjs';
import { runInDesktopEditor } from '../desktopHost.mjs';
import { runInEmbeddedEditor } from '../embeddedHost.mjs';
import { failed } from '../result.mjs';

/**
 * @typedef {import('../result.mjs').Result} Result
 * @typedef {import('../stages.mjs').Stage} Stage
 * @typedef {import('../context.mjs').TestContext} TestContext
 */

/** The suite inside the extension host of a current VS Code. @type {Stage} */
export const hostStage = {
  name: 'host',
  timeoutSeconds: 480,
  run: (context) => runHostSuite('newest', context),
};

/** The same on the oldest VS Code that the manifest admits. @type {Stage} */
export const floorStage = {
  name: 'floor',
  timeoutSeconds: 480,
  run: (context) => runHostSuite('floor', context),
};

/**
 * @param {import('../../bootstrap/editorVersions.mjs').EditorName} name
 * @param {TestContext} context
 * @returns {Promise<readonly Result[]>}
 */
async function runHostSuite(name, context) {
  context.doing('building');
  await context.product();
  await buildHostSuite();
  const output = path.join(testOutput, `host-${name}`);
  const run = prepareRun(output);
  context.doing('installing VS Code');
  const code = context.desktop
    ? await runInDesktopEditor(name, run)
    : await runInEmbeddedEditor({
        ...run,
        editor: await context.editor(name),
        chromium: await context.chromium(),
        signal: context.signal,
        doing: context.doing,
      });
  const results = readResults(run.env.CONFNOTES_TEST_RESULTS);
  const isExplained = code === 0 || results.some(({ state }) => state === 'failed');
  return isExplained
    ? results
    : [...results, failed('the run as a whole', `VS Code ended with ${code}; see ${output}.`)];
}

/**
 * An empty place to run in, with a copy of the fixtures, since tests may write.
 * @param {string} output
 */
function prepareRun(output) {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const workspace = path.join(output, 'workspace');
  cpSync(inProject('test/editor/fixtures/workspace'), workspace, { recursive: true });
  return {
    extension: root,
    suite: inProject('dist-test/index.js'),
    workspace,
    env: {
      CONFNOTES_TEST_RESULTS: path.join(output, 'results.jsonl'),
      CONFNOTES_TEST_FIGURES: path.join(output, 'figures.jsonl'),
    },
    output,
  };
}

/**
 * @param {string} file
 * @returns {readonly Result[]}
 */
function readResults(file) {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}
