import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { nodeBundle } from '../build/build.mjs';
import { runCaptured } from '../lib/capture.mjs';
import { inProject, root } from '../lib/paths.mjs';
import { linkPeers, peers } from './links/peers.mjs';
import { median } from './median.mjs';

const links = 5000;
const concurrency = 64;
const delayMs = 50;
const rounds = 3;

/** The engine as client and terminal run it, with its pace off. */
const engine = `
  import { checkLinks } from './core/links/checkLinks.ts';
  import { usualPatience } from './core/links/patience.ts';
  import { nodeTimer } from './hosts/nodeTimer.ts';
  import { nodeWeb } from './hosts/nodeWeb.ts';
  const privateHosts = new Set(Array.from({ length: 8 }, (_, index) => '127.0.0.' + (index + 1)));
  const web = nodeWeb({ userAgent: 'confnotes-bench', privateHosts });
  const host = { web, clock: { now: () => new Date() }, timer: nodeTimer, random: Math.random };
  export async function engine(urls, overall) {
    const options = {
      pace: { overall, perHost: overall, pauseSeconds: 0 },
      patience: usualPatience,
      acceptedStatuses: () => [],
      isOwn: () => false,
    };
    let fine = 0;
    await checkLinks(urls, options, host, (_, { kind }) => { if (kind === 'ok') fine++; }, new AbortController().signal);
    return fine;
  }
`;

/**
 * Checking links against other checkers and against the least that Node's client costs, in processes of their own that take
 * turns: as fast as a server on loopback answers, and with a server that takes its time.
 * @returns {Promise<readonly import('./benches.mjs').Figure[]>}
 */
export async function linkChecks() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'confnotes-bench-'));
  try {
    const ours = path.join(folder, 'engine.cjs');
    await build({ ...nodeBundle, stdin: { contents: engine, resolveDir: root }, outfile: ours });
    const peerFolder = await linkPeers();
    /** @type {Record<string, string>} */
    const contenders = { ours, bare: folder };
    for (const peer of Object.keys(peers)) contenders[peer] = peerFolder;
    const fast = await measure(contenders, 0, rounds);
    const slow = await measure({ ours }, delayMs, 1);
    const best = Object.keys(peers).reduce((a, b) =>
      value(fast, a, 'linksPerSecond') > value(fast, b, 'linksPerSecond') ? a : b,
    );
    const leastCpu = Math.min(...Object.keys(peers).map((peer) => value(fast, peer, 'cpuMsPerLink')));
    const speed = value(fast, 'ours', 'linksPerSecond');
    const ceiling = (concurrency / delayMs) * 1000;
    return [
      ...Object.keys(contenders).map((name) => ({
        name: `links: ${name}, links/s, median of ${rounds}`,
        value: value(fast, name, 'linksPerSecond'),
      })),
      {
        name: `links: ours against the best peer (${best}), times`,
        value: speed / value(fast, best, 'linksPerSecond'),
        least: 2.5,
      },
      {
        name: 'links: bare node:http against ours, times',
        value: value(fast, 'bare', 'linksPerSecond') / speed,
        limit: 1.5,
      },
      {
        name: 'links: CPU of ours against the best peer, times',
        value: value(fast, 'ours', 'cpuMsPerLink') / leastCpu,
        limit: 0.5,
      },
      { name: 'links: CPU, ms/link', value: value(fast, 'ours', 'cpuMsPerLink') },
      {
        name: 'links: memory, MB',
        value: Math.max(...(fast.ours ?? []).map(({ memoryMb }) => memoryMb)),
        limit: 120,
      },
      {
        name: `links: at ${delayMs} ms, of the ceiling, %`,
        value: (100 * value(slow, 'ours', 'linksPerSecond')) / ceiling,
        least: 85,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @typedef {{ linksPerSecond: number, cpuMsPerLink: number, memoryMb: number }} Cost */

/**
 * @param {Readonly<Record<string, Cost[]>>} costs
 * @param {string} name
 * @param {'linksPerSecond' | 'cpuMsPerLink'} what
 */
const value = (costs, name, what) => median((costs[name] ?? []).map((cost) => cost[what]));

/**
 * Has contenders take turns against one server.
 * @param {Readonly<Record<string, string>>} contenders Name to the folder or file that holds it.
 * @param {number} delay Of the server, in milliseconds.
 * @param {number} times
 * @returns {Promise<Record<string, Cost[]>>}
 */
async function measure(contenders, delay, times) {
  const server = spawn(process.execPath, [inProject('scripts/bench/links/server.mjs'), String(delay)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const port = await new Promise((resolve) =>
      server.stdout.once('data', (data) => resolve(String(data).trim())),
    );
    /** @type {Record<string, Cost[]>} */
    const costs = {};
    for (let turn = 0; turn < times; turn++) {
      for (const [name, place] of Object.entries(contenders)) {
        const script = inProject('scripts/bench/links/contender.mjs');
        const args = [script, name, place, port, String(links)];
        const { code, output } = await runCaptured(process.execPath, args, { timeoutSeconds: 60 });
        if (code !== 0) throw new Error(`${name}: ${output}`);
        const last = output.trim().split('\n').at(-1) ?? '';
        costs[name] = [...(costs[name] ?? []), JSON.parse(last)];
      }
    }
    return costs;
  } finally {
    server.stdin.end();
  }
}
