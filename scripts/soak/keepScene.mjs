import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { testOutput } from '../lib/paths.mjs';

/**
 * Writes down what led to a fault, and the text that took longest to answer.
 * @param {import('./runSoak.mjs').SoakReport} report
 * @param {number} seed
 * @returns {string} Where to look, as a sentence; empty when there is nothing to look at.
 */
export function keepScene({ scene, slowest }, seed) {
  mkdirSync(testOutput, { recursive: true });
  writeFileSync(path.join(testOutput, `soak-${seed}-slowest.md`), slowest.text);
  if (scene === undefined) return '';
  const file = path.join(testOutput, `soak-${seed}.json`);
  writeFileSync(file, JSON.stringify(scene, null, 1));
  return `What was done before it is in ${file}.`;
}
