/**
 * Waits until something is there, looking twenty times a second.
 * @param what For the message: "Waited for …".
 * @param look `undefined` and `false` mean not yet; what it throws ends the wait.
 * @throws After thirty seconds.
 */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Thenable<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`Waited for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
