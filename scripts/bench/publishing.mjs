import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCaptured } from '../lib/capture.mjs';
import { inProject } from '../lib/paths.mjs';
import { longNote } from './longNote.mjs';
import { median } from './median.mjs';

const runs = 7;
const sessions = 60;

/** Publishing an event of 60 sessions to a folder, each a post of its own: all new, then again with nothing changed. */
export async function publishing() {
  /** @type {{ fresh: number[], again: number[] }} */
  const times = { fresh: [], again: [] };
  for (let turn = 0; turn < runs; turn++) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'confnotes-bench-'));
    try {
      writeFileSync(path.join(folder, 'event.confnotes.md'), eventNote());
      times.fresh.push(await publishOnce(folder, sessions));
      times.again.push(await publishOnce(folder, 0));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return [
    {
      name: `publishing: ${sessions} sessions to a new folder, median of ${runs}, ms`,
      value: median(times.fresh),
      limit: 1000,
    },
    { name: '… again, nothing changed, ms', value: median(times.again), limit: 1000 },
  ];
}

/** Without images, which do not lie beside it. */
function eventNote() {
  const [head = '', ...parts] = longNote(sessions * 30).split(/^(?=### )/m);
  const kept = parts.slice(0, sessions).map((part) => part.replace(/^Time:/m, 'Post: separate\nTime:'));
  return [head, ...kept].join('').replace(/^!\[.*$/gm, '');
}

/**
 * From starting the command to its end.
 * @param {string} folder
 * @param {number} created Posts that must be new, the round-up aside.
 */
async function publishOnce(folder, created) {
  const begun = performance.now();
  const { code, output } = await runCaptured(
    process.execPath,
    [inProject('dist/cli.js'), 'publish', 'event.confnotes.md', '--to', 'site', '--json'],
    { cwd: folder },
  );
  const took = performance.now() - begun;
  const found = output.match(/"action": "create"/g)?.length ?? 0;
  if (code !== 0 || (created === 0 ? found > 0 : found <= created))
    throw new Error(`${found} posts are new, not ${created}:\n${output.slice(0, 2000)}`);
  return took;
}
