import { ensureChromium } from '../bootstrap/chromium.mjs';
import { ensureEditor } from '../bootstrap/editor.mjs';
import { buildProduct } from '../build/build.mjs';
import { packExtension } from '../package/packExtension.mjs';

/**
 * What stages share. Each thing is made once, when a stage first asks for it.
 * @typedef {object} TestContext
 * @property {boolean} desktop In-host tests run in a desktop VS Code.
 * @property {boolean} allTargets Generators that take long are tried too.
 * @property {() => ReturnType<typeof buildProduct>} product `dist/` is built.
 * @property {() => Promise<string>} vsix Path of the packaged extension.
 * @property {() => Promise<string>} chromium Path of a browser.
 * @property {(name: import('../bootstrap/editorVersions.mjs').EditorName) => ReturnType<typeof ensureEditor>} editor
 * @property {(activity: string) => void} doing Says what is going on, for the message when time is over.
 * @property {AbortSignal} signal Aborted when the stage's time is over.
 */

/**
 * @param {{ desktop: boolean, allTargets?: boolean }} options
 * @returns {Omit<TestContext, 'doing' | 'signal'>}
 */
export function sharedContext({ desktop, allTargets = false }) {
  /** @type {Map<string, ReturnType<typeof ensureEditor>>} */
  const editors = new Map();
  const product = once(buildProduct);
  return {
    desktop,
    allTargets,
    product,
    vsix: once(async () => {
      await product();
      return packExtension();
    }),
    chromium: once(ensureChromium),
    editor: (name) => {
      const editor = editors.get(name) ?? ensureEditor(name);
      editors.set(name, editor);
      return editor;
    },
  };
}

/**
 * @template T
 * @param {() => Promise<T>} make
 * @returns {() => Promise<T>}
 */
function once(make) {
  /** @type {Promise<T> | undefined} */
  let made;
  return () => {
    made ??= make();
    return made;
  };
}
