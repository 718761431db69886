import { gzipSync } from 'node:zlib';
import { answer, byMethod, inTurn, type Route } from './nastyServer.ts';

/** One link, how its host answers, and the row of the verdict table that must come of it. */
export interface NastyCase {
  /** Path and fragment. */
  readonly link: string;
  readonly reason: string;
  readonly routes: Readonly<Record<string, Route>>;
  /** Longest wait for an answer; short where none ever comes. */
  readonly timeoutSeconds: number;
}

const html = { 'content-type': 'text/html; charset=utf-8' };
const page =
  (body: string): Route =>
  (request, response) => {
    response.writeHead(200, html);
    response.end(request.method === 'HEAD' ? undefined : body);
  };
const silence: Route = () => undefined;
const cut: Route = (request) => request.socket.destroy();
const raw =
  (text: string): Route =>
  (request) =>
    request.socket.end(text);
const to = (location: string, status = 301) => answer(status, { location });
const ok = answer(200);

/** Sends without end, as fast as it is taken. */
const endless: Route = (request, response) => {
  response.writeHead(200, html);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const more = () => {
    while (!response.destroyed && response.write(filler));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};
const filler = '<p>words</p>'.repeat(5000);
/** Two megabytes of tags in two kilobytes; unpacked twice over it would go on to gigabytes. */
const bomb = gzipSync(Buffer.alloc(200_000_000, '<p>'), { level: 9 });
const fiveMegabytes = filler.repeat(84);

const one = (path: string, route: Route, reason: string, fragment = ''): NastyCase => ({
  link: path + fragment,
  reason,
  routes: { [path]: route },
  timeoutSeconds: 20,
});

/** The table that the documentation shows, as answers of a server. */
export const nastyCases: readonly NastyCase[] = [
  ...[200, 201, 204, 206].map((status) => one(`/fine-${status}`, answer(status), 'fine')),
  ...([301, 308] as const).map((status) => one(`/moved-${status}`, to('/there', status), 'moved')),
  ...([302, 303, 307] as const).map((status) => one(`/sent-${status}`, to('/there', status), 'fine')),
  {
    link: '/moved-to-lost',
    reason: 'not-found',
    timeoutSeconds: 20,
    routes: { '/moved-to-lost': to('/lost'), '/lost': answer(404) },
  },
  one('/not-found', answer(404), 'not-found'),
  one('/gone', answer(410), 'gone'),
  one('/sign-in', answer(401), 'sign-in'),
  one('/proxy-sign-in', answer(407), 'sign-in'),
  one('/forbidden', answer(403), 'forbidden'),
  one('/legal', answer(451), 'legal-reasons'),
  one('/linkedin', answer(999), 'denied'),
  one('/bot-wall', answer(403, { 'cf-mitigated': 'challenge' }), 'bot-wall'),
  one('/bot-wall-404', answer(404, { 'cf-mitigated': 'challenge' }), 'bot-wall'),
  ...[400, 402, 405, 406, 409, 418, 421, 431].map((status) =>
    one(`/odd-${status}`, answer(status), 'odd-status'),
  ),
  ...[500, 501, 502, 503, 504, 520].map((status) =>
    one(`/trouble-${status}`, answer(status), 'server-error'),
  ),
  one('/head-405', byMethod(answer(405), ok), 'fine'),
  one('/head-501', byMethod(answer(501), ok), 'fine'),
  one('/head-403', byMethod(answer(403), ok), 'fine'),
  one('/head-404', byMethod(answer(404), ok), 'fine'),
  one('/head-500', byMethod(answer(500), ok), 'fine'),
  { ...one('/head-silent', byMethod(silence, ok), 'fine'), timeoutSeconds: 1 },
  one('/head-cut', byMethod(cut, ok), 'fine'),
  one('/limited', answer(429), 'too-many-requests'),
  one('/limited-once', inTurn(answer(429), ok), 'fine'),
  one('/trouble-once', inTurn(answer(503), ok), 'fine'),
  one('/trouble-twice', inTurn(answer(503), answer(503), ok), 'fine'),
  one('/cut-once', inTurn(cut, ok), 'fine'),
  one('/cut', cut, 'no-connection'),
  { ...one('/silent', silence, 'timeout'), timeoutSeconds: 0.1 },
  {
    link: '/chain',
    reason: 'moved',
    timeoutSeconds: 20,
    routes: { '/chain': to('/chain-2'), '/chain-2': to('/chain-3', 308), '/chain-3': to('/there') },
  },
  {
    link: '/loop',
    reason: 'redirects',
    timeoutSeconds: 20,
    routes: { '/loop': to('/loop-2'), '/loop-2': to('/loop', 302) },
  },
  one('/self', to('/self', 302), 'redirects'),
  one('/to-mail', to('mailto:a@example.org', 302), 'redirects'),
  one('/to-nonsense', to('http://[', 302), 'redirects'),
  one('/to-nowhere', answer(301), 'odd-status'),
  one('/to-private', to('http://169.254.169.254/latest/meta-data', 302), 'private-address'),
  one(
    '/to-loopback',
    (_, response, { port }) => to(`http://127.0.0.1:${port}/secret`)(_, response, { port, turn: 1 }),
    'private-address',
  ),
  one('/to-octal', to('http://0177.1/', 308), 'private-address'),
  one('/to-hidden', to('http://hidden.test/', 307), 'private-address'),
  one('/endless', byMethod(answer(405), endless), 'fine'),
  one('/endless', endless, 'fragment-unknown', '#never'),
  {
    ...one(
      '/slow-body',
      (_, response) => {
        response.writeHead(200, html);
        response.write('<p>');
      },
      'timeout',
      '#x',
    ),
    timeoutSeconds: 0.2,
  },
  one(
    '/too-short',
    raw('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<p>'),
    'no-connection',
    '#x',
  ),
  one('/no-http', raw('220 mail.example.org ESMTP\r\n'), 'bad-answer'),
  one('/huge-header', answer(200, { 'x-huge': 'x'.repeat(100_000) }), 'bad-answer'),
  one(
    '/bomb',
    (_, response) => {
      response.writeHead(200, { ...html, 'content-encoding': 'gzip' });
      response.end(bomb);
    },
    'fragment-unknown',
    '#x',
  ),
  one(
    '/packed',
    (_, response) => {
      response.writeHead(200, { ...html, 'content-encoding': 'gzip' });
      response.end(gzipSync('<h2 id="there">'));
    },
    'fine',
    '#there',
  ),
  one('/page', page('<h1 id="there">'), 'fine', '#there'),
  one('/page-without', page('<h1 id="there">'), 'fragment-missing', '#elsewhere'),
  one('/long-page', page(`${fiveMegabytes}<a name="end">`), 'fine', '#end'),
  one('/long-page-without', page(fiveMegabytes), 'fragment-missing', '#end'),
  one('/picture', answer(200, { 'content-type': 'image/png' }), 'fine', '#x'),
];
