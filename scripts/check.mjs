// `npm run check`: what should hold before a commit, in less than a minute: the checks of the files and the unit tests.
import { ensureNodeModules } from './bootstrap/nodeModules.mjs';
import { main } from './lib/main.mjs';

await main(async () => {
  await ensureNodeModules();
  const { runTests } = await import('./test/runTests.mjs');
  process.exitCode = await runTests(['--only', 'build,check,unit']);
});
