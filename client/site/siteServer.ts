import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What is served: the files of one published site. */
export interface ServedSite {
  /** Bytes of a file by its path within the site, with `/`; `undefined`: the site has no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
}

/** Shows published sites to a browser: a server on the loopback interface of this machine, at a port nobody knows before. */
export class SiteServer {
  readonly #sites = new Map<string, ServedSite>();
  #server: Promise<Server> | undefined;

  /**
   * Serves a site from now on.
   * @param name Tells sites apart: the first part of every path.
   * @returns The port.
   */
  async serve(name: string, site: ServedSite): Promise<number> {
    this.#sites.set(name, site);
    this.#server ??= this.#listen();
    const address = (await this.#server).address();
    if (address === null || typeof address === 'string') throw new Error('The site server has no port.');
    return address.port;
  }

  /** Serves nothing any more. */
  async stop(): Promise<void> {
    const server = await this.#server;
    this.#server = undefined;
    server?.closeAllConnections();
    server?.close();
  }

  async #listen(): Promise<Server> {
    const server = createServer((request, response) => {
      this.#answer(request, response).catch(() => respond(response, 500));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    server.unref();
    return server;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return respond(response, 405);
    const asked = readPath(request.url ?? '/');
    const site = asked && this.#sites.get(asked.name);
    const path = asked?.path === '' || asked?.path.endsWith('/') ? `${asked.path}index.html` : asked?.path;
    const bytes = path === undefined ? undefined : await site?.read(path);
    if (bytes === undefined) return respond(response, 404);
    response.writeHead(200, {
      'Content-Type': contentType(path ?? ''),
      'Content-Length': bytes.byteLength,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      // Behind a proxy the site may share its origin with the editor itself: nothing in it may run.
      'Content-Security-Policy': "script-src 'none'; object-src 'none'; base-uri 'none'",
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  }
}

/** `undefined`: no path within a site, or one that tries to leave it. */
function readPath(url: string): { readonly name: string; readonly path: string } | undefined {
  try {
    const [name = '', ...rest] = new URL(url, 'http://127.0.0.1').pathname
      .split('/')
      .slice(1)
      .map(decodeURIComponent);
    const leaves = rest.some((part) => part === '..' || part === '.' || /[/\\\0]/.test(part));
    return leaves ? undefined : { name, path: rest.join('/') };
  } catch {
    return undefined;
  }
}

function respond(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end();
}

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  xml: 'application/atom+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
};

function contentType(path: string): string {
  return contentTypes[path.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
