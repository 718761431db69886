import { decodeEntity } from '../note/plainText.ts';

/** Longest tag that is looked into, in UTF-16 units: real ones are far shorter. */
const longestTag = 65_536;

/**
 * Looks for fragments in a page that arrives in pieces: `id` of any element, `name` of an `a`. What stands in comments,
 * scripts, styles and text areas is no anchor. GitHub's `user-content-` counts as what it stands for.
 */
export class FragmentFinder {
  readonly #missing: Set<string>;
  /** What an anchor may be called, and the fragments that lead to it. */
  readonly #wanted = new Map<string, readonly string[]>();
  #rest = '';
  /** The end of the element or comment that is skipped; `undefined`: none. */
  #skipTo: string | undefined;

  /** @param fragments As URLs write them. An anchor may be called so, or as it reads decoded. */
  constructor(fragments: Iterable<string>) {
    this.#missing = new Set(fragments);
    for (const fragment of this.#missing) {
      for (const name of new Set([fragment, decoded(fragment)]))
        this.#wanted.set(name, [...(this.#wanted.get(name) ?? []), fragment]);
    }
  }

  /** Those not found so far. */
  get missing(): ReadonlySet<string> {
    return this.#missing;
  }

  /** Takes the next piece. `false`: all are found, no more is needed. */
  write(piece: string): boolean {
    this.#rest = this.#scan(this.#rest + piece);
    return this.#missing.size > 0;
  }

  /** Reads what it can, and gives back what it needs to see again. */
  #scan(text: string): string {
    let at = 0;
    while (this.#missing.size > 0) {
      if (this.#skipTo !== undefined) {
        const end = indexOfEnd(text, this.#skipTo, at);
        if (end < 0) return text.slice(Math.max(at, text.length - this.#skipTo.length));
        at = end + this.#skipTo.length;
        this.#skipTo = undefined;
      }
      const open = text.indexOf('<', at);
      if (open < 0) return '';
      if (text.length - open < 4) return text.slice(open);
      if (!isLetter(text.charCodeAt(open + 1))) {
        at = open + 1;
        if (text.startsWith('!--', at)) {
          this.#skipTo = '-->';
          at = open + 4;
        }
        continue;
      }
      const end = endOfTag(text, open);
      // Nothing of an endless tag is looked at again: a page made of such would cost its length squared.
      if (end < 0) return text.length - open < longestTag ? text.slice(open) : '';
      at = end + 1;
      this.#read(text.slice(open + 1, end));
    }
    return '';
  }

  /** Takes a tag, without its angle brackets. */
  #read(tag: string): void {
    const hasValues = tag.includes('=');
    if (!hasValues && !rawStart.test(tag)) return;
    const name = (/^[^\s/]+/.exec(tag)?.[0] ?? '').toLowerCase();
    if (raw.has(name)) this.#skipTo = `</${name}`;
    if (!hasValues) return;
    for (const found of tag.slice(name.length).matchAll(attributes)) {
      const attribute = found[1]?.toLowerCase();
      if (attribute !== 'id' && !(attribute === 'name' && name === 'a')) continue;
      const value = (found[2] ?? found[3] ?? found[4] ?? '').replace(entity, decodeEntity);
      this.#found(value);
      if (value.startsWith('user-content-')) this.#found(value.slice('user-content-'.length));
    }
  }

  #found(name: string): void {
    for (const fragment of this.#wanted.get(name) ?? []) this.#missing.delete(fragment);
  }
}

/** Where the tag that opens there is closed, outside quotes; -1: not yet. */
function endOfTag(text: string, open: number): number {
  let before = 0;
  for (let at = open + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === closing) return at;
    // Quotes are such only where a value begins: `<p don't>` is a whole tag.
    if ((code === doubleQuote || code === singleQuote) && before === equals) {
      at = text.indexOf(code === doubleQuote ? '"' : "'", at + 1);
      if (at < 0) return -1;
    }
    if (code > space) before = code;
  }
  return -1;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

const [space, doubleQuote, singleQuote, equals, closing] = [32, 34, 39, 61, 62];
/** Every attribute, so that what stands in the value of one is not taken for another. */
const attributes = /([^\s"'=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,31});/gi;
/** How elements begin that hold text only. */
const rawStart = /^(?:s[ct]|t[ei]|x|n)/i;
const raw: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noframes']);

/** Where an end stands, letter case aside. */
function indexOfEnd(text: string, end: string, from: number): number {
  if (end === '-->') return text.indexOf(end, from);
  for (let at = text.indexOf('</', from); at >= 0; at = text.indexOf('</', at + 2)) {
    if (text.slice(at, at + end.length).toLowerCase() === end) return at;
  }
  return -1;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
