import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/**
 * Called by VS Code inside the extension host. Runs every test file beside this one; what each test comes to is added to the
 * file that `CONFNOTES_TEST_RESULTS` names, one line of JSON a test, where the runner reads it while we run.
 * @throws When a test fails, which VS Code turns into its exit code.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ timeout: 60_000, reporter: Mocha.reporters.Base });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
  }
  const failures = await new Promise<number>((resolve) => writeResults(mocha.run(resolve)));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}

function writeResults(runner: Mocha.Runner): void {
  const file = process.env.CONFNOTES_TEST_RESULTS;
  if (file === undefined) throw new Error('CONFNOTES_TEST_RESULTS does not say where the results go.');
  const write = (result: object): void => appendFileSync(file, `${JSON.stringify(result)}\n`);
  runner.on('pass', (test) => write({ name: test.fullTitle(), state: 'passed' }));
  runner.on('pending', (test) => write({ name: test.fullTitle(), state: 'skipped' }));
  runner.on('fail', (test, error: unknown) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    write({ name: test.fullTitle(), state: 'failed', detail });
  });
}
