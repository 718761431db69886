import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { packageTool } from '../../check/packageTool.mjs';
import { inProject } from '../../lib/paths.mjs';
import { attempt } from '../result.mjs';

const folder = 'test/grammar';

/**
 * The grammar over sample notes: a file that begins with `SYNTAX TEST` holds its own assertions, any other is compared with
 * the `.snap` beside it. One result a file.
 * @type {import('../stages.mjs').Stage}
 */
export const grammarStage = {
  name: 'grammar',
  timeoutSeconds: 120,
  async run({ doing }) {
    const names = existsSync(inProject(folder)) ? readdirSync(inProject(folder)) : [];
    const results = [];
    for (const name of names.filter((file) => file.endsWith('.confnotes.md')).sort()) {
      doing(name);
      results.push(await attempt(name, () => testFile(`${folder}/${name}`)));
    }
    return results;
  },
};

/** @param {string} file */
async function testFile(file) {
  const [firstLine = ''] = readFileSync(inProject(file), 'utf8').split('\n');
  if (firstLine.includes('SYNTAX TEST')) {
    await packageTool('vscode-tmgrammar-test', 'vscode-tmgrammar-test', [...grammars(), file]);
    return;
  }
  // The tool would write a missing snapshot and call it a success.
  if (!existsSync(inProject(`${file}.snap`))) throw new Error(`There is no ${file}.snap to compare with.`);
  await packageTool('vscode-tmgrammar-test', 'vscode-tmgrammar-snap', [...grammars(), file]);
}

/** The grammars that ours builds on. Our own comes from package.json. */
const grammars = () => [];
