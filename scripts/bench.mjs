// `npm run bench`: figures that have a limit, and what they are on this machine. Not part of `npm test`: time depends on what
// else a machine does.
//   --only server,client   those benches only (see scripts/bench/benches.mjs)
//   --verbose              also what is behind the figures, such as each heading that was misread
import { ensureNodeModules } from './bootstrap/nodeModules.mjs';
import { main } from './lib/main.mjs';

await main(async () => {
  await ensureNodeModules();
  const { runBenches } = await import('./bench/runBenches.mjs');
  process.exitCode = await runBenches(process.argv.slice(2));
});
