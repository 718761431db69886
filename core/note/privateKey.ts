import { frontMatterKeys } from './frontMatterKeys.ts';
import { editDistance } from './privateMarkers.ts';

/** Whether a key is `private` or was meant to be, in any case and with up to two wrong letters. */
export function meansPrivate(key: string): boolean {
  const bare = key
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();
  return bare === 'private' || (!isKnown(bare) && editDistance(bare, 'private') <= 2);
}

/** Whether a key is one of the front matter's own. */
export function isKnown(key: string): boolean {
  return frontMatterKeys.some((known) => known === key);
}
