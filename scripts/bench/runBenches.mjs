import { parseArgs } from 'node:util';
import { buildProduct } from '../build/build.mjs';
import { benches } from './benches.mjs';

/**
 * Runs the benches that the arguments ask for and prints their figures.
 * @param {readonly string[]} args
 * @returns {Promise<0 | 1>} Exit code: 1 when a figure is beyond its limit.
 */
export async function runBenches(args) {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, verbose: { type: 'boolean', default: false } },
  });
  const wanted = values.only?.split(',');
  const chosen = benches.filter(({ name }) => wanted?.includes(name) ?? true);
  if (chosen.length === 0) throw new Error(`There are only ${benches.map(({ name }) => name).join(', ')}.`);
  await buildProduct();
  const figures = [];
  for (const { run } of chosen) figures.push(...(await run({ verbose: values.verbose })));
  for (const figure of figures) console.log(line(figure));
  const missed = figures.filter(isMissed);
  if (missed.length > 0) console.log(`\n${missed.length} of ${figures.length} miss their limit.`);
  return missed.length > 0 ? 1 : 0;
}

/** @param {import('./benches.mjs').Figure} figure */
function line(figure) {
  const { name, value, limit, least } = figure;
  const allowed = [
    ...(limit === undefined ? [] : [`at most ${limit}`]),
    ...(least === undefined ? [] : [`at least ${least}`]),
  ].join(', ');
  return `${name.padEnd(64)} ${value.toFixed(2).padStart(9)}  ${allowed.padEnd(12)} ${isMissed(figure) ? 'MISSED' : ''}`.trimEnd();
}

/** @param {import('./benches.mjs').Figure} figure */
const isMissed = ({ value, limit = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY }) =>
  value > limit || value < least;
