import { assetScheme, postScheme } from '../post.ts';
import type { Dialect } from './dialect.ts';
import { escapeAddress } from './escapeWords.ts';
import { parseHtml } from './parseHtml.ts';
import { writeBlocks } from './writeBlocks.ts';

/** Where the open addresses of a post lead. */
export interface Addresses {
  /** How this post links to another one of its set; `undefined`: it does not, the words stay. */
  readonly post: (key: string) => string | undefined;
  /** How it shows one of its files; `undefined`: the description stays. */
  readonly asset: (id: string) => string | undefined;
  /** Fragments of this post's headings that something links to. */
  readonly fragments: ReadonlySet<string>;
}

/** The body of a post as Markdown for one kind of reader, with real addresses in place of the open ones. */
export function portableMarkdown(html: string, dialect: Dialect, addresses: Addresses): string {
  return writeBlocks(parseHtml(html), {
    dialect,
    fragments: addresses.fragments,
    link: (address) => {
      if (!address.startsWith(postScheme)) return escapeAddress(address);
      const [key = '', ...fragment] = address.slice(postScheme.length).split('#');
      const found = addresses.post(plain(key));
      return found === undefined ? undefined : [found, ...fragment.map(escapeAddress)].join('#');
    },
    image: (address) =>
      address.startsWith(assetScheme)
        ? addresses.asset(plain(address.slice(assetScheme.length)))
        : escapeAddress(address),
  });
}

/** Fragments that a post's HTML links to: of the post with this key, or of itself where `key` is `undefined`. */
export function fragmentsIn(html: string, key: string | undefined): readonly string[] {
  const start = key === undefined ? '#' : `${postScheme}${key}#`;
  return [...html.matchAll(/\shref="([^"]*)"/g)].flatMap(([, href = '']) =>
    href.startsWith(start) ? [plain(href.slice(start.length))] : [],
  );
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
