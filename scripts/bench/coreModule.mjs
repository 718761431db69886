import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { nodeBundle } from '../build/build.mjs';
import { inProject, root } from '../lib/paths.mjs';

/** What benches call of the core, and the texts they call it with. */
const entry = `
  export { folding } from '#core/features/folding.ts';
  export { outline } from '#core/features/outline.ts';
  export { groupEvents } from '#core/index/events.ts';
  export { lint } from '#core/lint/lint.ts';
  export { parseNote } from '#core/note/parseNote.ts';
  export { publicNote } from '#core/note/redact.ts';
  export { renderEvent } from '#core/render/renderEvent.ts';
  export { hostileTexts } from './test/support/hostileTexts.ts';
`;

/**
 * The core, built as the product is, for benches that measure processor time without a server around it.
 * @returns {Promise<any>} What the entry above exports.
 */
export async function coreModule() {
  const outfile = inProject(`dist/bench-${process.pid}.cjs`);
  await build({
    ...nodeBundle,
    absWorkingDir: root,
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    outfile,
  });
  try {
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(outfile);
  }
}

/**
 * Processor time of some work in this process, in milliseconds.
 * @param {() => void} work
 */
export function cpuOf(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
