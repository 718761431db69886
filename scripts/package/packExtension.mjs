import { readFileSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';
import { inProject, root } from '../lib/paths.mjs';

/**
 * Packs what `.vscodeignore` lets through of what is built.
 * @returns {Promise<string>} Path of the VSIX, in the project's top folder.
 */
export async function packExtension() {
  const { name, version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const packagePath = inProject(`${name}-${version}.vsix`);
  // Links in the README stay as they are, since the project has no public address yet.
  const links = { rewriteRelativeLinks: false, allowMissingRepository: true };
  await createVSIX({ cwd: root, packagePath, dependencies: false, ...links });
  return packagePath;
}
