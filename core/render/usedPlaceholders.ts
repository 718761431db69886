import type { Assets } from './assets.ts';
import { type Asset, assetScheme, postScheme } from './post.ts';

/** Files that a post shows, each once, in order. */
export function usedAssets(html: string, assets: Assets): readonly Asset[] {
  return namesIn(html, assetScheme).flatMap((id) => assets.byId(id) ?? []);
}

/** Keys of other posts that a post links to, each once, in order. */
export function linkedPosts(html: string, key: string, keys: ReadonlySet<string>): readonly string[] {
  return namesIn(html, postScheme).filter((name) => name !== key && keys.has(name));
}

/** What follows a scheme in the attributes of HTML, up to a fragment. Searching beats a pattern by far on long pages. */
function namesIn(html: string, scheme: string): readonly string[] {
  const start = `="${scheme}`;
  const names = new Set<string>();
  for (let at = html.indexOf(start); at >= 0; at = html.indexOf(start, at + 1)) {
    const from = at + start.length;
    names.add(/^[a-z0-9.-]*/.exec(html.slice(from, from + 300))?.[0] ?? '');
  }
  return [...names];
}
