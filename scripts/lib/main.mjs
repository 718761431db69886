/**
 * Runs a script's body. What it throws is shown as one message (with the stack where `CONFNOTES_DEBUG` is set) and the
 * process ends with code 1.
 * @param {() => Promise<unknown>} body
 */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(process.env.CONFNOTES_DEBUG && error instanceof Error ? error.stack : message);
    process.exitCode = 1;
  }
}
