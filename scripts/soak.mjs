// `node scripts/soak.mjs`: edits notes at random in the built server, and checks that it does not crash, leak or lose track.
//   --seconds 3600      how long
//   --seed 7            the same edits again; without it, others each time
//   --server FILE       another bundle than dist/server.js
import { ensureNodeModules } from './bootstrap/nodeModules.mjs';
import { main } from './lib/main.mjs';

await main(async () => {
  await ensureNodeModules();
  const { soak } = await import('./soak/soak.mjs');
  process.exitCode = await soak(process.argv.slice(2));
});
