import { parseArgs } from 'node:util';
import { buildProduct } from '../build/build.mjs';
import { inProject } from '../lib/paths.mjs';
import { growth } from './growth.mjs';
import { keepScene } from './keepScene.mjs';
import { faultOf, runSoak } from './runSoak.mjs';

/** How often it says how far it is. */
const reportSeconds = 60;

/**
 * Runs what the arguments ask for, and says what came of it.
 * @param {readonly string[]} args
 * @returns {Promise<0 | 1>} Exit code.
 */
export async function soak(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      server: { type: 'string' },
    },
  });
  const [seconds, seed] = [whole('seconds', values.seconds), whole('seed', values.seed)];
  if (values.server === undefined) await buildProduct();
  console.log(`Editing at random for ${seconds} s, with --seed ${seed}.`);
  let said = Date.now();
  const report = await runSoak({
    server: values.server ?? inProject('dist/server.js'),
    seconds,
    seed,
    onMeasured(soFar) {
      if (Date.now() - said < reportSeconds * 1000) return;
      said = Date.now();
      console.log(summary(soFar));
    },
  });
  console.log(summary(report));
  const fault = faultOf(report);
  const where = keepScene(report, seed);
  if (fault === undefined) {
    console.log('No crash, no error, no leak; every outline equal to a fresh parse.');
    return 0;
  }
  console.log(`FAULT: ${fault}\n${where}`);
  return 1;
}

/**
 * @param {string} name
 * @param {string} value
 */
function whole(name, value) {
  if (!/^\d+$/.test(value)) throw new Error(`--${name} takes a whole number, not "${value}".`);
  return Number(value);
}

/** @param {import('./runSoak.mjs').SoakReport} report */
function summary({ isShort, deeds, changes, comparisons, answersMs, heapMb, residentMb }) {
  const sorted = [...answersMs].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return [
    `${deeds} deeds, ${changes} changes, ${comparisons} comparisons`,
    `answer p50 ${at(0.5)} p95 ${at(0.95)} p99 ${at(0.99)} max ${at(1)} ms`,
    `heap ${(heapMb.at(-1) ?? 0).toFixed(1)} MB (grew ${growth(heapMb, isShort).growthMb.toFixed(1)})`,
    `resident ${(residentMb.at(-1) ?? 0).toFixed(0)} MB`,
  ].join(' · ');
}
