import { statSync } from 'node:fs';
import { bundles } from '../build/bundles.mjs';
import { inProject } from '../lib/paths.mjs';
import { biggestVsixKb } from '../package/biggestVsix.mjs';
import { packExtension } from '../package/packExtension.mjs';

/** What is shipped, in KB of 1000 bytes. */
export async function sizes() {
  const vsix = await packExtension();
  return [
    ...bundles.map(({ out, budgetKb }) => ({
      name: `${out}, KB`,
      value: kilobytes(inProject(out)),
      ...(budgetKb === undefined ? {} : { limit: budgetKb }),
    })),
    { name: 'VSIX, KB', value: kilobytes(vsix), limit: biggestVsixKb },
  ];
}

/** @param {string} file */
const kilobytes = (file) => statSync(file).size / 1000;
