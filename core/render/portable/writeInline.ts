import type { Dialect } from './dialect.ts';
import { escapeTitle, escapeWords } from './escapeWords.ts';
import { type HtmlElement, type HtmlNode, textOf } from './parseHtml.ts';

/** What the words of a post need to know of where they are written to. */
export interface WriteOptions {
  readonly dialect: Dialect;
  /** Address to write for a link, as it stands in Markdown; `undefined`: only its words stay. */
  readonly link: (address: string) => string | undefined;
  /** Address to write for an image; `undefined`: only its description stays. */
  readonly image: (address: string) => string | undefined;
  /** Fragments that something links to: only headings of these are given theirs. */
  readonly fragments: ReadonlySet<string>;
}

/** Where inline text stands: what it may hold there. */
export type InlinePlace = 'paragraph' | 'line' | 'cell';

const keptTags = new Set(['kbd', 'samp', 'var', 'sub', 'sup', 'mark', 'small', 'u', 'ins', 'abbr', 'dfn']);
const marks: Readonly<Record<string, string>> = { em: '*', i: '*', strong: '**', b: '**' };

/** Inline HTML as Markdown, without white space at its ends. */
export function writeInline(nodes: readonly HtmlNode[], options: WriteOptions, place: InlinePlace): string {
  return tidy(pieces(nodes, options, place, false));
}

function tidy(text: string): string {
  return text
    .replace(/[ \t]*\n[ \t]*/g, (breakAt) => (breakAt.includes('\n') ? '  \n' : ' '))
    .replace(/^\s+|\s+$/g, '');
}

function pieces(
  nodes: readonly HtmlNode[],
  options: WriteOptions,
  place: InlinePlace,
  inLink: boolean,
): string {
  let out = '';
  nodes.forEach((node, index) => {
    if (typeof node === 'string') out += words(node, nodes[index + 1], options);
    else out += element(node, out.at(-1), firstOf(nodes.slice(index + 1)), options, place, inLink);
  });
  return out;
}

/** `!` before a link would make an image of it. */
function words(text: string, next: HtmlNode | undefined, { dialect }: WriteOptions): string {
  const escaped = dialect.words(escapeWords(text.replace(/\s+/g, ' ')));
  const isLink = next !== undefined && typeof next !== 'string' && next.tag === 'a';
  return isLink && escaped.endsWith('!') ? `${escaped.slice(0, -1)}\\!` : escaped;
}

function element(
  node: HtmlElement,
  before: string | undefined,
  after: string | undefined,
  options: WriteOptions,
  place: InlinePlace,
  inLink: boolean,
): string {
  const { dialect } = options;
  const inner = () => pieces(node.children, options, place, inLink || node.tag === 'a');
  const mark = marks[node.tag];
  if (mark !== undefined) return marked(mark, node, inner(), before, after, dialect);
  if (keptTags.has(node.tag)) return dialect.inlineHtml ? kept(node, inner()) : inner();
  switch (node.tag) {
    case 'br':
      return place === 'paragraph' ? '\n' : ' ';
    case 'code':
      return codeSpan(textOf(node.children), dialect, place);
    case 'a':
      return inLink ? inner() : anchor(node, inner(), options);
    case 'img':
      return image(node, options);
    case 'q':
      return `“${inner()}”`;
    case 'del':
    case 's':
      if (inner().trim() === '') return '';
      if (dialect.strikethrough) return spaced('~~', inner());
      return dialect.inlineHtml ? `<del>${inner()}</del>` : inner();
    default:
      return inner();
  }
}

/**
 * Emphasis, where marks are taken as such: next to a letter they must not touch punctuation inside. Elsewhere as HTML,
 * or not at all. Source: CommonMark 0.31, section 6.2.
 */
function marked(
  mark: string,
  node: HtmlElement,
  inner: string,
  before: string | undefined,
  after: string | undefined,
  { inlineHtml }: Dialect,
): string {
  if (inner.trim() === '') return inner;
  const core = inner.trim();
  const opens = opensOrCloses(/^\s/.test(inner) ? ' ' : before, core.at(0));
  const closes = opensOrCloses(/\s$/.test(inner) ? ' ' : after, core.at(-1));
  if (opens && closes && !core.startsWith('*') && !core.endsWith('*')) return spaced(mark, inner);
  const tag = mark === '*' ? 'em' : 'strong';
  const hasSame = node.children.some((child) => typeof child !== 'string' && marks[child.tag] === mark);
  return inlineHtml && !hasSame ? `<${tag}>${inner}</${tag}>` : inner;
}

function opensOrCloses(outside: string | undefined, inside: string | undefined): boolean {
  const isPlain = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
  return isPlain(inside) ? !isPlain(outside) : outside === undefined || /\s/.test(outside);
}

/** Marks around words, white space left outside. */
function spaced(mark: string, inner: string): string {
  const [, start = '', core = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
  return `${start}${mark}${core}${mark}${end}`;
}

function kept({ tag, attributes }: HtmlElement, inner: string): string {
  const title = attributes.get('title');
  return `<${tag}${title === undefined ? '' : ` title="${escapeTitle(title)}"`}>${inner}</${tag}>`;
}

function codeSpan(text: string, dialect: Dialect, place: InlinePlace): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  if (line.trim() === '') return line === '' ? '' : ' ';
  const { codeTag = 'code', inlineHtml } = dialect;
  const isCarriedOut = dialect.codeTag !== undefined && line.includes('{{');
  if (isCarriedOut || (place === 'cell' && line.includes('|') && inlineHtml)) return htmlCode(line, codeTag);
  const code = dialect.code(place === 'cell' ? line.replaceAll('|', '\\|') : line);
  const runs = [...code.matchAll(/`+/g)].map(([run]) => run.length);
  const ticks = '`'.repeat(Math.max(0, ...runs) + 1);
  const pad = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return `${ticks}${pad}${code}${pad}${ticks}`;
}

/** As HTML: a pipe in code ends a table's cell for some, however it is written as Markdown. */
function htmlCode(text: string, tag: string): string {
  const escaped = text.replace(/[&<>{}|*_`\\[\]~]/g, (char) => `&#${char.charCodeAt(0)};`);
  return `<${tag}>${escaped}</code>`;
}

function anchor({ attributes }: HtmlElement, inner: string, options: WriteOptions): string {
  const href = attributes.get('href');
  const address = href === undefined ? undefined : options.link(href);
  if (address === undefined || inner.trim() === '') return inner;
  const [, start = '', core = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
  return `${start}[${core}](${address}${titleOf(attributes)})${end}`;
}

function image({ attributes }: HtmlElement, options: WriteOptions): string {
  const alt = escapeWords((attributes.get('alt') ?? '').replace(/\s+/g, ' ').trim());
  const src = attributes.get('src');
  const address = src === undefined ? undefined : options.image(src);
  return address === undefined ? alt : `![${alt}](${address}${titleOf(attributes)})`;
}

function titleOf(attributes: ReadonlyMap<string, string>): string {
  const title = attributes.get('title') ?? '';
  return title.trim() === '' ? '' : ` "${escapeTitle(title)}"`;
}

/** The character that words go on with; `undefined`: nothing follows. */
function firstOf(nodes: readonly HtmlNode[]): string | undefined {
  for (const node of nodes) {
    if (typeof node !== 'string' && (node.tag === 'br' || node.tag === 'img')) return ' ';
    const text = textOf([node]);
    if (text !== '') return text.at(0);
  }
  return undefined;
}
