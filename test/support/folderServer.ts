import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type NastyServer, nastyServer, type Route } from './nastyServer.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

/** Serves the files of a folder on loopback as plain servers do: a folder is a list without anchors. */
export function folderServer(folder: string): Promise<NastyServer> {
  const serve: Route = (request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const place = path.join(folder, path.normalize(name));
    if (!existsSync(place)) response.writeHead(404).end();
    else if (statSync(place).isDirectory())
      response.writeHead(200, { 'content-type': 'text/html' }).end('<ul></ul>');
    else {
      response.writeHead(200, { 'content-type': types[path.extname(place)] ?? 'application/octet-stream' });
      response.end(request.method === 'HEAD' ? undefined : readFileSync(place));
    }
  };
  return nastyServer({}, undefined, serve);
}
