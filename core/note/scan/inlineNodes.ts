import type { SyntaxNode } from '@lezer/common';
import { parseInline } from '../markdownParser.ts';
import { ScanNode } from './scanNode.ts';

/** Without any of it, words are nothing but words. */
const markup = /[\\`*_[\]<>&~!@]|:\/\/|www\.|mailto:|xmpp:/;
const nothing = { nodes: [], placed: new Set<ScanNode>() };

/**
 * What stands within the words of a leaf: links, emphasis, code. `quoteMarks`: the `>` before its later lines, which are no
 * words; `placed` are those that went into one of the nodes.
 */
export function inlineNodes(
  body: string,
  from: number,
  to: number,
  quoteMarks: readonly ScanNode[],
): { readonly nodes: readonly ScanNode[]; readonly placed: ReadonlySet<ScanNode> } {
  let words = body.slice(from, to);
  if (!markup.test(words)) return nothing;
  for (const mark of quoteMarks) {
    const at = mark.from - from;
    if (at >= 0) words = `${words.slice(0, at)} ${words.slice(at + 1)}`;
  }
  const placed = new Set<ScanNode>();
  const copy = (node: SyntaxNode): ScanNode => {
    const made = new ScanNode(node.name, from + node.from, from + node.to);
    const children: ScanNode[] = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(copy(child));
    for (const mark of quoteMarks) {
      if (placed.has(mark) || mark.from < made.from || mark.to > made.to) continue;
      placed.add(mark);
      children.push(mark);
    }
    for (const child of children.sort((a, b) => a.from - b.from)) made.append(child);
    return made;
  };
  const nodes: ScanNode[] = [];
  for (let node = parseInline(words).firstChild; node !== null; node = node.nextSibling)
    nodes.push(copy(node));
  return { nodes, placed };
}
