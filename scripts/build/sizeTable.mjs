/**
 * @param {readonly import('./build.mjs').BuiltBundle[]} built
 * @returns {string} One line a bundle: name, size, budget.
 */
export function sizeTable(built) {
  const width = Math.max(...built.map(({ out }) => out.length));
  return built
    .map(({ out, bytes, budgetKb }) => {
      const size = `${(bytes / 1000).toFixed(1)} KB`.padStart(10);
      return `${out.padEnd(width)} ${size}${budgetKb === undefined ? '' : ` of ${budgetKb} KB`}`;
    })
    .join('\n');
}
