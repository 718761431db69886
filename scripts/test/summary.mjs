import { failed } from './result.mjs';

/**
 * @typedef {import('./result.mjs').Result} Result
 * @typedef {object} AllowedSkip A test that may be skipped.
 * @property {string} name Full: `stage: name`.
 * @property {string} reason
 */

/**
 * Holds the results against the list of tests that may be skipped: any other skip is a failure, and so is an entry of
 * the list that names no test.
 * @param {readonly Result[]} results With full names.
 * @param {readonly AllowedSkip[]} allowed
 * @param {(name: string) => boolean} hasRun Whether the stage of that full name was part of this run.
 * @returns {readonly Result[]}
 */
export function judgeSkips(results, allowed, hasRun) {
  const names = new Set(results.map(({ name }) => name));
  const allowedNames = new Set(allowed.map(({ name }) => name));
  const unknown = [...allowedNames].filter((name) => hasRun(name) && !names.has(name));
  return [
    ...results.map((result) =>
      result.state === 'skipped' && !allowedNames.has(result.name)
        ? failed(result.name, 'Skipped, and not in test/allowedSkips.json.')
        : result,
    ),
    ...unknown.map((name) =>
      failed(`allowed skips: ${name}`, 'test/allowedSkips.json names a test that is not there.'),
    ),
  ];
}

/**
 * @param {readonly Result[]} results
 * @returns {string} `N passed, N failed, N skipped`.
 */
export function countLine(results) {
  const count = (/** @type {Result['state']} */ state) =>
    results.filter((result) => result.state === state).length;
  return `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`;
}

/**
 * @param {readonly Result[]} results
 * @returns {string} What failed and why, and what was skipped; empty when there is nothing to tell.
 */
export function complaints(results) {
  const failures = results.filter(({ state }) => state === 'failed');
  const skips = results.filter(({ state }) => state === 'skipped');
  return [
    ...failures.map(({ name, detail = '' }) => `FAILED  ${name}\n${detail.trim().replace(/^/gm, '    ')}`),
    ...skips.map(({ name }) => `skipped ${name}`),
  ].join('\n');
}
