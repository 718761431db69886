/**
 * A source of random choices: the same ones for the same seed.
 *
 * @typedef {object} Random
 * @property {(limit: number) => number} below A whole number from 0 to below the limit.
 * @property {(share: number) => boolean} chance True in this share of calls, 0 to 1.
 * @property {<T>(list: readonly T[]) => T} pick One of a list, which must not be empty.
 */

/**
 * @param {number} seed A whole number.
 * @returns {Random}
 */
export function seededRandom(seed) {
  let state = seed >>> 0;
  const below = (/** @type {number} */ limit) => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    pick(list) {
      const picked = list[below(list.length)];
      if (picked === undefined) throw new Error('There is nothing to pick from.');
      return picked;
    },
  };

  // splitmix32: short, and good enough to choose edits by.
  function next() {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  }
}
