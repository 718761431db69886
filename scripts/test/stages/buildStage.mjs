import { sizeTable } from '../../build/sizeTable.mjs';
import { passed } from '../result.mjs';

/** Everything builds, and each bundle is within its budget. @type {import('../stages.mjs').Stage} */
export const buildStage = {
  name: 'build',
  timeoutSeconds: 180,
  async run({ product }) {
    const built = await product();
    console.log(sizeTable(built));
    return built.map(({ out }) => passed(`${out} is built, within its budget`));
  },
};
