import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runCaptured } from '../lib/capture.mjs';
import { inProject, root } from '../lib/paths.mjs';

/**
 * Runs a command of a package to its end, as `npx` would but without asking npm.
 * @param {string} packageName
 * @param {string} command Name under `bin` in its package.json.
 * @param {readonly string[]} args
 * @throws With its output, when it ends with another code than 0.
 */
export const packageTool = (packageName, command, args) => script(binOf(packageName, command), args);

/**
 * Runs a script of this project, or of a package, to its end.
 * @param {string} file Absolute, or relative to the project.
 * @param {readonly string[]} args
 * @throws With its output, when it ends with another code than 0.
 */
export async function script(file, args) {
  const { code, output } = await runCaptured(process.execPath, [file, ...args], {
    cwd: root,
    timeoutSeconds: 120,
  });
  if (code !== 0) throw new Error(output.trim() || `${file} ended with code ${code} and no word.`);
}

/**
 * @param {string} packageName
 * @param {string} command
 * @returns {string} Absolute path of the script behind a package's command.
 */
export function binOf(packageName, command) {
  const folder = inProject(`node_modules/${packageName}`);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}
