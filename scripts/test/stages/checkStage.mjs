import { checks } from '../../check/checks.mjs';
import { failed, passed } from '../result.mjs';

/** The checks of the files alone. @type {import('../stages.mjs').Stage} */
export const checkStage = {
  name: 'check',
  timeoutSeconds: 600,
  async run({ doing }) {
    doing(checks.map(({ name }) => name).join(', '));
    // All at once: each is a program of its own, and most of them use one processor.
    return Promise.all(
      checks.map(({ name, run }) =>
        run().then(
          () => passed(name),
          (error) => failed(name, messageOf(error)),
        ),
      ),
    );
  },
};

/** Without the stack: what a check throws is about the files, not about the check. @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
