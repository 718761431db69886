import { median } from '../bench/median.mjs';

/** Fewest samples that say anything: two for each quarter. */
export const fewestSamples = 8;

/** What may come together by chance. */
const allowedMb = 2;

/** What may come on top in the first minutes, when code is still being compiled. */
const allowedAtFirstMb = 2;

/**
 * Whether memory grew, by samples that were taken at the same state: the first quarter is warming up, and then the median of
 * the second is compared with that of the last.
 * @param {readonly number[]} samples In MB, in the order of time.
 * @param {boolean} isShort Whether it was all over within a few minutes.
 * @returns {{ growthMb: number, isFlat: boolean }} With too few samples nothing is flat.
 */
export function growth(samples, isShort) {
  const quarter = Math.floor(samples.length / 4);
  if (samples.length < fewestSamples) return { growthMb: Number.NaN, isFlat: false };
  const growthMb = median(samples.slice(-quarter)) - median(samples.slice(quarter, 2 * quarter));
  return { growthMb, isFlat: growthMb <= allowedMb + (isShort ? allowedAtFirstMb : 0) };
}
