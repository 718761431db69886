/**
 * @param {readonly number[]} values At least one.
 * @param {number} share 0 to 1: 0.5 for the median.
 * @returns {number} The value that this share of all values reaches or stays below.
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
