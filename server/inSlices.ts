/** Longest stretch of work between two looks at what the editor wants, in milliseconds. */
const sliceMs = 4;

/**
 * Does a piece of work for each item, and lets everything else have its turn every few milliseconds, so that no key and no
 * request waits for long. A piece takes as long as it takes: keep pieces small. `pause`: what else to wait for then.
 */
export async function inSlices<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  signal: AbortSignal,
  pause: () => Promise<void> | undefined = () => undefined,
): Promise<void> {
  let started = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - started < sliceMs) continue;
    await otherTurns();
    await pause();
    signal.throwIfAborted();
    started = performance.now();
  }
}

/** Resolves when all that has come in meanwhile had its turn. */
function otherTurns(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
