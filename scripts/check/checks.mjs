import { rmSync } from 'node:fs';
import { inProject } from '../lib/paths.mjs';
import { lockFilesNameNoRegistry } from './lockFiles.mjs';
import { packageTool, script } from './packageTool.mjs';

/**
 * Everything that is checked by looking at the files alone. A new check is one line here.
 *
 * @typedef {object} Check
 * @property {string} name
 * @property {() => Promise<void>} run Throws with what is wrong and how to mend it.
 */

/** @type {readonly Check[]} */
export const checks = [
  {
    name: 'format, lint and import rules',
    run: () =>
      packageTool('@biomejs/biome', 'biome', [
        'ci',
        '--colors=off',
        '--diagnostic-level=warn',
        '--error-on-warnings',
      ]),
  },
  { name: 'types', run: checkTypes },
  { name: 'dead code and unused packages', run: () => packageTool('knip', 'knip', ['--no-progress']) },
  { name: 'settings and strings of the manifest', run: () => script('scripts/manifest.mjs', ['--check']) },
  { name: 'strings to translate', run: () => script('scripts/l10n.mjs', ['--check']) },
  { name: 'lock files name no registry', run: lockFilesNameNoRegistry },
];

/** From nothing: an old build record can hide errors after files have moved. */
async function checkTypes() {
  rmSync(inProject('.tsc'), { recursive: true, force: true });
  await packageTool('typescript', 'tsc', ['--build', '--pretty', 'false']);
}
