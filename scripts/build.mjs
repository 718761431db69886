// `npm run build`: dist/, what runs. Sizes are printed; a bundle over its budget fails the build.
import { ensureNodeModules } from './bootstrap/nodeModules.mjs';
import { main } from './lib/main.mjs';

await main(async () => {
  await ensureNodeModules();
  const { buildProduct } = await import('./build/build.mjs');
  const { sizeTable } = await import('./build/sizeTable.mjs');
  console.log(sizeTable(await buildProduct()));
});
