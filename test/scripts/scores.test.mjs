import { expect, test } from 'vitest';
import { scoreQuotes } from '../../scripts/bench/recognition/scoreQuotes.mjs';
import { scoreTalks } from '../../scripts/bench/recognition/scoreTalks.mjs';

/**
 * @param {Partial<import('../../scripts/bench/recognition/outlines.mjs').Outline>} parts
 * @returns {ReadonlyMap<string, import('../../scripts/bench/recognition/outlines.mjs').Outline>}
 */
const outlines = (parts) => new Map([['a.md', { file: 'a.md', sessions: [], quotes: [], ...parts }]]);

/** @param {string} name */
const person = (name) => ({ name, handle: null });

/** @type {(line: number, ...names: readonly string[]) => import('../../scripts/bench/recognition/outlines.mjs').Outline['sessions'][number]} */
const session = (line, ...names) => ({ line, title: 'T', speakers: names.map(person) });

/** @type {(line: number, by?: string) => import('../../scripts/bench/recognition/outlines.mjs').Outline['quotes'][number]} */
const quote = (line, by) => ({ line, text: 'q', by: by === undefined ? null : person(by) });

/** @type {(speakers: readonly string[], ...told: readonly string[]) => number} */
const rightOf = (speakers, ...told) =>
  scoreTalks(
    [{ file: 'a.md', talks: [{ line: 1, speakers }], others: [] }],
    outlines({ sessions: [session(1, ...told)] }),
  ).right;

test('speakers are right when they are the same people in any order, whatever their titles', () => {
  expect(rightOf(['Ann Lee', 'Jeremy O’Brien'], "Prof. Jeremy O'Brien", 'ann lee')).toBe(1);
});

test('one speaker too many or too few is wrong', () => {
  expect(rightOf(['Ann Lee'], 'Ann Lee', 'Bo Ek')).toBe(0);
  expect(rightOf(['Ann Lee', 'Bo Ek'], 'Ann Lee')).toBe(0);
  expect(rightOf(['Ann Lee', 'Bo Ek'], 'Ann Lee', 'Ann Lee')).toBe(0);
  expect(rightOf([], 'Ann Lee')).toBe(0);
});

test('a talk that names nobody is right when nobody is named, even where it is no session', () => {
  const labels = [{ file: 'a.md', talks: [{ line: 1, speakers: [] }], others: [] }];
  expect(scoreTalks(labels, outlines({}))).toMatchObject({ right: 1, rightNamed: 0, found: 0, wrong: [] });
});

test('a session on any other line is falsely called one, but for lines that are unsure or were not judged', () => {
  const labels = [
    { file: 'a.md', lines: /** @type {const} */ ([1, 20]), talks: [], others: [3], unsure: [5] },
  ];
  const sessions = [3, 5, 9, 21].map((line) => session(line));
  expect(scoreTalks(labels, outlines({ sessions }))).toMatchObject({ called: 2, falselyCalled: 2 });
});

test('quotes count once a line, and only those of lines that were judged', () => {
  const labels = [{ file: 'a.md', quotes: [{ line: 1 }, { line: 2 }], others: [3], unsure: [4] }];
  const quotes = [1, 1, 3, 4].map((line) => quote(line));
  expect(scoreQuotes(labels, outlines({ quotes }))).toMatchObject({ quotes: 2, told: 2, right: 1 });
});

test('whose a quote is counts where its line says so', () => {
  const labels = [{ file: 'a.md', quotes: [{ line: 1, by: 'Ann Lee' }, { line: 2 }], others: [] }];
  expect(scoreQuotes(labels, outlines({ quotes: [quote(1, 'Bo Ek'), quote(2, 'Bo Ek')] }))).toMatchObject({
    attributed: 1,
    rightlyAttributed: 0,
  });
});
