// `npm run package`: builds the extension and packs it into a file to install, confnotes-VERSION.vsix.
import { ensureNodeModules } from './bootstrap/nodeModules.mjs';
import { main } from './lib/main.mjs';

await main(async () => {
  await ensureNodeModules();
  const { buildProduct } = await import('./build/build.mjs');
  const { packExtension } = await import('./package/packExtension.mjs');
  await buildProduct();
  await packExtension();
});
