import { parseBlocks } from '../markdownParser.ts';
import { inlineNodes } from './inlineNodes.ts';
import { linksIn } from './linksIn.ts';
import { ScanNode, type WordsReader } from './scanNode.ts';

const leaf = /^(?:Paragraph|Task|TableCell|(?:ATX|Setext)Heading\d)$/;

/** The top-level blocks of a body, with nothing parsed within words. */
export function scanBlocks(body: string): readonly ScanNode[] {
  const { text, tree } = parseBlocks(body);
  const reader: WordsReader = { body: text, links: linksIn, nodes: inlineNodes };
  const top = new ScanNode('Document', 0, text.length);
  const open: ScanNode[] = [];
  const blocks: ScanNode[] = [];
  tree.iterate({
    enter({ name, from, to }) {
      const node =
        open.length === 0 ? top : new ScanNode(name, from, to, leaf.test(name) ? reader : undefined);
      open.at(-1)?.append(node);
      if (open.length === 1) blocks.push(node);
      open.push(node);
    },
    leave() {
      open.pop();
    },
  });
  return blocks;
}
