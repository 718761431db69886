import type { Tree, TreeFragment } from '@lezer/common';
import { TreeFragment as Fragments } from '@lezer/common';
import { type BlockParser, parser as commonMark, GFM } from '@lezer/markdown';
import { tame } from './tame.ts';

const hash = 35;

/** `##Heading` without the space: people write it, so it counts (one `#` does not: that is a hashtag). */
const noSpaceHeading: BlockParser = {
  name: 'NoSpaceHeading',
  before: 'ATXHeading',
  parse(cx, line) {
    const size = noSpaceHeadingLevel(line.text, line.pos, line.next);
    if (size === 0) return false;
    const from = cx.lineStart + line.pos;
    const content = line.text.slice(line.pos + size);
    cx.addElement(
      cx.elt(`ATXHeading${size}`, from, cx.lineStart + line.text.length, [
        cx.elt('HeaderMark', from, from + size),
        ...cx.parser.parseInline(content, from + size),
      ]),
    );
    cx.nextLine();
    return true;
  },
  endLeaf: (_cx, line) => noSpaceHeadingLevel(line.text, line.pos, line.next) > 0,
};

/** Level of a `##Heading` that starts at `pos`; 0: there is none. */
function noSpaceHeadingLevel(text: string, pos: number, next: number): number {
  if (next !== hash) return 0;
  let end = pos;
  while (text.charCodeAt(end) === hash) end++;
  const size = end - pos;
  return size >= 2 && size <= 6 && /[\p{L}\p{N}"“'*[@]/u.test(text.slice(end, end + 2)) ? size : 0;
}

const markdown = commonMark.configure([GFM, { parseBlock: [noSpaceHeading] }]);

/** A parsed body and what the next parse can take over from it. */
export interface ParsedBody {
  readonly text: string;
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
}

/**
 * Parses a body. What did not change since `previous` is taken over: its tree nodes are the same objects.
 * Never throws; absurdly nested text is flattened first, so that time stays linear.
 */
export function parseBody(body: string, previous?: ParsedBody): ParsedBody {
  const text = tame(body);
  if (previous === undefined) {
    const tree = markdown.parse(text);
    return { text, tree, fragments: Fragments.addTree(tree) };
  }
  if (previous.text === text) return previous;
  const change = changedRange(previous.text, text);
  const fragments = Fragments.applyChanges(previous.fragments, [change]);
  const tree = markdown.parse(text, fragments);
  return { text, tree, fragments: Fragments.addTree(tree, fragments) };
}

/** The one stretch in which two texts differ, found from both ends. */
function changedRange(from: string, to: string): { fromA: number; toA: number; fromB: number; toB: number } {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from.charCodeAt(head) === to.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    from.charCodeAt(from.length - 1 - tail) === to.charCodeAt(to.length - 1 - tail)
  )
    tail++;
  return { fromA: head, toA: from.length - tail, fromB: head, toB: to.length - tail };
}
