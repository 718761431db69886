import { decodeEntity } from '#core/note/plainText.ts';
/** An element of a post's HTML. */
export interface HtmlElement {
  /** Lower case. */
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
}

/** Plain words, or an element. */
export type HtmlNode = string | HtmlElement;

const token = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi;
const attribute = /([a-z-]+)(?:="([^"]*)")?/gi;
const empty = new Set(['br', 'hr', 'img', 'input', 'col', 'wbr']);

/** An element that is still open. */
interface OpenElement {
  readonly tag: string;
  readonly children: HtmlNode[];
}

/**
 * Reads the HTML of a post, which our own renderer made: tags in pairs, attributes in double quotes, no script. A tag
 * that is never closed ends with its parent; a closing one without an opener is passed over. Never throws.
 */
export function parseHtml(html: string): readonly HtmlNode[] {
  const root: OpenElement = { tag: '', children: [] };
  const open: OpenElement[] = [root];
  const innermost = (): OpenElement => open[open.length - 1] ?? root;
  let at = 0;
  const words = (end: number) => {
    if (end > at) innermost().children.push(decoded(html.slice(at, end)));
  };
  for (const found of html.matchAll(token)) {
    const [whole, slash, name = '', rest = ''] = found;
    words(found.index);
    at = found.index + whole.length;
    const tag = name.toLowerCase();
    if (tag === '') continue;
    if (slash === '/') {
      const index = open.findLastIndex((each) => each.tag === tag);
      if (index > 0) open.length = index;
      continue;
    }
    const element = { tag, attributes: attributesOf(rest), children: [] };
    innermost().children.push(element);
    if (!empty.has(tag)) open.push(element);
  }
  words(html.length);
  return root.children;
}

/** All words within, without marks. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(attribute)].map(([, name = '', value = '']) => [name.toLowerCase(), decoded(value)]),
  );
}

function decoded(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, decodeEntity);
}
