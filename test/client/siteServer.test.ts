import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { SiteServer } from '../../client/site/siteServer.ts';

const server = new SiteServer();
afterEach(() => server.stop());

const files: Readonly<Record<string, string>> = {
  'index.html': '<p>home',
  'pycon/index.html': '<p>pycon',
  'pycon/dive.html': '<p>dive',
  'style.css': 'p {}',
  'feed.xml': '<feed/>',
  'a.svg': '<svg/>',
  'x.unknown': '?',
};
const site = {
  read: async (path: string) => {
    const text = files[path];
    return text === undefined ? undefined : new TextEncoder().encode(text);
  },
};

test.each([
  ['/s/pycon/dive.html', '<p>dive', 'text/html; charset=utf-8'],
  ['/s/', '<p>home', 'text/html; charset=utf-8'],
  ['/s/pycon/', '<p>pycon', 'text/html; charset=utf-8'],
  ['/s/pycon/dive.html?x=1', '<p>dive', 'text/html; charset=utf-8'],
  ['/s/style.css', 'p {}', 'text/css; charset=utf-8'],
  ['/s/feed.xml', '<feed/>', 'application/atom+xml; charset=utf-8'],
  ['/s/a.svg', '<svg/>', 'image/svg+xml'],
  ['/s/x.unknown', '?', 'application/octet-stream'],
])('%s is served with its type', async (path, body, type) => {
  const answer = await get(path);
  expect([answer.status, answer.body, answer.headers['content-type']]).toEqual([200, body, type]);
});

test.each([
  '/s/pycon',
  '/s/other.html',
  '/other/index.html',
  '/',
  '/s/../index.html',
  '/s/%2e%2e/index.html',
  '/s/..%2findex.html',
  '/s/pycon/..%5c..%5cindex.html',
  '/s/index.html%00',
  '/s/%E0%A4%A',
  '//',
])('%s is not found', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('nothing served may run scripts or be taken for another type', async () => {
  const { headers } = await get('/s/a.svg');
  expect(headers['content-security-policy']).toContain("script-src 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('only reading is allowed', async () => {
  expect((await get('/s/index.html', 'POST')).status).toBe(405);
  expect(await get('/s/index.html', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('a site that cannot be read right now is a fault of the server', async () => {
  const port = await server.serve('s', {
    read: async () => {
      throw new Error('no disk');
    },
  });
  expect((await ask(port, '/s/index.html')).status).toBe(500);
});

test('it listens on the loopback interface only, and not after it was stopped', async () => {
  const port = await server.serve('s', site);
  await server.stop();
  await expect(ask(port, '/s/')).rejects.toThrow('ECONNREFUSED');
});

async function get(path: string, method = 'GET') {
  return ask(await server.serve('s', site), path, method);
}

/** Sends the path as it is: `fetch` would clean it up. */
function ask(port: number, path: string, method = 'GET') {
  return new Promise<{ status: number; body: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(parts).toString(),
            headers: response.headers,
          }),
        );
      });
      sent.on('error', reject);
      sent.end();
    },
  );
}
