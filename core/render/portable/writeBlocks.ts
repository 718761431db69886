import type { Dialect } from './dialect.ts';
import { escapeStart } from './escapeWords.ts';
import { type HtmlElement, type HtmlNode, textOf } from './parseHtml.ts';
import { type WriteOptions, writeInline } from './writeInline.ts';
import { writeTable } from './writeTable.ts';

/** A block of Markdown, its lines without white space in front of them. */
interface Block {
  readonly kind: 'list' | 'quote' | 'other';
  readonly lines: readonly string[];
  /** Of a list: whether it has the second kind of bullets, being right behind one with the first. */
  readonly isSecond?: boolean;
}

const blockTags = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote footer pre ul ol li dl dt dd hr table figure figcaption caption div details summary'.split(
    ' ',
  ),
);

/**
 * The HTML of a post as Markdown that all readers take alike: a blank line between blocks, a paragraph on one line,
 * contents of list items four characters in. Ends with a line end unless it is empty.
 */
export function writeBlocks(nodes: readonly HtmlNode[], options: WriteOptions): string {
  const lines = joined(blocksOf(nodes, options, true), options.dialect);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function blocksOf(nodes: readonly HtmlNode[], options: WriteOptions, atTop: boolean): readonly Block[] {
  const blocks: Block[] = [];
  let inline: HtmlNode[] = [];
  const paragraph = () => {
    blocks.push(...paragraphOf(inline, options));
    inline = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || !blockTags.has(node.tag)) {
      inline.push(node);
      continue;
    }
    paragraph();
    const before = blocks.at(-1);
    const isSecond = before?.kind === 'list' && before.isSecond !== true;
    blocks.push(...blockOf(node, options, atTop, isSecond));
  }
  paragraph();
  return blocks;
}

function blockOf(
  node: HtmlElement,
  options: WriteOptions,
  atTop: boolean,
  isSecond: boolean,
): readonly Block[] {
  const { tag, children } = node;
  switch (tag) {
    case 'p':
    case 'figcaption':
    case 'caption':
    case 'footer':
      return paragraphOf(children, options);
    case 'summary':
    case 'dt':
      return paragraphOf([{ tag: 'strong', attributes: new Map(), children }], options);
    case 'blockquote': {
      const lines = joined(blocksOf(children, options, false), options.dialect);
      return lines.length === 0 ? [] : [{ kind: 'quote', lines: lines.map((line) => `> ${line}`.trimEnd()) }];
    }
    case 'ul':
    case 'ol':
      return listOf(node, options, isSecond);
    case 'pre':
      return [other(codeLines(node, options.dialect, atTop))];
    case 'hr':
      return [other(['* * *'])];
    case 'table':
      return [other(writeTable(node, options))].filter(({ lines }) => lines.length > 0);
    default:
      if (/^h[1-6]$/.test(tag)) return headingOf(node, options);
      return blocksOf(children, options, atTop);
  }
}

function paragraphOf(nodes: readonly HtmlNode[], options: WriteOptions): readonly Block[] {
  const text = writeInline(nodes, options, 'paragraph');
  if (text === '') return [];
  return [other(text.split('\n').map((line) => escapeStart(line, options.dialect.isProgram)))];
}

function headingOf({ tag, attributes, children }: HtmlElement, options: WriteOptions): readonly Block[] {
  const text = writeInline(children, options, 'line');
  if (text === '') return [];
  const id = attributes.get('id') ?? '';
  const { headingId } = options.dialect;
  const isWanted = options.fragments.has(id);
  const before = isWanted && headingId === 'anchor' ? `<a id="${id}"></a>` : '';
  const behind = isWanted && headingId === 'attribute' ? ` {#${id}}` : '';
  const closed = text.replace(/(#+)$/, '\\$1');
  return [other([`${'#'.repeat(Number(tag[1]))} ${before}${closed}${behind}`])];
}

/** @param isSecond Two lists in a row have different bullets, or they would be one. */
function listOf(list: HtmlElement, options: WriteOptions, isSecond: boolean): readonly Block[] {
  const items = list.children.filter((child) => typeof child !== 'string').filter(({ tag }) => tag === 'li');
  const isLoose = items.some(({ children }) => children.some((child) => isElement(child, 'p')));
  const start = Number(list.attributes.get('start') ?? '1');
  const lines: string[] = [];
  let number = Number.isSafeInteger(start) && start >= 0 ? start : 1;
  for (const { children } of items) {
    const blocks = blocksOf(children, options, false);
    if (blocks.length === 0) continue;
    const isOther = isSecond && options.dialect.separator === undefined;
    const marker = list.tag === 'ol' ? `${number++}${isOther ? ')' : '.'}` : isOther ? '*' : '-';
    const [first] = blocks;
    const asOpener = options.dialect.nesting === 'python' && first?.kind === 'quote' ? first.lines.length : 1;
    const own = isLoose ? joined(blocks, options.dialect) : tight(blocks, options.dialect);
    if (isLoose && lines.length > 0) lines.push('');
    lines.push(
      ...own.map((line, i) => {
        if (i === 0) return `${marker.padEnd(3)} ${line}`;
        return i < asOpener || line === '' ? line : `    ${line}`;
      }),
    );
  }
  return lines.length === 0 ? [] : [{ kind: 'list', lines, isSecond }];
}

/** In a list without paragraphs, a list below an item follows right behind its words. */
function tight(blocks: readonly Block[], dialect: Dialect): readonly string[] {
  const [first, second, ...rest] = blocks;
  if (first?.kind !== 'other' || second?.kind !== 'list' || rest.length > 0) return joined(blocks, dialect);
  return [...first.lines, ...second.lines];
}

function codeLines(node: HtmlElement, dialect: Dialect, atTop: boolean): readonly string[] {
  const code = node.children.find((child) => isElement(child, 'code'));
  const text = dialect.code(textOf(node.children).replace(/\n$/, ''));
  const lines = text.split('\n');
  if (dialect.nesting === 'python' && !atTop) return lines.map((line) => (line === '' ? '' : `    ${line}`));
  const named = typeof code === 'object' ? code.attributes.get('class') : undefined;
  const language = /language-([\w+#.-]+)/.exec(named ?? '')?.[1] ?? '';
  const longest = Math.max(2, ...[...text.matchAll(/^\s*(`{3,})/gm)].map(([, run = '']) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...lines, fence];
}

/** Blocks with a blank line between them, and more where they would become one. */
function joined(blocks: readonly Block[], { separator, keepsQuotesApart }: Dialect): readonly string[] {
  return blocks.flatMap(({ kind, lines }, i) => {
    if (i === 0) return lines;
    const canMerge = kind === 'list' || (kind === 'quote' && !keepsQuotesApart);
    const isSame = canMerge && blocks[i - 1]?.kind === kind;
    return isSame && separator !== undefined ? ['', separator, '', ...lines] : ['', ...lines];
  });
}

function other(lines: readonly string[]): Block {
  return { kind: 'other', lines };
}

function isElement(node: HtmlNode, tag: string): node is HtmlElement {
  return typeof node !== 'string' && node.tag === tag;
}
