import { runCaptured } from '../../lib/capture.mjs';
import { root } from '../../lib/paths.mjs';
import { failed } from '../result.mjs';

/** The grammar's scopes over sample notes, as `test/grammar/run.mjs` counts them. @type {import('../stages.mjs').Stage} */
export const grammarStage = {
  name: 'grammar',
  timeoutSeconds: 120,
  async run() {
    const { code, output } = await runCaptured(process.execPath, ['test/grammar/run.mjs'], { cwd: root });
    const results = readOutput(output);
    const isExplained = code === 0 || results.some(({ state }) => state === 'failed');
    return isExplained ? results : [...results, failed('the run as a whole', output)];
  },
};

/**
 * Each `ok NAME` or `not ok NAME` is a result; the indented lines below it say more.
 * @param {string} output
 * @returns {import('../result.mjs').Result[]}
 */
function readOutput(output) {
  return [...output.matchAll(/^(not )?ok +(.+)\n((?: {2}.*\n)*)/gm)].map(([, not, name = '', detail = '']) =>
    not ? failed(name, detail) : { name, state: 'passed' },
  );
}
