import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import zlib from 'node:zlib';

/**
 * Hands a body on, unpacked, until it ends or enough is taken: of a small answer that unpacks to gigabytes no more is
 * unpacked than is taken. `over` is called once: whether the body came whole, or enough of it.
 */
export function readBody(
  response: IncomingMessage,
  take: (chunk: Uint8Array) => boolean,
  over: (isWhole: boolean) => void,
): void {
  const unpack = unpackerFor(response.headers['content-encoding']);
  let isOver = false;
  const end = (isWhole: boolean) => {
    if (isOver) return;
    isOver = true;
    if (unpack !== undefined) {
      response.unpipe(unpack);
      unpack.destroy();
    }
    over(isWhole);
  };
  const source = unpack === undefined ? response : response.pipe(unpack);
  source.on('data', (chunk: Buffer) => {
    if (!isOver && !take(chunk)) end(true);
  });
  source.on('end', () => end(response.complete));
  unpack?.on('error', () => end(false));
  response.on('error', () => end(false));
  response.on('close', () => {
    if (!response.complete) end(false);
  });
}

function unpackerFor(encoding: string | undefined): Transform | undefined {
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return zlib.createGunzip();
    case 'deflate':
      return zlib.createInflate();
    case 'br':
      return zlib.createBrotliDecompress();
    default:
      return undefined;
  }
}
