import type { Digest } from '#core/ports.ts';
import { relativePath } from './sitePaths.ts';

/**
 * Tells notes of one site apart without saying where they lie: a digest of the way from the site to the note, the same
 * on every machine that has both, whatever characters its addresses escape.
 */
export async function originOf(noteUri: string, folderUri: string, digest: Digest): Promise<string> {
  const way = relativePath(`${plain(folderUri).replace(/\/+$/, '')}/`, plain(noteUri));
  return (await digest(new TextEncoder().encode(way))).slice(0, 12);
}

function plain(uri: string): string {
  const withSmallDrive = (text: string) =>
    text.replace(/(?<=:\/\/[^/]*\/)[a-z](?=:)/i, (drive) => drive.toLowerCase());
  try {
    return withSmallDrive(decodeURIComponent(uri));
  } catch {
    return withSmallDrive(uri);
  }
}
