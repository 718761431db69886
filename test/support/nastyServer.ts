import { readFileSync } from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** One way to answer. */
export type Route = (request: IncomingMessage, response: ServerResponse, served: Served) => void;

/** What a server knows of its callers. */
export interface Served {
  /** How often this path was asked for, this time included. */
  readonly turn: number;
  readonly port: number;
}

/** What was asked of a server. */
export interface Asked {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

export interface NastyServer {
  readonly port: number;
  readonly asked: readonly Asked[];
  /** Most requests that were open at once, by `Host` header. */
  readonly mostAtOnce: ReadonlyMap<string, number>;
  /** Bytes of answers written so far. */
  readonly bytesWritten: () => number;
}

/** Certificates that servers may show (`test/data/tls`). */
export type Certificate = 'good' | 'expired' | 'other' | 'selfSigned';

const tlsFolder = path.resolve(import.meta.dirname, '../data/tls');
const pem = (name: string) => readFileSync(path.join(tlsFolder, `${name}.pem`), 'utf8');

/** The signer that the good, the expired and the other certificate have, as PEM. */
export const testSigner: string = pem('ca');

/**
 * A server on loopback that answers each path as the table says, and any other with 200, unless told otherwise. Gone when the test is over. With
 * a certificate it speaks HTTPS.
 */
export async function nastyServer(
  routes: Readonly<Record<string, Route>>,
  certificate?: Certificate,
  other: Route = (_, response) => response.end('fine'),
): Promise<NastyServer> {
  const asked: Asked[] = [];
  const turns = new Map<string, number>();
  const open = new Map<string, number>();
  const mostAtOnce = new Map<string, number>();
  const sockets = new Set<Socket>();
  let closedBytes = 0;
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    const host = request.headers.host ?? '';
    asked.push({ method: request.method ?? '', host, path, headers: request.headers });
    const now = (open.get(host) ?? 0) + 1;
    open.set(host, now);
    mostAtOnce.set(host, Math.max(now, mostAtOnce.get(host) ?? 0));
    response.once('close', () => open.set(host, (open.get(host) ?? 1) - 1));
    const turn = (turns.get(path) ?? 0) + 1;
    turns.set(path, turn);
    const route = routes[path.replace(/\?.*$/, '')];
    (route ?? other)(request, response, { turn, port });
  };
  const server =
    certificate === undefined
      ? http.createServer(serve)
      : https.createServer({ key: pem('key'), cert: pem(certificate) }, serve);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => {
      closedBytes += socket.bytesWritten;
      sockets.delete(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const bytesWritten = () => closedBytes + [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
  return { port, asked, mostAtOnce, bytesWritten };
}

/** Answers with a status and these headers, and a few words. */
export function answer(status: number, headers: Readonly<Record<string, string>> = {}): Route {
  return (request, response) => {
    response.writeHead(status, headers);
    response.end(request.method === 'HEAD' ? undefined : 'words');
  };
}

/** Answers each turn by the next of these, and the last from then on. */
export function inTurn(...routes: readonly Route[]): Route {
  return (request, response, served) => {
    const route = routes[Math.min(served.turn, routes.length) - 1];
    route?.(request, response, served);
  };
}

/** Answers HEAD in one way and GET in another. */
export function byMethod(head: Route, get: Route): Route {
  return (request, response, served) => (request.method === 'HEAD' ? head : get)(request, response, served);
}
