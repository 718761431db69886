import { describe, expect, it } from 'vitest';
import { verdictTable } from '#core/links/verdictTable.ts';
import { hastyOptions, loopbackWeb } from '../../support/loopbackWeb.ts';
import { nastyCases } from '../../support/nastyCases.ts';
import { type Certificate, nastyServer } from '../../support/nastyServer.ts';
import { verdictsOf } from '../../support/verdictsOf.ts';

const reasonFor = (reason: string) => ({
  reason,
  kind: verdictTable.find((row) => row.reason === reason)?.verdict,
});

describe('a link is judged by its answer, as documented', () => {
  it.each(nastyCases)('$link is $reason', async ({ link, reason, routes, timeoutSeconds }) => {
    const { port } = await nastyServer(routes);
    const url = `http://site.test:${port}${link}`;
    const patience = { ...hastyOptions.patience, timeoutSeconds };
    expect(await verdictsOf([url], loopbackWeb(['site.test']), { patience })).toMatchObject({
      [url]: reasonFor(reason),
    });
  });

  it.each(['expired', 'other', 'selfSigned'] as const)(
    'a certificate that is %s is trusted by nobody',
    async (name) => {
      expect(await secureVerdict(name)).toMatchObject(reasonFor('tls'));
    },
  );

  it('a good certificate is trusted', async () => {
    expect(await secureVerdict('good')).toMatchObject(reasonFor('fine'));
  });

  it.each(['http://[', 'https://', 'http://a b/', 'http://example.org:99999/'])(
    '%s is malformed',
    async (url) => {
      expect(await verdictsOf([url], loopbackWeb([]))).toMatchObject({ [url]: reasonFor('malformed') });
    },
  );

  it('a name that nobody has is broken', async () => {
    expect(await verdictsOf(['http://nobody.example/'], loopbackWeb([]))).toMatchObject({
      'http://nobody.example/': reasonFor('no-such-name'),
    });
  });

  it('a name that cannot be looked up for a moment is looked up again', async () => {
    const { port } = await nastyServer({});
    let turn = 0;
    const web = loopbackWeb(['site.test'], () => (turn++ === 0 ? 'EAI_AGAIN' : '127.0.0.1'));
    const url = `http://site.test:${port}/`;
    expect(await verdictsOf([url], web)).toMatchObject({ [url]: reasonFor('fine') });
  });

  it('a port where nobody listens says nothing about the page', async () => {
    const url = 'http://site.test:1/';
    expect(await verdictsOf([url], loopbackWeb(['site.test']))).toMatchObject({
      [url]: reasonFor('no-connection'),
    });
  });
});

async function secureVerdict(certificate: Certificate) {
  const { port } = await nastyServer({}, certificate);
  const url = `https://secure.test:${port}/`;
  return (await verdictsOf([url], loopbackWeb(['secure.test'])))[url];
}

/** What a server saw of all nasty links, spread over eight hosts. */
let together: Promise<{ asked: number; most: number; written: number }> | undefined;

async function askTogether() {
  const server = await nastyServer(Object.assign({}, ...nastyCases.map(({ routes }) => routes)));
  const urls = nastyCases.map(({ link }, index) => `http://h${index % 8}.test:${server.port}${link}`);
  const hosts = Array.from({ length: 8 }, (_, index) => `h${index}.test`);
  await verdictsOf(urls, loopbackWeb(hosts), {
    pace: { overall: 16, perHost: 2, pauseSeconds: 0.02 },
    patience: { ...hastyOptions.patience, timeoutSeconds: 1 },
  });
  return {
    asked: server.asked.length,
    most: Math.max(...server.mostAtOnce.values()),
    written: server.bytesWritten(),
  };
}

describe('all nasty links together', () => {
  const ask = () => {
    together ??= askTogether();
    return together;
  };

  it('cost at most two and a half requests each', async () => {
    expect((await ask()).asked / nastyCases.length).toBeLessThanOrEqual(2.5);
  });

  it('are asked for two at a time of one host, as the host counts', async () => {
    expect((await ask()).most).toBe(2);
  });

  it('cost little more of endless pages than is looked at', async () => {
    expect((await ask()).written).toBeLessThan(60_000_000);
  });
});
