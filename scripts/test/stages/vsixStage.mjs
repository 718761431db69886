import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { bundles } from '../../build/bundles.mjs';
import { inProject } from '../../lib/paths.mjs';
import { biggestVsixKb } from '../../package/biggestVsix.mjs';
import { vsixFiles } from '../../package/vsixFiles.mjs';
import { attempt } from '../result.mjs';

/** What is packaged: exactly the files of `test/vsixFiles.txt`, and not much. @type {import('../stages.mjs').Stage} */
export const vsixStage = {
  name: 'vsix',
  timeoutSeconds: 180,
  async run({ vsix }) {
    const file = await vsix();
    const wanted = readFileSync(inProject('test/vsixFiles.txt'), 'utf8').trim().split('\n');
    return [
      await attempt('the package holds what runs and nothing else', () =>
        assert.deepEqual(vsixFiles(file), wanted),
      ),
      await attempt('every bundle but the terminal’s is packaged', () => {
        const packaged = new Set(vsixFiles(file));
        const needed = bundles.filter(({ executable }) => !executable).map(({ out }) => `extension/${out}`);
        assert.deepEqual(
          needed.filter((name) => !packaged.has(name)),
          [],
        );
      }),
      await attempt(`the package is smaller than ${biggestVsixKb} KB`, () =>
        assert.ok(statSync(file).size < biggestVsixKb * 1000),
      ),
    ];
  },
};
