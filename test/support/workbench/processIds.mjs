import { readdirSync, readFileSync } from 'node:fs';

/**
 * Ids of the processes whose command line holds all of some words. Linux only, as the embedded VS Code is.
 * @param {...string} words
 * @returns {readonly number[]}
 */
export const processIds = (...words) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      const command = commandLine(id);
      return words.every((word) => command.includes(word));
    })
    .map(Number);

/**
 * @param {string} id
 * @returns {string} Empty when the process has ended meanwhile.
 */
function commandLine(id) {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
