import type { MarkdownNode } from './markdownNode.ts';

/** Nodes that are markup, not words. */
const silent = new Set([
  'HeaderMark',
  'QuoteMark',
  'ListMark',
  'LinkMark',
  'EmphasisMark',
  'CodeMark',
  'StrikethroughMark',
  'LinkTitle',
  'LinkLabel',
  'HTMLTag',
  'Comment',
  'CommentBlock',
  'ProcessingInstruction',
  'TaskMarker',
]);

const named = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    copy: '©',
  }),
);

/**
 * The words of a node or of a part of it: no markup, escapes and common entities resolved, white space folded.
 * `text` is the original text and `base` the offset in it at which the tree starts.
 */
export function plainText(
  node: MarkdownNode,
  text: string,
  base: number,
  from = node.from,
  to = node.to,
): string {
  const parts: string[] = [];
  collect(node, text, base, from, to, parts);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function collect(
  node: MarkdownNode,
  text: string,
  base: number,
  from: number,
  to: number,
  parts: string[],
): void {
  if (silent.has(node.name)) return;
  if (node.name === 'URL' && isTarget(node)) return;
  if (node.name === 'Escape') {
    if (node.from >= from && node.to <= to) parts.push(text.slice(base + node.from + 1, base + node.to));
    return;
  }
  if (node.name === 'Entity') {
    if (node.from >= from && node.to <= to)
      parts.push(decodeEntity(text.slice(base + node.from, base + node.to)));
    return;
  }
  let at = Math.max(node.from, from);
  const end = Math.min(node.to, to);
  for (let child = node.firstChild; child !== null && child.from < end; child = child.nextSibling) {
    if (child.to <= at) continue;
    if (child.from > at) parts.push(text.slice(base + at, base + child.from));
    if (child.name === 'Paragraph' && parts.length > 0) parts.push(' ');
    collect(child, text, base, from, to, parts);
    at = Math.max(at, child.to);
  }
  if (at < end) parts.push(text.slice(base + at, base + end));
}

/** Whether a URL node is the target of a link (behind its brackets) rather than words of the text. */
export function isTarget(url: MarkdownNode): boolean {
  const parent = url.parent;
  if (parent === null) return false;
  if (parent.name !== 'Link' && parent.name !== 'Image') return parent.name === 'LinkReference';
  const before = url.prevSibling;
  return (
    before !== null &&
    before.name === 'LinkMark' &&
    before.to - before.from === 1 &&
    before.from > parent.from
  );
}

/** One character reference resolved; unknown ones stay as written. */
export function decodeEntity(entity: string): string {
  const body = entity.slice(1, -1);
  if (!body.startsWith('#')) return named.get(body) ?? entity;
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
