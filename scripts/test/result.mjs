/**
 * What one test, or one check, came to.
 * @typedef {object} Result
 * @property {string} name Within its stage.
 * @property {'passed' | 'failed' | 'skipped'} state
 * @property {string} [detail] Of a failure: what to know about it.
 */

/**
 * @param {string} name
 * @returns {Result}
 */
export const passed = (name) => ({ name, state: 'passed' });

/**
 * @param {string} name
 * @param {string} detail
 * @returns {Result}
 */
export const failed = (name, detail) => ({ name, state: 'failed', detail });

/**
 * A result from what a piece of work does: it passes unless it throws.
 * @param {string} name
 * @param {() => unknown} work May be asynchronous.
 * @returns {Promise<Result>}
 */
export async function attempt(name, work) {
  try {
    await work();
    return passed(name);
  } catch (error) {
    return failed(name, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
