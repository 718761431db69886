import { Tree } from '@lezer/common';
import { type BlockFacts, moveFacts, readBlock } from './blockFacts.ts';

/** Facts of the blocks of a body in order, and by the syntax trees that they were read from. */
export interface ReadBlocks {
  readonly blocks: readonly BlockFacts[];
  readonly facts: ReadonlyMap<Tree, BlockFacts>;
}

/**
 * Facts of all top-level blocks; a block whose tree was taken over from the previous parse is not read again.
 * `known`: facts of the previous parse.
 */
export function readBlocks(
  tree: Tree,
  text: string,
  bodyStart: number,
  known: ReadonlyMap<Tree, BlockFacts> | undefined,
): ReadBlocks {
  const blocks: BlockFacts[] = [];
  const facts = new Map<Tree, BlockFacts>();
  // Long lists of blocks are bundled in nodes without a name. Looking at the trees themselves spares the making of nodes.
  const visit = (parent: Tree, start: number) => {
    for (let i = 0; i < parent.children.length; i++) {
      const child = parent.children[i];
      const from = start + (parent.positions[i] ?? 0);
      if (!(child instanceof Tree)) continue;
      if (child.type.isAnonymous) {
        visit(child, from);
        continue;
      }
      const before = facts.has(child) ? undefined : known?.get(child);
      const read =
        before === undefined
          ? readAt(tree, from, text, bodyStart)
          : moveFacts(before, bodyStart + from - before.span.start);
      if (read === undefined) continue;
      blocks.push(read);
      facts.set(child, read);
    }
  };
  visit(tree, 0);
  return { blocks, facts };
}

function readAt(tree: Tree, from: number, text: string, bodyStart: number): BlockFacts | undefined {
  const node = tree.topNode.childAfter(from);
  return node === null ? undefined : readBlock(node, text, bodyStart);
}
