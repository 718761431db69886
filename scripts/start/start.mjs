import path from 'node:path';
import { parseArgs } from 'node:util';
import { hasEmbeddedEditor, whyNoEmbeddedEditor } from '../bootstrap/editor.mjs';
import { buildProduct } from '../build/build.mjs';
import { findProgram } from '../lib/findProgram.mjs';
import { cacheFolder, inProject, root } from '../lib/paths.mjs';
import { isStopping, run } from '../lib/processes.mjs';
import { openInBrowser } from './openInBrowser.mjs';
import { startEmbedded } from './startEmbedded.mjs';

const workspace = inProject('examples');

/**
 * Opens the example workspace, the very folder, in a VS Code that has the extension.
 * @param {readonly string[]} args
 */
export async function start(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'no-open': { type: 'boolean', default: false },
      embedded: { type: 'boolean', default: false },
      port: { type: 'string' },
      data: { type: 'string', default: path.join(cacheFolder(), 'start') },
    },
  });
  console.log('Building the extension …');
  await buildProduct();
  const desktop = values.embedded ? undefined : findProgram('code');
  if (desktop) await startDesktop(desktop);
  else if (hasEmbeddedEditor) await embedded(values);
  else throw new Error(`Put \`code\` on the PATH. There is an embedded VS Code, but ${whyNoEmbeddedEditor}`);
}

/** @param {string} code */
async function startDesktop(code) {
  console.log(`Opening ${workspace} in ${code} …`);
  const { code: exitCode } = await run(code, [
    `--extensionDevelopmentPath=${root}`,
    '--new-window',
    workspace,
  ]);
  if (exitCode !== 0) throw new Error(`${code} ended with ${exitCode}. Try npm start -- --embedded.`);
}

/** @param {{ 'no-open': boolean, port?: string | undefined, data: string }} options */
async function embedded({ 'no-open': noOpen, port, data }) {
  const server = await startEmbedded({ workspace, dataFolder: path.resolve(data), port });
  console.log(`\nVS Code with Conference Notes: ${server.url}\nCtrl-C ends it.`);
  if (!noOpen) openInBrowser(server.url);
  // From here on Ctrl-C is the proper way to end.
  process.exitCode = 0;
  await server.ended;
  if (!isStopping()) throw new Error(`The embedded VS Code ended by itself; see ${server.logFile}.`);
}
