// `npm run package`: builds the extension and packs it into a file to install, confnotes-VERSION.vsix.
import { statSync } from 'node:fs';
import { ensureNodeModules } from './bootstrap/nodeModules.mjs';
import { main } from './lib/main.mjs';

await main(async () => {
  await ensureNodeModules();
  const { buildProduct } = await import('./build/build.mjs');
  const { packExtension } = await import('./package/packExtension.mjs');
  const { vsixFiles } = await import('./package/vsixFiles.mjs');
  await buildProduct();
  const file = await packExtension();
  console.log(vsixFiles(file).join('\n'));
  console.log(`${file}: ${(statSync(file).size / 1000).toFixed(0)} KB`);
});
