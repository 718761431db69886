import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Timer } from '#core/ports.ts';

/** Waiting by the machine's clock. */
export const nodeTimer: Timer = {
  elapsed: () => performance.now(),

  async wait(milliseconds, signal) {
    // Many wait at once, and all end with the signal.
    setMaxListeners(0, signal);
    try {
      await setTimeout(milliseconds, undefined, { signal });
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    }
  },
};
