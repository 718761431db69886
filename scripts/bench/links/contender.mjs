// Checks links with one checker and prints what it cost: `node contender.mjs NAME MODULE-FOLDER PORT FIRST LAST`. The first
// tenth is for warming up and is not counted.
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [name = '', folder = '', port, links] = process.argv.slice(2);
const count = Number(links);
const concurrency = 64;
/** @param {number} each */
const urlOf = (each) => `http://127.0.0.${(each % 8) + 1}:${port}/p/${each}`;
/** @param {number} from @param {number} to */
const urlsOf = (from, to) => Array.from({ length: to - from }, (_, index) => urlOf(from + index));
/** @param {string} module */
const load = (module) => import(pathToFileURL(createRequire(path.join(folder, 'x.js')).resolve(module)).href);

/**
 * Works through addresses, so many at once.
 * @param {readonly string[]} urls
 * @param {(url: string) => Promise<unknown>} check
 */
async function pool(urls, check) {
  let next = 0;
  let fine = 0;
  const worker = async () => {
    for (let url = urls[next++]; url !== undefined; url = urls[next++]) if (await check(url)) fine++;
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return fine;
}

/** Each checks a range of addresses and says how many are fine. @type {Record<string, () => Promise<(from: number, to: number) => Promise<number>>>} */
const contenders = {
  async ours() {
    const { engine } = await import(pathToFileURL(folder).href);
    return (from, to) => engine(urlsOf(from, to), concurrency);
  },
  async bare() {
    const agent = new http.Agent({ keepAlive: true });
    return (from, to) =>
      pool(
        urlsOf(from, to),
        (url) =>
          new Promise((resolve, reject) => {
            const request = http.request(url, { method: 'HEAD', agent }, (response) => {
              response.on('end', () => resolve(response.statusCode === 200)).resume();
            });
            request.on('error', reject).end();
          }),
      );
  },
  async linkinator() {
    const { LinkChecker } = await load('linkinator');
    return async (from, to) => {
      const all = `http://127.0.0.1:${port}/all?from=${from}&to=${to}`;
      const { links: found } = await new LinkChecker().check({ path: all, concurrency });
      return found.filter((/** @type {{ state: string }} */ { state }) => state === 'OK').length - 1;
    };
  },
  async 'dead-or-alive'() {
    const { deadOrAlive } = await load('dead-or-alive');
    return (from, to) =>
      pool(urlsOf(from, to), async (url) => (await deadOrAlive(url, { findUrls: false })).status === 'alive');
  },
  async 'broken-link-checker'() {
    const { UrlChecker } = createRequire(path.join(folder, 'x.js'))('broken-link-checker');
    return (from, to) =>
      new Promise((resolve) => {
        let fine = 0;
        const checker = new UrlChecker(
          { maxSockets: concurrency, maxSocketsPerHost: concurrency, rateLimit: 0, cacheResponses: false },
          {
            link: (/** @type {{ broken: boolean }} */ { broken }) => {
              if (!broken) fine++;
            },
            end: () => resolve(fine),
          },
        );
        for (const url of urlsOf(from, to)) checker.enqueue(url);
      });
  },
};

const make = contenders[name];
if (make === undefined) throw new Error(`There is no ${name}.`);
const check = await make();
await check(0, count / 10);
const cpu = process.cpuUsage();
const begun = performance.now();
const fine = await check(count / 10, count / 10 + count);
const seconds = (performance.now() - begun) / 1000;
const { user, system } = process.cpuUsage(cpu);
if (fine !== count) throw new Error(`${name} finds ${fine} of ${count} links fine.`);
console.log(
  JSON.stringify({
    linksPerSecond: count / seconds,
    cpuMsPerLink: (user + system) / 1000 / count,
    memoryMb: process.resourceUsage().maxRSS / 1000,
  }),
);
process.exit();
