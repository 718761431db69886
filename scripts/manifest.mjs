// Writes the settings of package.json from core/settings.ts; with --check only says whether they agree.
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { main } from './lib/main.mjs';
import { inProject } from './lib/paths.mjs';

const manifestFile = inProject('package.json');

/** @returns {Promise<readonly import('../core/settings.ts').SettingEntry[]>} */
async function readTable() {
  const { outputFiles } = await build({
    entryPoints: [inProject('core/settings.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { settingsTable } = await import(`data:text/javascript;base64,${code}`);
  return settingsTable;
}

/**
 * The manifest as the table wants it; everything else in it stays.
 * @param {Record<string, any>} manifest
 * @param {readonly import('../core/settings.ts').SettingEntry[]} table
 */
function withSettings(manifest, table) {
  const properties = Object.fromEntries(
    table.map(({ key, schema, scope }, order) => [
      `confnotes.${key}`,
      { ...described(schema, `settings.${key}`), scope, order },
    ]),
  );
  const restricted = table.filter((entry) => entry.restricted).map(({ key }) => `confnotes.${key}`);
  const { untrustedWorkspaces } = manifest.capabilities;
  return {
    ...manifest,
    capabilities: {
      ...manifest.capabilities,
      untrustedWorkspaces: { ...untrustedWorkspaces, restrictedConfigurations: restricted },
    },
    contributes: { ...manifest.contributes, configuration: { title: '%category%', properties } },
  };
}

/**
 * @param {Readonly<Record<string, any>>} schema
 * @param {string} key Of its description in package.nls.json; members stand below it.
 * @returns {Record<string, unknown>}
 */
function described(schema, key) {
  const members = Object.entries(schema.properties ?? {}).map(([name, member]) => [
    name,
    described(member, `${key}.${name}`),
  ]);
  const properties = members.length > 0 ? { properties: Object.fromEntries(members) } : {};
  return { ...schema, ...properties, markdownDescription: `%${key}%` };
}

/**
 * @param {Record<string, any>} manifest
 * @returns {readonly string[]} Keys of strings that package.nls.json does not have, and the other way round.
 */
function strayStrings(manifest) {
  const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key));
  const known = new Set(Object.keys(JSON.parse(readFileSync(inProject('package.nls.json'), 'utf8'))));
  return [...used].filter((key) => !known.has(key)).concat([...known].filter((key) => !used.has(key)));
}

await main(async () => {
  const text = readFileSync(manifestFile, 'utf8');
  const wanted = withSettings(JSON.parse(text), await readTable());
  const written = `${JSON.stringify(wanted, undefined, 2)}\n`;
  const stray = strayStrings(wanted);
  if (stray.length > 0) throw new Error(`package.json and package.nls.json differ in: ${stray.join(', ')}.`);
  if (written === text) return;
  if (process.argv.includes('--check')) {
    throw new Error(
      'The settings in package.json are not those of core/settings.ts. Run: node scripts/manifest.mjs',
    );
  }
  writeFileSync(manifestFile, written);
});
