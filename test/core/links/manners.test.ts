import { describe, expect, it } from 'vitest';
import { hastyOptions, loopbackWeb } from '../../support/loopbackWeb.ts';
import { answer, byMethod, inTurn, nastyServer, type Route } from '../../support/nastyServer.ts';
import { verdictsOf } from '../../support/verdictsOf.ts';

const oneByOne = { pace: { overall: 4, perHost: 1, pauseSeconds: 0 } };
const paths = (count: number) => Array.from({ length: count }, (_, index) => `/${index}`);
const everywhere = (count: number, route: Route) =>
  Object.fromEntries(paths(count).map((path) => [path, route]));
const web = () => loopbackWeb(['site.test']);

describe('a host is asked with manners', () => {
  it('says who asks, and sends nothing else about the user', async () => {
    const { port, asked } = await nastyServer({});
    await verdictsOf([`http://me:secret@site.test:${port}/`], web());
    expect(Object.keys(asked[0]?.headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
    expect(asked[0]?.headers['user-agent']).toBe('confnotes-test');
  });

  it('is left alone as long as it asks for', async () => {
    const { port, asked } = await nastyServer({
      '/': inTurn(answer(429, { 'retry-after': '1' }), answer(200)),
    });
    const begun = performance.now();
    const url = `http://site.test:${port}/`;
    expect(await verdictsOf([url], web())).toMatchObject({ [url]: { kind: 'ok' } });
    expect(performance.now() - begun).toBeGreaterThanOrEqual(990);
    expect(asked).toHaveLength(2);
  });

  it('is asked for nothing more when it wants to be left alone for long', async () => {
    const { port, asked } = await nastyServer(everywhere(5, answer(429, { 'retry-after': '3600' })));
    const urls = paths(5).map((path) => `http://site.test:${port}${path}`);
    const verdicts = Object.values(await verdictsOf(urls, web(), oneByOne));
    expect(asked).toHaveLength(1);
    expect(verdicts.map(({ reason }) => reason)).toEqual(Array(5).fill('too-many-requests'));
    expect(verdicts.every(({ notBefore = 0 }) => notBefore > Date.now() + 3_000_000)).toBe(true);
  });

  it('is given up when it is silent again and again', async () => {
    const { port, asked } = await nastyServer(everywhere(6, () => undefined));
    const urls = paths(6).map((path) => `http://site.test:${port}${path}`);
    const patience = { ...hastyOptions.patience, timeoutSeconds: 0.1 };
    const verdicts = Object.values(await verdictsOf(urls, web(), { ...oneByOne, patience }));
    expect(asked).toHaveLength(6);
    expect(verdicts.map(({ reason }) => reason)).toEqual(Array(6).fill('timeout'));
  });

  it('that refuses HEAD is asked that once', async () => {
    const { port, asked } = await nastyServer(everywhere(4, byMethod(answer(405), answer(200))));
    const urls = paths(4).map((path) => `http://site.test:${port}${path}`);
    await verdictsOf(urls, web(), oneByOne);
    expect(asked.filter(({ method }) => method === 'HEAD')).toHaveLength(1);
  });

  it('is asked for a page once, however many of its fragments are linked', async () => {
    const page: Route = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<p id="a"><p id="b">');
    };
    const { port, asked } = await nastyServer({ '/': page });
    const url = `http://site.test:${port}/`;
    expect(await verdictsOf([url, `${url}#a`, `${url}#b`, `${url}#c`], web())).toMatchObject({
      [url]: { kind: 'ok' },
      [`${url}#a`]: { kind: 'ok' },
      [`${url}#b`]: { kind: 'ok' },
      [`${url}#c`]: { kind: 'missing-fragment' },
    });
    expect(asked).toHaveLength(1);
  });

  it('is told of its new address with the fragment', async () => {
    const { port } = await nastyServer({ '/': answer(301, { location: '/new' }) });
    const url = `http://site.test:${port}/`;
    expect(await verdictsOf([`${url}#/route`], web())).toMatchObject({
      [`${url}#/route`]: { kind: 'moved', movedTo: `${url}new#/route` },
    });
  });

  it('is not asked any more when nobody wants to know', async () => {
    const { port } = await nastyServer(everywhere(20, () => undefined));
    const stop = new AbortController();
    const urls = paths(20).map((path) => `http://site.test:${port}${path}`);
    const checking = verdictsOf(urls, web(), oneByOne, stop.signal);
    stop.abort(new Error('enough'));
    await expect(checking).rejects.toThrow('enough');
  });
});
