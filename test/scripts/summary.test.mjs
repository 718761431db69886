import { describe, expect, it } from 'vitest';
import { failed, passed } from '../../scripts/test/result.mjs';
import { countLine, judgeSkips } from '../../scripts/test/summary.mjs';

/**
 * @param {string} name
 * @returns {import('../../scripts/test/result.mjs').Result}
 */
const skipped = (name) => ({ name, state: 'skipped' });

/** @param {string} name */
const allow = (name) => ({ name, reason: 'a part that is not there' });

const everythingHasRun = () => true;

describe('the last line of a test run', () => {
  it('counts what passed, failed and was skipped', () => {
    const results = [passed('unit: a'), passed('unit: b'), failed('unit: c', 'why'), skipped('unit: d')];
    expect(countLine(results)).toBe('2 passed, 1 failed, 1 skipped');
  });
});

describe('skipped tests', () => {
  it('fail when they are not on the list', () => {
    const [result] = judgeSkips([skipped('unit: a')], [], everythingHasRun);
    expect(result?.state).toBe('failed');
  });

  it('stay skipped when they are on the list by their full name', () => {
    const [result] = judgeSkips([skipped('unit: a')], [allow('unit: a')], everythingHasRun);
    expect(result?.state).toBe('skipped');
  });

  it('may run after all', () => {
    expect(judgeSkips([passed('unit: a')], [allow('unit: a')], everythingHasRun)).toEqual([
      passed('unit: a'),
    ]);
  });

  it('fail when the list names a test that is not there', () => {
    const results = judgeSkips([passed('unit: a')], [allow('unit: gone')], everythingHasRun);
    expect(results.map(({ name, state }) => [name, state])).toEqual([
      ['unit: a', 'passed'],
      ['allowed skips: unit: gone', 'failed'],
    ]);
  });

  it('are not missed in a stage that was not asked for', () => {
    const results = judgeSkips([passed('unit: a')], [allow('ui: b')], (name) => name.startsWith('unit: '));
    expect(results).toEqual([passed('unit: a')]);
  });
});
