import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { binOf } from '../../check/packageTool.mjs';
import { root, testOutput } from '../../lib/paths.mjs';
import { runNode } from '../../lib/processes.mjs';
import { failed } from '../result.mjs';

/** @typedef {import('../result.mjs').Result} Result */

const hostile = '.hostile.test.ts';

/** The tests that need no editor, among them those of the built bundles. */
export const unitStage = vitestStage('unit', ['--exclude', `**/*${hostile}`]);

/** Absurdly long and nested texts: what they cost takes long to measure, so they stay out of `npm run check`. */
export const hostileStage = vitestStage('hostile', [hostile]);

/**
 * @param {string} name
 * @param {readonly string[]} args Say which files of `vitest.config.mjs` belong to it.
 * @returns {import('../stages.mjs').Stage}
 */
function vitestStage(name, args) {
  return {
    name,
    timeoutSeconds: 600,
    async run({ product, doing }) {
      await product();
      doing('vitest');
      const report = path.join(testOutput, `${name}.json`);
      rmSync(report, { force: true });
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const { code } = await runNode(binOf('vitest', 'vitest'), ['run', ...args, ...reporters], {
        cwd: root,
      });
      const results = existsSync(report) ? readReport(report) : [];
      const isExplained = code === 0 || results.some(({ state }) => state === 'failed');
      return isExplained
        ? results
        : [...results, failed('the run as a whole', `vitest ended with code ${code}.`)];
    },
  };
}

/**
 * @param {string} report
 * @returns {Result[]}
 */
function readReport(report) {
  /** @type {{ testResults: { name: string, status: string, message: string, assertionResults: Assertion[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(root, name).replaceAll(path.sep, '/');
    const results = assertionResults.map((assertion) => toResult(file, assertion));
    const isExplained = status !== 'failed' || results.some(({ state }) => state === 'failed');
    return isExplained ? results : [...results, failed(file, message)];
  });
}

/**
 * @typedef {object} Assertion
 * @property {readonly string[]} ancestorTitles
 * @property {string} title
 * @property {'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled'} status
 * @property {readonly string[] | null} failureMessages
 */

/**
 * @param {string} file
 * @param {Assertion} assertion
 * @returns {Result}
 */
function toResult(file, { ancestorTitles, title, status, failureMessages }) {
  const name = [file, ...ancestorTitles, title].join(' > ');
  if (status === 'failed') return failed(name, (failureMessages ?? []).join('\n'));
  return { name, state: status === 'passed' ? 'passed' : 'skipped' };
}
