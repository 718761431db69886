import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runCaptured } from '../lib/capture.mjs';
import { inProject, testOutput } from '../lib/paths.mjs';
import { median } from './median.mjs';

const runs = 15;
const limitMs = 5;

/**
 * Loads the client in a process of its own with a stand-in for `vscode` that takes any call, and times what runs before the
 * extension host gets control back.
 */
const probe = `
  const Module = require('node:module');
  const anything = new Proxy(function () {}, {
    get: (_, key) => (key === Symbol.iterator ? undefined : anything),
    apply: () => anything,
    // The bundle makes its own object of a module, with the module's prototype.
    getPrototypeOf: () => anything,
  });
  const load = Module._load;
  Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));
  const begun = performance.now();
  const client = require(process.argv[1]);
  const loaded = performance.now();
  client.activate({ subscriptions: [] });
  const active = performance.now();
  console.log(JSON.stringify({ load: loaded - begun, activate: active - loaded }));
  process.exit();
`;

/** What starting the extension costs the extension host: in plain Node, and as the last in-host test run measured it. */
export async function clientActivation() {
  /** @type {{ load: number, activate: number }[]} */
  const times = [];
  for (let turn = 0; turn < runs; turn++) {
    const { code, output } = await runCaptured(process.execPath, ['-e', probe, inProject('dist/client.js')]);
    if (code !== 0) throw new Error(output);
    times.push(JSON.parse(output));
  }
  return [
    {
      name: `client: loading its entry in plain Node, median of ${runs}, ms`,
      value: median(times.map(({ load }) => load)),
    },
    {
      name: `client: activate() in plain Node, median of ${runs}, ms`,
      value: median(times.map(({ activate }) => activate)),
      limit: limitMs,
    },
    ...measuredInEditor().map(({ name, value }) => ({ name: `client: ${name}`, value, limit: limitMs })),
  ];
}

/**
 * What the in-host suite kept; nothing when it has not run here.
 * @returns {readonly { name: string, value: number }[]}
 */
function measuredInEditor() {
  const file = path.join(testOutput, 'host-newest/figures.jsonl');
  if (!existsSync(file)) {
    console.log('activate() in VS Code is not known: `npm test -- --only host` measures it.');
    return [];
  }
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}
