import { checks } from '../../check/checks.mjs';
import { failed, passed } from '../result.mjs';

/** The checks of the files alone. @type {import('../stages.mjs').Stage} */
export const checkStage = {
  name: 'check',
  timeoutSeconds: 600,
  async run({ doing }) {
    const results = [];
    for (const { name, run } of checks) {
      doing(name);
      results.push(
        await run().then(
          () => passed(name),
          (error) => failed(name, messageOf(error)),
        ),
      );
    }
    return results;
  },
};

/** Without the stack: what a check throws is about the files, not about the check. @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
