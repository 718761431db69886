/**
 * Waits until something is there, looking twenty times a second.
 * @param what For the message: "Waited for …".
 * @param look `undefined` and `false` mean not yet; what it throws ends the wait.
 * @param again Done every five seconds, until then: for what a system may not notice the first time.
 * @throws After thirty seconds.
 */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Thenable<T | undefined | false>,
  again: () => void = () => undefined,
): Promise<T> {
  const start = Date.now();
  let repeats = 0;
  for (;;) {
    if (Date.now() > start + (repeats + 1) * 5000) {
      repeats++;
      again();
    }
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > start + 30_000) throw new Error(`Waited for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
