import { passed } from '../result.mjs';

/**
 * Installs what later stages need, so that their own time is not spent on it.
 * @type {import('../stages.mjs').Stage}
 */
export const setupStage = {
  name: 'setup',
  timeoutSeconds: 900,
  embeddedOnly: true,
  async run({ chromium, editor, doing }) {
    doing('installing Chromium');
    const results = [passed(`a browser is there: ${await chromium()}`)];
    for (const name of /** @type {const} */ (['newest', 'floor'])) {
      doing(`installing the ${name} VS Code`);
      const { version } = await editor(name);
      results.push(passed(`VS Code ${version} is there`));
    }
    return results;
  },
};
