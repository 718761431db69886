import { plainUri } from './plainUri.ts';

/** File name of an address, without folders and without `.confnotes.md` or another ending. */
export function fileStem(uri: string): string {
  return plainUri(uri.slice(uri.lastIndexOf('/') + 1)).replace(/(?:\.confnotes)?\.[^.]*$/, '');
}
