import { stopAll } from '../lib/processes.mjs';
import { failed } from './result.mjs';

/**
 * Runs one stage to its end or to the end of its time.
 * @param {import('./stages.mjs').Stage} stage
 * @param {Omit<import('./context.mjs').TestContext, 'doing' | 'signal'>} shared
 * @param {number} [graceSeconds] For the stage to tell more, e.g. by a screenshot, after its time is over.
 * @returns {Promise<readonly import('./result.mjs').Result[]>} Never empty.
 */
export async function runStage(stage, shared, graceSeconds = 5) {
  let activity = 'starting';
  const timer = new AbortController();
  const timeout = setTimeout(() => timer.abort(), stage.timeoutSeconds * 1000);
  const context = {
    ...shared,
    signal: timer.signal,
    doing: (/** @type {string} */ text) => (activity = text),
  };
  try {
    const results = await Promise.race([stage.run(context), timeIsOver(timer.signal)]);
    return results.length > 0 ? results : [failed('the stage as a whole', 'Not one test ran.')];
  } catch (error) {
    if (timer.signal.aborted) await stopAll();
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [failed('the stage as a whole', `${text}\nwhile: ${activity}`)];
  } finally {
    clearTimeout(timeout);
  }

  /**
   * @param {AbortSignal} signal
   * @returns {Promise<never>}
   */
  function timeIsOver(signal) {
    return new Promise((_, reject) => {
      const over = () => reject(new Error(`Not through after ${stage.timeoutSeconds} s.`));
      signal.addEventListener('abort', () => setTimeout(over, graceSeconds * 1000));
    });
  }
}
