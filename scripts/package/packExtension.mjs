import { readFileSync } from 'node:fs';
import { packageTool } from '../check/packageTool.mjs';
import { inProject } from '../lib/paths.mjs';

/**
 * Packs what `.vscodeignore` lets through of what is built.
 * @returns {Promise<string>} Path of the VSIX, in the project's top folder.
 * @throws With what is wrong with the manifest or the files.
 */
export async function packExtension() {
  const { name, version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const file = inProject(`${name}-${version}.vsix`);
  // The bundles hold all packages; links in the README stay as they are, since the project has no public address yet.
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  await packageTool('@vscode/vsce', 'vsce', ['package', ...flags, '--out', file]);
  return file;
}
