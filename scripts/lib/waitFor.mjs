/**
 * Waits until something is there, looking twenty times a second.
 * @template T
 * @param {string} what For the message: "Waited 5 s for …".
 * @param {number} seconds Longest wait.
 * @param {() => T | undefined | null | false | Promise<T | undefined | null | false>} look What it throws ends the wait.
 * @returns {Promise<T>}
 * @throws When the time is over.
 */
export async function waitFor(what, seconds, look) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (Date.now() > end) throw new Error(`Waited ${seconds} s for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
