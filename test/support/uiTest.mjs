/**
 * A story that a person lives through in one window, told in steps; each step counts as a test. A file in `test/editor/ui/`
 * whose name ends with `.ui.mjs` exports one as `uiTest`.
 *
 * @typedef {object} UiTest
 * @property {string} name
 * @property {string} workspace Folder of the project whose copy is opened, e.g. `examples`.
 * @property {Readonly<Record<string, unknown>>} [settings] The user's settings.
 * @property {(story: Story) => Promise<void>} run
 */

/**
 * @typedef {object} Story
 * @property {import('./workbench/workbench.mjs').Workbench} window
 * @property {Step} step
 */

/**
 * Does one thing and looks at what came of it. What it throws fails the step and ends the story; a picture of the window
 * is kept.
 * @callback Step
 * @param {string} name A sentence about behaviour.
 * @param {() => Promise<unknown>} act
 * @returns {Promise<void>}
 */

export {};
