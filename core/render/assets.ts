import { isWithin, resolveUri, schemeOf, unescaped } from '../text/resolveUri.ts';
import type { Asset, NotePlace } from './post.ts';
import { postSlug } from './postSlug.ts';

const imageEnding = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i;
const rasterData = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;

/** Where an image of a post comes from. */
export type ImageSource =
  | { readonly kind: 'web'; readonly address: string }
  | { readonly kind: 'file'; readonly asset: Asset }
  /** No image file, or one outside the folder that may be read. */
  | { readonly kind: 'refused' };

/** The files that travel with the posts of one event: each once, each with a name of its own. */
export class Assets {
  readonly #root: string | undefined;
  readonly #byUri = new Map<string, Asset>();
  readonly #byId = new Map<string, Asset>();

  /** `root`: URI of the folder that images must lie in; addresses that start with `/` start there. */
  constructor(root: string | undefined) {
    this.#root = root;
  }

  /** Ids given so far. */
  get ids(): ReadonlySet<string> {
    return new Set(this.#byId.keys());
  }

  /** `undefined`: no file has that id. */
  byId(id: string): Asset | undefined {
    return this.#byId.get(id);
  }

  /** What an image's address in a note stands for. `place`: where it is asked for, as far as known. */
  find(noteUri: string, target: string, place: NotePlace | undefined): ImageSource {
    if (target.startsWith('//')) return { kind: 'web', address: `https:${target}` };
    const scheme = schemeOf(target);
    if (scheme === 'http' || scheme === 'https') return { kind: 'web', address: target };
    if (scheme === 'data')
      return rasterData.test(target) ? { kind: 'web', address: target } : { kind: 'refused' };
    if (scheme !== undefined) return { kind: 'refused' };
    const uri = this.#resolve(noteUri, target);
    if (uri === undefined || !imageEnding.test(uri)) return { kind: 'refused' };
    if (this.#root !== undefined && !isWithin(uri, this.#root)) return { kind: 'refused' };
    return { kind: 'file', asset: this.#byUri.get(uri) ?? this.#add(uri, place) };
  }

  #resolve(noteUri: string, target: string): string | undefined {
    if (!target.startsWith('/')) return resolveUri(noteUri, target);
    return this.#root === undefined
      ? undefined
      : resolveUri(`${this.#root.replace(/\/$/, '')}/`, target.slice(1));
  }

  #add(uri: string, place: NotePlace | undefined): Asset {
    const file = unescaped(uri.slice(uri.lastIndexOf('/') + 1));
    const dot = file.lastIndexOf('.');
    const stem = postSlug(file.slice(0, dot)) || 'image';
    const ending = file.slice(dot).toLowerCase();
    let name = `${stem}${ending}`;
    for (let n = 2; this.#byId.has(name); n++) name = `${stem}-${n}${ending}`;
    const asset = { id: name, uri, name, ...(place === undefined ? {} : { place }) };
    this.#byId.set(name, asset);
    this.#byUri.set(uri, asset);
    return asset;
  }
}
