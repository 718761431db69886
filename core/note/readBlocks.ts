import { Tree } from '@lezer/common';
import { type BlockFacts, readBlock } from './blockFacts.ts';
import { moveFacts } from './moveFacts.ts';

/** The blocks of a body in order: what each says, and the syntax tree it was read from. */
export interface ReadBlocks {
  readonly trees: readonly Tree[];
  readonly facts: readonly BlockFacts[];
}

/**
 * Facts of all top-level blocks. Blocks before and behind a change have the trees that they had in the `previous` parse,
 * and are not read again.
 */
export function readBlocks(
  tree: Tree,
  text: string,
  bodyStart: number,
  previous: ReadBlocks | undefined,
): ReadBlocks {
  const trees: Tree[] = [];
  const starts: number[] = [];
  gather(tree, 0, trees, starts);
  const known = previous?.trees ?? [];
  const shorter = Math.min(trees.length, known.length);
  let before = 0;
  while (before < shorter && trees[before] === known[before]) before++;
  let behind = 0;
  while (behind < shorter - before && trees[trees.length - 1 - behind] === known[known.length - 1 - behind])
    behind++;
  const facts: BlockFacts[] = [];
  for (let i = 0; i < trees.length; i++) {
    const start = starts[i] ?? 0;
    const taken = i < before ? i : i >= trees.length - behind ? known.length - trees.length + i : -1;
    const old = taken < 0 ? undefined : previous?.facts[taken];
    const node = old === undefined ? tree.topNode.childAfter(start) : null;
    if (old !== undefined) facts.push(moveFacts(old, bodyStart + start - old.span.start));
    else if (node !== null) facts.push(readBlock(node, text, bodyStart));
  }
  return { trees, facts };
}

/**
 * The trees of the blocks below a tree, and where each starts. Long lists of blocks are bundled in trees without a name.
 * To make a node of each block would cost more than all else.
 */
function gather(parent: Tree, start: number, trees: Tree[], starts: number[]): void {
  for (const [i, child] of parent.children.entries()) {
    const from = start + (parent.positions[i] ?? 0);
    if (!(child instanceof Tree)) continue;
    if (child.type.isAnonymous) gather(child, from, trees, starts);
    else {
      trees.push(child);
      starts.push(from);
    }
  }
}
