import { describe, expect, it } from 'vitest';
import { cliFolder } from '../support/cliRun.ts';
import { loopbackWeb } from '../support/loopbackWeb.ts';
import { answer, nastyServer } from '../support/nastyServer.ts';

const openWeb = (privateHosts: ReadonlySet<string>) => loopbackWeb([...privateHosts]);
const allowed = ['--links', '--allow-private', 'site.test'];

describe('check --links', () => {
  it('tells a broken link at its place, and ends with 1', async () => {
    const { port } = await nastyServer({ '/gone': answer(404) });
    const folder = cliFolder({ 'a.confnotes.md': `# T\n\n[slides](http://site.test:${port}/gone)\n` });
    const { out, code } = await folder.runWith({ openWeb }, 'check', 'a.confnotes.md', ...allowed);
    expect(out).toMatch(/^a\.confnotes\.md:3:10: warning: .+ \(link\.broken\)\n$/);
    expect(code).toBe(1);
  });

  it('asks nothing of the network without the option', async () => {
    const folder = cliFolder({ 'a.confnotes.md': '# T\n\nhttps://example.org\n' });
    expect(await folder.run('check', 'a.confnotes.md')).toEqual({ code: 0, out: '', err: '' });
  });

  it('opens no way to the web for notes without web links', async () => {
    const folder = cliFolder({ 'a.confnotes.md': '# T\n\n[b](b.md)\n', 'b.md': '' });
    expect(await folder.run('check', 'a.confnotes.md', '--links')).toEqual({ code: 0, out: '', err: '' });
  });

  it('asks for an address once that stands in several notes', async () => {
    const { port, asked } = await nastyServer({});
    const text = `# T\n\nhttp://site.test:${port}/x and http://site.test:${port}/x\n`;
    const folder = cliFolder({ 'a.confnotes.md': text, 'b.confnotes.md': text });
    const { code } = await folder.runWith({ openWeb }, 'check', '.', ...allowed);
    expect(code).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it('never asks for a withheld link', async () => {
    const { port, asked } = await nastyServer({});
    const text = `# T\n\n<!-- private -->\nhttp://site.test:${port}/secret\n<!-- /private -->\n\nhttp://site.test:${port}/open\n`;
    const folder = cliFolder({ 'a.confnotes.md': text });
    await folder.runWith({ openWeb }, 'check', '.', ...allowed);
    expect(asked.map(({ path }) => path)).toEqual(['/open']);
  });

  it('tells each link with its verdict as JSON', async () => {
    const { port } = await nastyServer({
      '/old': answer(301, { location: '/new' }),
      '/wall': answer(403),
    });
    const base = `http://site.test:${port}`;
    const folder = cliFolder({ 'a.confnotes.md': `<${base}/old>\n\n<${base}/wall>\n\n<${base}/fine>\n` });
    const { out, code } = await folder.runWith({ openWeb }, 'check', '.', ...allowed, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject([
      {
        problems: [
          { code: 'link.moved', severity: 'info' },
          { code: 'link.unverified', severity: 'hint' },
        ],
        links: [
          { url: `${base}/old`, line: 1, column: 2, verdict: 'moved', status: 200, movedTo: `${base}/new` },
          {
            url: `${base}/wall`,
            line: 3,
            verdict: 'unverified',
            reason: 'forbidden',
            status: 403,
            movedTo: null,
          },
          { url: `${base}/fine`, line: 5, verdict: 'ok', status: 200 },
        ],
      },
    ]);
    expect(code).toBe(0);
  });

  it('says of a private address that it was not asked', async () => {
    const { port, asked } = await nastyServer({});
    const folder = cliFolder({ 'a.confnotes.md': `<http://site.test:${port}/>\n` });
    const { out } = await folder.runWith({ openWeb }, 'check', '.', '--links', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject([
      { links: [{ verdict: 'unverified', reason: 'private-address' }] },
    ]);
    expect(asked).toEqual([]);
  });

  it('asks not again for what it found out before', async () => {
    const { port, asked } = await nastyServer({});
    const folder = cliFolder({ 'a.confnotes.md': `<http://site.test:${port}/>\n` });
    await folder.runWith({ openWeb }, 'check', '.', ...allowed, '--cache', 'kept');
    await folder.runWith({ openWeb }, 'check', '.', ...allowed, '--cache', 'kept');
    expect(asked).toHaveLength(1);
    expect(folder.all()).toContain('kept/links.json');
  });

  it('tells offline what it found out before, and asks nothing', async () => {
    const { port } = await nastyServer({ '/gone': answer(410) });
    const text = `<http://site.test:${port}/gone>\n`;
    const folder = cliFolder({ 'a.confnotes.md': text });
    await folder.runWith({ openWeb }, 'check', '.', ...allowed);
    folder.write('a.confnotes.md', `${text}\n<http://site.test:${port}/new>\n`);
    const { out, code } = await folder.run('check', '.', '--links', '--offline', '--format', 'json');
    expect(JSON.parse(out)[0].links).toMatchObject([
      { verdict: 'broken', reason: 'gone' },
      { verdict: 'unchecked', reason: 'unknown', checkedAt: null },
    ]);
    expect(code).toBe(1);
  });

  it('calls nothing broken while this machine is offline', async () => {
    const offline = (privateHosts: ReadonlySet<string>) => loopbackWeb([...privateHosts], () => 'ENOTFOUND');
    const folder = cliFolder({ 'a.confnotes.md': '<http://a.example/>\n\n<http://b.example/>\n' });
    const { out, err, code } = await folder.runWith({ openWeb: offline }, 'check', '.', '--links');
    expect({ out, code }).toEqual({ out: '', code: 0 });
    expect(err).toContain('offline: 2 links');
  });

  it('leaves alone what it is told to', async () => {
    const { port, asked } = await nastyServer({});
    const base = `http://site.test:${port}`;
    const text = `<${base}/private/x>\n\n<${base}/a.pdf>\n\n<${base}/b>\n`;
    const folder = cliFolder({ 'a.confnotes.md': text });
    const ignored = ['--ignore-link', `${base}/private/`, '--ignore-link', 'http://*.pdf'];
    await folder.runWith({ openWeb }, 'check', '.', ...allowed, ...ignored);
    expect(asked.map(({ path }) => path)).toEqual(['/b']);
  });

  it('accepts a status of a host, also after it was found wanting', async () => {
    const { port } = await nastyServer({ '/': answer(403) });
    const folder = cliFolder({ 'a.confnotes.md': `<http://site.test:${port}/>\n` });
    const check = (...args: readonly string[]) =>
      folder.runWith({ openWeb }, 'check', '.', ...allowed, ...args);
    expect((await check()).out).toContain('link.unverified');
    expect((await check('--accept-status', `site.test:${port}=403`)).out).toBe('');
  });

  it('finds nothing wrong with a post that is not published yet', async () => {
    const { port } = await nastyServer({ '/post': answer(404) });
    const url = `http://site.test:${port}/post`;
    const folder = cliFolder({ 'a.confnotes.md': `---\npost:\n  canonical: ${url}\n---\n\n<${url}>\n` });
    const { out } = await folder.runWith({ openWeb }, 'check', '.', ...allowed, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject([
      { problems: [], links: [{ verdict: 'not-live-yet', status: 404 }] },
    ]);
  });

  it('asks nothing for a line with a directive', async () => {
    const { port, asked } = await nastyServer({});
    const base = `http://site.test:${port}`;
    const text = `<${base}/1> <!-- ignore-link -->\n\n<!-- ignore-link: until 2026-11-24 -->\n<${base}/2>\n\n<${base}/3> <!-- ignore-link: until 2026-11-23 moved -->\n`;
    const folder = cliFolder({ 'a.confnotes.md': text });
    await folder.runWith({ openWeb }, 'check', '.', ...allowed);
    expect(asked.map(({ path }) => path)).toEqual(['/3']);
  });

  it('writes what code scanning services read', async () => {
    const { port } = await nastyServer({ '/gone': answer(404) });
    const folder = cliFolder({ 'my notes/a.confnotes.md': `<http://site.test:${port}/gone>\n` });
    const { out } = await folder.runWith({ openWeb }, 'check', '.', ...allowed, '--format', 'sarif');
    expect(JSON.parse(out)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'confnotes', rules: [{ id: 'link.broken' }] } },
          results: [
            {
              ruleId: 'link.broken',
              ruleIndex: 0,
              level: 'warning',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'my%20notes/a.confnotes.md' },
                    region: { startLine: 1, startColumn: 2 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('refuses options that only links have use for', async () => {
    const folder = cliFolder({ 'a.confnotes.md': '# T\n' });
    const { code, err } = await folder.run('check', '.', '--allow-private', 'site.test');
    expect(err).toContain('--links');
    expect(code).toBe(2);
  });
});
