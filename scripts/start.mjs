// `npm start`: a real VS Code with the extension and the example workspace, from a fresh check-out.
//   --no-open        only say the address
//   --embedded       the embedded VS Code even where there is a desktop one
//   --port N         of the embedded one; 0 for any. Without it always the same, if it is free
//   --data FOLDER    where the embedded one keeps settings and state, instead of the cache folder
import { ensureNodeModules } from './bootstrap/nodeModules.mjs';
import { main } from './lib/main.mjs';

await main(async () => {
  await ensureNodeModules();
  const { start } = await import('./start/start.mjs');
  await start(process.argv.slice(2));
});
