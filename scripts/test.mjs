// `npm test`: every test there is, from a fresh check-out. The last line is `N passed, N failed, N skipped`.
//   --only unit,host   those stages only (see scripts/test/stages.mjs)
//   --desktop          in-host tests in a desktop VS Code instead of the embedded one (default on macOS and Windows)
//   --all-targets      with the generators of sites that take long to install (npm run test:targets:all)
import { ensureNodeModules } from './bootstrap/nodeModules.mjs';
import { main } from './lib/main.mjs';

await main(async () => {
  await ensureNodeModules();
  const { runTests } = await import('./test/runTests.mjs');
  process.exitCode = await runTests(process.argv.slice(2));
});
