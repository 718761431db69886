import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * A published site as it lies in its folder.
 * @typedef {object} SiteFolder
 * @property {ReadonlyMap<string, string>} files What each file is now, by path: differs whenever it was written.
 * @property {readonly string[]} posts Paths of the pages that the manifest has.
 * @property {readonly string[]} entries Ids of the entries of the feed.
 */

/**
 * @param {string} folder
 * @returns {SiteFolder} Nothing in it where there is no folder.
 */
export function readSite(folder) {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile()).sort();
  const text = (/** @type {string} */ name) =>
    files.includes(name) ? readFileSync(path.join(folder, name), 'utf8') : '';
  /** @type {{ readonly posts: readonly { readonly path: string }[] }} */
  const manifest = JSON.parse(text('confnotes-site.json') || '{ "posts": [] }');
  return {
    files: new Map(files.map((name) => [name, stateOf(path.join(folder, name))])),
    posts: manifest.posts.map((post) => post.path).sort(),
    entries: [...text('feed.xml').matchAll(/<entry>.*?<id>(.*?)<\/id>/gs)].map(([, id = '']) => id),
  };
}

/** @param {string} file */
function stateOf(file) {
  const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
  return `${digest} ${statSync(file).mtimeMs}`;
}
