import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { binOf } from '../../check/packageTool.mjs';
import { root, testOutput } from '../../lib/paths.mjs';
import { runNode } from '../../lib/processes.mjs';
import { failed } from '../result.mjs';

/** @typedef {import('../result.mjs').Result} Result */

const report = path.join(testOutput, 'unit.json');

/** The tests that need no editor, among them those of the built bundles. @type {import('../stages.mjs').Stage} */
export const unitStage = {
  name: 'unit',
  timeoutSeconds: 600,
  async run({ product, doing }) {
    await product();
    doing('vitest');
    rmSync(report, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { code } = await runNode(binOf('vitest', 'vitest'), ['run', ...reporters], { cwd: root });
    const results = existsSync(report) ? readReport() : [];
    const isExplained = code === 0 || results.some(({ state }) => state === 'failed');
    return isExplained
      ? results
      : [...results, failed('the run as a whole', `vitest ended with code ${code}.`)];
  },
};

/** @returns {Result[]} */
function readReport() {
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
