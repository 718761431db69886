import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isPrivateHost } from '#core/links/privateAddress.ts';
import type { Web, WebAnswer, WebQuestion, WebReply } from '#core/ports.ts';
import { Deadlines } from './deadlines.ts';
import { guardedLookup, type Lookup, systemLookup } from './guardedLookup.ts';
import { isOnline } from './isOnline.ts';
import { readBody } from './readBody.ts';
import { troubleOf } from './troubleOf.ts';

export interface NodeWebOptions {
  /** How the program names itself to hosts. */
  readonly userAgent: string;
  /**
   * Host names, as URLs have them, that are asked though they are this machine or in a private network. Decided by whoever
   * owns the machine, never by a note.
   */
  readonly privateHosts: ReadonlySet<string>;
  /** Instead of the system's way to look names up. */
  readonly lookup?: Lookup;
  /** Certificates that are trusted instead of the usual ones, as PEM. */
  readonly trusted?: string;
}

/** Longest header that is read, in bytes. */
const maxHeaderSize = 32_768;

/** The web through Node's own client. Connections are kept for the next request. */
export interface NodeWeb extends Web {
  /** Cuts all connections. */
  close(): void;
}

/** Makes a host for the web. It asks nothing by itself. */
export function nodeWeb({
  userAgent,
  privateHosts,
  lookup = systemLookup,
  trusted,
}: NodeWebOptions): NodeWeb {
  const guarded = guardedLookup(privateHosts, lookup);
  const agents = {
    'http:': new http.Agent({ keepAlive: true, scheduling: 'lifo' }),
    'https:': new https.Agent({
      keepAlive: true,
      scheduling: 'lifo',
      ...(trusted === undefined ? {} : { ca: trusted }),
    }),
  };
  const deadlines = new Deadlines();
  const headers = {
    'User-Agent': userAgent,
    Accept: 'text/html, */*;q=0.8',
    'Accept-Encoding': 'gzip, deflate, br',
  };

  const once = (question: WebQuestion, signal: AbortSignal): Promise<WebAnswer & { readonly stale?: true }> =>
    new Promise((resolve, reject) => {
      const { url, method } = question;
      const secure = url.protocol === 'https:';
      const hostname = url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname;
      const options: RequestOptions = {
        method,
        hostname,
        port: url.port,
        path: url.pathname + url.search,
        headers,
        maxHeaderSize,
        agent: secure ? agents['https:'] : agents['http:'],
        lookup: guarded,
        // A name without its last dot is what certificates are made out to.
        ...(secure && isIP(hostname) === 0 ? { servername: hostname.replace(/\.$/, '') } : {}),
      };
      let request: ClientRequest;
      const settle = (answer: WebAnswer & { readonly stale?: true }) => {
        deadlines.remove(deadline);
        resolve(answer);
      };
      const deadline = deadlines.add(question.timeoutSeconds, signal, () => {
        request.destroy();
        deadlines.remove(deadline);
        if (signal.aborted) reject(signal.reason);
        else resolve({ kind: 'trouble', trouble: 'timeout' });
      });
      try {
        request = (secure ? https : http).request(options);
      } catch {
        settle({ kind: 'trouble', trouble: 'bad-answer' });
        return;
      }
      request.on('error', (error) => {
        const answer = { kind: 'trouble', trouble: troubleOf(error) } as const;
        // The host closed a kept connection just when it was used again: that says nothing.
        settle(request.reusedSocket && answer.trouble === 'reset' ? { ...answer, stale: true } : answer);
      });
      // Nobody asked for another protocol, nor for a preview of the answer.
      request.on('upgrade', (_, socket) => {
        socket.destroy();
        settle({ kind: 'trouble', trouble: 'bad-answer' });
      });
      request.on('response', (response) => answered(question, request, response, settle));
      request.end();
    });

  return {
    async ask(question, signal) {
      const { hostname } = question.url;
      if (!privateHosts.has(hostname) && isPrivateHost(hostname))
        return { kind: 'trouble', trouble: 'private-address' };
      const answer = await once(question, signal);
      return answer.stale === true ? once(question, signal) : answer;
    },
    isOnline: () => isOnline(lookup),
    close() {
      agents['http:'].destroy();
      agents['https:'].destroy();
    },
  };
}

function answered(
  question: WebQuestion,
  request: ClientRequest,
  response: IncomingMessage,
  settle: (answer: WebAnswer) => void,
): void {
  const reply: WebReply = {
    kind: 'reply',
    status: response.statusCode ?? 0,
    header(name) {
      const value = response.headers[name];
      return Array.isArray(value) ? value[0] : value;
    },
  };
  if (question.method === 'HEAD') {
    response.on('end', () => settle(reply));
    response.resume();
    return;
  }
  const take = question.body?.(reply);
  if (take === undefined) {
    settle(reply);
    request.destroy();
    return;
  }
  readBody(response, take, (isWhole) => {
    settle(isWhole ? reply : { kind: 'trouble', trouble: 'reset' });
    if (!response.complete) request.destroy();
  });
}
