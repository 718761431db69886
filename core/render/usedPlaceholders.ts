import type { Assets } from './assets.ts';
import { type Asset, assetScheme, postScheme } from './post.ts';

const placeholder = (scheme: string) => new RegExp(`="${scheme}([a-z0-9.-]+)`, 'g');

/** Files that a post shows, each once, in order. */
export function usedAssets(html: string, assets: Assets): readonly Asset[] {
  return namesIn(html, assetScheme).flatMap((id) => assets.byId(id) ?? []);
}

/** Keys of other posts that a post links to, each once, in order. */
export function linkedPosts(html: string, key: string, keys: ReadonlySet<string>): readonly string[] {
  return namesIn(html, postScheme).filter((name) => name !== key && keys.has(name));
}

function namesIn(html: string, scheme: string): readonly string[] {
  const names = [...html.matchAll(placeholder(scheme))].map((found) => found[1] ?? '');
  return [...new Set(names)];
}
