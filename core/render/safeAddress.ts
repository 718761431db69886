import { schemeOf } from '../text/resolveUri.ts';
import { assetScheme, postScheme } from './post.ts';

/** Which of our own placeholder addresses may stand in a post. */
export interface KnownPlaceholders {
  readonly posts: ReadonlySet<string>;
  readonly assets: ReadonlySet<string>;
}

const post = postScheme.slice(0, -1);
const asset = assetScheme.slice(0, -1);
const rasterImage = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=\s]*$/i;

/** Schemes that a link of a post may have. */
export const linkSchemes: readonly string[] = ['http', 'https', 'mailto', post];
/** Schemes that an image of a post may have. */
export const imageSchemes: readonly string[] = ['http', 'https', 'data', asset];

/** Whether an address may stand in a link: relative, to the web, a mail address, or a post of the set. */
export function isSafeLink(address: string, known: KnownPlaceholders): boolean {
  const scheme = schemeOf(address.trim());
  if (scheme === post) return known.posts.has(keyOf(address.trim()));
  return scheme === undefined || linkSchemes.includes(scheme);
}

/** Whether an address may stand in an image: relative, of the web, a file that travels along, or pixels. */
export function isSafeImage(address: string, known: KnownPlaceholders): boolean {
  const trimmed = address.trim();
  const scheme = schemeOf(trimmed);
  if (scheme === asset) return known.assets.has(trimmed.slice(assetScheme.length));
  if (scheme === 'data') return rasterImage.test(trimmed);
  return scheme === undefined || imageSchemes.includes(scheme);
}

/** Whether an address leads out of the site. */
export function isExternal(address: string): boolean {
  return /^\s*(?:https?:)?\/\//i.test(address);
}

function keyOf(address: string): string {
  return address.slice(postScheme.length).split('#', 1)[0] ?? '';
}
