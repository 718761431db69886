import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** A site as its generator built it, read as a browser and a reader would. */
export class BuiltSite {
  /**
   * @param {string} folder
   * @param {string} base Where the site starts on its server, with slashes at both ends.
   */
  constructor(folder, base) {
    this.folder = folder;
    this.base = base;
  }

  /**
   * File that a server sends for an address.
   * @param {string} pathname
   * @returns {string | undefined} `undefined`: none.
   */
  fileFor(pathname) {
    if (!pathname.startsWith(this.base)) return undefined;
    const below = path.join(this.folder, decodeURIComponent(pathname.slice(this.base.length)));
    return [below, path.join(below, 'index.html'), `${below}.html`].find(
      (file) => existsSync(file) && statSync(file).isFile(),
    );
  }

  /** @param {string} pathname @returns {Page} */
  page(pathname) {
    const file = this.fileFor(pathname);
    if (file === undefined) throw new Error(`${pathname} is not in the built site.`);
    return new Page(readFileSync(file, 'utf8'), `https://blog.example${pathname}`);
  }

  /** Paths of all pages that hold a text. @param {string} text */
  pagesWith(text) {
    return readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.html') && readFileSync(path.join(this.folder, name), 'utf8').includes(text),
    );
  }
}

/** One built page. */
class Page {
  /**
   * @param {string} html
   * @param {string} url
   */
  constructor(html, url) {
    this.html = html.replace(/<script[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, '');
    this.url = url;
    this.main = /<(main|article)\b[\s\S]*<\/\1>/.exec(this.html)?.[0] ?? this.html;
    this.text = plainText(this.main);
  }

  /** Texts of the code on it, white space aside. */
  get code() {
    return plainText(this.main.replace(/<(?:td|th)\b[^>]*>/g, ' ')).replaceAll(' ', '');
  }

  /** Pathnames, with fragments, that it links to within the site. */
  get links() {
    return [...this.main.matchAll(/<a\b[^>]*?\shref="?([^"\s>]*)/g)]
      .map(([, href = '']) => new URL(decodeEntities(href), this.url))
      .filter(({ host }) => host === 'blog.example');
  }

  /** Pathnames of its images. */
  get images() {
    return [...this.main.matchAll(/<img\b[^>]*?\ssrc="?([^"\s>]*)/g)].map(
      ([, src = '']) => new URL(decodeEntities(src), this.url).pathname,
    );
  }

  /** Whether something has an id. @param {string} id */
  hasId(id) {
    return new RegExp(`\\sid="?${id}["\\s>]`).test(this.html);
  }
}

/** Words as a reader sees them, typographic niceties undone. @param {string} html */
export function plainText(html) {
  return plainWords(
    decodeEntities(html.replace(/<(?:br|p|li|td|th|div|h\d)\b[^>]*>/g, ' ').replace(/<[^>]+>/g, '')),
  );
}

/** @param {string} text */
export function plainWords(text) {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/…/g, '...')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/–/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** @param {string} text */
function decodeEntities(text) {
  /** @type {Readonly<Record<string, string>>} */
  const named = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
    ndash: '–',
    mdash: '—',
  };
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) =>
    name
      ? (named[name] ?? whole)
      : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );
}
