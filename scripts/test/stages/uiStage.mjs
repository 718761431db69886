import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openWorkbench } from '../../../test/support/workbench.mjs';
import { inProject, testOutput } from '../../lib/paths.mjs';
import { attempt, failed } from '../result.mjs';

/**
 * @typedef {import('../result.mjs').Result} Result
 * @typedef {import('../context.mjs').TestContext} TestContext
 * @typedef {import('../../../test/support/uiTest.mjs').UiTest} UiTest
 */

const folder = 'test/editor/ui';

/** The packaged extension in a real window, driven by keys. @type {import('../stages.mjs').Stage} */
export const uiStage = {
  name: 'ui',
  timeoutSeconds: 1200,
  embeddedOnly: true,
  async run(context) {
    const names = existsSync(inProject(folder)) ? readdirSync(inProject(folder)) : [];
    const results = [];
    for (const name of names.filter((file) => file.endsWith('.ui.mjs')).sort()) {
      const { uiTest } = await import(pathToFileURL(inProject(`${folder}/${name}`)).href);
      const output = path.join(testOutput, 'ui', name.replace('.ui.mjs', ''));
      results.push(...(await tellStory(uiTest, output, context)));
    }
    return results;
  },
};

/**
 * Tells a story, and once more from its start in a new window when it failed: browser, server and editor run by the
 * real clock, and a machine may stop one of them for seconds. What failed at first is printed, so that it is not lost.
 * @param {UiTest} uiTest
 * @param {string} output
 * @param {TestContext} context
 * @returns {Promise<readonly Result[]>} Of the last telling.
 */
async function tellStory(uiTest, output, context) {
  const first = await runStory(uiTest, output, context);
  const trouble = first.find(({ state }) => state === 'failed');
  if (!trouble || context.signal.aborted) return first;
  console.log(`Told again, because it failed: ${trouble.name}\n${trouble.detail ?? ''}`);
  return runStory(uiTest, `${output}-again`, context);
}

/**
 * @param {UiTest} uiTest
 * @param {string} output
 * @param {TestContext} context
 * @returns {Promise<readonly Result[]>} One a step, up to the first that failed.
 */
async function runStory({ name, workspace, settings, run }, output, context) {
  rmSync(output, { recursive: true, force: true });
  const copy = path.join(output, 'workspace');
  mkdirSync(copy, { recursive: true });
  cpSync(inProject(workspace), copy, { recursive: true });
  context.doing(`opening a window for ${name}`);
  const window = await openWorkbench({
    editor: await context.editor('newest'),
    chromium: await context.chromium(),
    vsix: await context.vsix(),
    workspace: copy,
    output,
    ...(settings ? { settings } : {}),
  });
  const pictureOf = (/** @type {string} */ what) =>
    window.screenshot(what).catch(() => 'no picture could be taken');
  context.signal.addEventListener('abort', () => pictureOf('time-is-over'));
  /** @type {Result[]} */
  const results = [];
  try {
    await run({
      window,
      step: async (stepName, act) => {
        context.doing(`${name}: ${stepName}`);
        const result = await attempt(`${name}: ${stepName}`, act);
        if (result.state !== 'failed') results.push(result);
        else
          throw new StepFailed(
            `${result.detail}\n${await window.description().catch(String)}\nSee ${await pictureOf('failed')}.`,
            result.name,
          );
      },
    });
  } catch (error) {
    const [step, detail] =
      error instanceof StepFailed ? [error.step, error.message] : [`${name}: between steps`, `${error}`];
    results.push(failed(step, detail));
  } finally {
    await window.close();
  }
  return results;
}

/** Ends a story. */
class StepFailed extends Error {
  /**
   * @param {string} message
   * @param {string} step
   */
  constructor(message, step) {
    super(message);
    this.step = step;
  }
}
