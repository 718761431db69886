import type { HeadingBlock } from './headingBlocks.ts';

/** A heading and those below it. */
export interface HeadingNode {
  readonly block: HeadingBlock;
  /** Its place among all headings. */
  readonly index: number;
  readonly children: readonly HeadingNode[];
}

/** Nests headings by level. `without`: one that is left out, as if it were not there. */
export function headingTree(
  headings: readonly HeadingBlock[],
  without?: HeadingBlock,
): readonly HeadingNode[] {
  const roots: HeadingNode[] = [];
  const open: { level: number; children: HeadingNode[] }[] = [{ level: 0, children: roots }];
  headings.forEach((block, index) => {
    if (block === without) return;
    while ((open.at(-1)?.level ?? 0) >= block.heading.level) open.pop();
    const children: HeadingNode[] = [];
    open.at(-1)?.children.push({ block, index, children });
    open.push({ level: block.heading.level, children });
  });
  return roots;
}
