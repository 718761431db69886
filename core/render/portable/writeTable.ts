import type { HtmlElement, HtmlNode } from './parseHtml.ts';
import { type WriteOptions, writeInline } from './writeInline.ts';

const rules: Readonly<Record<string, string>> = { left: ':---', right: '---:', center: ':---:' };

/** The lines of a table; rows that are too short are filled up. Empty: there is no cell in it. */
export function writeTable(table: HtmlElement, options: WriteOptions): readonly string[] {
  const rows = rowsOf(table.children);
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  const [first = []] = rows;
  if (columns === 0) return [];
  const hasHead = first.every(({ tag }) => tag === 'th');
  const head = hasHead ? first : [];
  const body = hasHead ? rows.slice(1) : rows;
  const numbers = Array.from({ length: columns }, (_, column) => column);
  const line = (cells: readonly string[]) =>
    `| ${numbers.map((column) => cells[column] ?? '').join(' | ')} |`;
  const words = (row: readonly HtmlElement[]) =>
    row.map(({ children }) => writeInline(children, options, 'cell'));
  return [
    line(words(head)),
    line(numbers.map((column) => rules[first[column]?.attributes.get('align') ?? ''] ?? '---')),
    ...body.map((row) => line(words(row))),
  ];
}

function rowsOf(nodes: readonly HtmlNode[]): readonly (readonly HtmlElement[])[] {
  return nodes.flatMap((node): (readonly HtmlElement[])[] => {
    if (typeof node === 'string' || node.tag === 'caption') return [];
    if (node.tag !== 'tr') return [...rowsOf(node.children)];
    const cells = node.children.filter((child) => typeof child !== 'string');
    return [cells.filter(({ tag }) => tag === 'td' || tag === 'th')];
  });
}
