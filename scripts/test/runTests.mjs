import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hasEmbeddedEditor, whyNoEmbeddedEditor } from '../bootstrap/editor.mjs';
import { inProject } from '../lib/paths.mjs';
import { sharedContext } from './context.mjs';
import { runStage } from './runStage.mjs';
import { stages } from './stages.mjs';
import { complaints, countLine, judgeSkips } from './summary.mjs';

/**
 * Runs the stages that the arguments ask for and prints what they came to.
 * @param {readonly string[]} args
 * @returns {Promise<0 | 1>} Exit code: 0 when tests ran and none failed.
 */
export async function runTests(args) {
  const { wanted, desktop, allTargets } = readArguments(args);
  const chosen = wanted.filter(({ embeddedOnly }) => hasEmbeddedEditor || !embeddedOnly);
  for (const { name } of wanted.filter((stage) => !chosen.includes(stage))) {
    console.log(`Left out: ${name}. It needs the embedded VS Code: ${whyNoEmbeddedEditor}`);
  }
  const shared = sharedContext({ desktop, allTargets });
  const results = [];
  for (const stage of chosen) {
    console.log(`\n── ${stage.name}`);
    const started = Date.now();
    const own = await runStage(stage, shared);
    console.log(`   ${countLine(own)} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    results.push(...own.map((result) => ({ ...result, name: `${stage.name}: ${result.name}` })));
  }
  const hasRun = (/** @type {string} */ name) => chosen.some((stage) => name.startsWith(`${stage.name}: `));
  const judged = judgeSkips(results, allowedSkips(), hasRun);
  console.log(`\n${complaints(judged)}`);
  console.log(countLine(judged));
  return judged.length === 0 || judged.some(({ state }) => state === 'failed') ? 1 : 0;
}

/** @param {readonly string[]} args */
function readArguments(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      desktop: { type: 'boolean', default: process.platform !== 'linux' },
      'all-targets': { type: 'boolean', default: false },
    },
  });
  const only = values.only?.split(',');
  const unknown = only?.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown)
    throw new Error(`There is no stage ${unknown}, only ${stages.map(({ name }) => name).join(', ')}.`);
  return {
    wanted: stages.filter(({ name }) => only?.includes(name) ?? true),
    desktop: values.desktop,
    allTargets: values['all-targets'],
  };
}

/** @returns {readonly import('./summary.mjs').AllowedSkip[]} */
const allowedSkips = () => JSON.parse(readFileSync(inProject('test/allowedSkips.json'), 'utf8'));
