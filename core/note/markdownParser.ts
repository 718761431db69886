import type { SyntaxNode, Tree, TreeFragment } from '@lezer/common';
import { TreeFragment as Fragments } from '@lezer/common';
import { type BlockParser, parser as commonMark, GFM } from '@lezer/markdown';
import { type ChangedRange, changedRange } from '../text/changedRange.ts';
import { type Tamed, tame, tameAgain } from './tame.ts';

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

/** Parses blocks as the other one does, and nothing within words: five times as fast. */
const blocksOnly = commonMark.configure([GFM, { parseBlock: [noSpaceHeading] }]);
blocksOnly.parseInline = () => [];

/** Takes all there is for the words of one paragraph. */
const oneParagraph: BlockParser = {
  name: 'OneParagraph',
  before: 'LinkReference',
  parse(cx, line) {
    // Blank lines at the start have been passed over.
    const start = cx.lineStart;
    let words = line.text;
    while (cx.nextLine()) words += `\n${line.text}`;
    const within = cx.parser.parseInline(words, start);
    cx.addElement(cx.elt('Paragraph', start, start + words.length, within));
    return true;
  },
};
const wordsOnly = markdown.configure({ parseBlock: [oneParagraph] });

/** A parsed body and what the next parse can take over from it. */
export interface ParsedBody {
  readonly tamed: Tamed;
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
}

/**
 * Parses a body. What did not change since `previous` is taken over: its tree nodes are the same objects.
 * Never throws; absurdly nested text is flattened first, so that time stays linear.
 */
export function parseBody(body: string, previous?: ParsedBody): ParsedBody {
  if (previous === undefined) {
    const tamed = tame(body);
    const tree = markdown.parse(tamed.text);
    return { tamed, tree, fragments: Fragments.addTree(tree) };
  }
  if (previous.tamed.source === body) return previous;
  const changed = changedRange(previous.tamed.source, body);
  const tamed = tameAgain(previous.tamed, body, changed);
  const fragments = Fragments.applyChanges(previous.fragments, [seenChange(previous.tamed, tamed, changed)]);
  const tree = markdown.parse(tamed.text, fragments);
  return { tamed, tree, fragments: Fragments.addTree(tree, fragments) };
}

/**
 * What changed of a body or of what the parser sees of it. Where only the body differs, the tree would do, but not what
 * was read from the body by that tree.
 */
function seenChange(from: Tamed, to: Tamed, changed: ChangedRange): ChangedRange {
  const isPlain = from.text === from.source && to.text === to.source;
  const seen = isPlain ? changed : changedRange(from.text, to.text);
  const head = Math.min(changed.fromA, seen.fromA);
  const tail = from.text.length - Math.max(changed.toA, seen.toA);
  const toB = to.text.length - tail;
  // At the very start, the parser takes over what was not at the start before: the first line is always read anew.
  const more = toB > 0 || tail === 0 ? 0 : lineEnd(to.text, 0);
  // Whether a paragraph ends before the head of a table depends on the line below that head, two lines further down.
  const start = lineStart(to.text, lineStart(to.text, lineStart(to.text, head) - 1) - 1);
  return { fromA: start, toA: from.text.length - tail + more, fromB: start, toB: toB + more };
}

/** Where the line begins that an offset lies in; 0 for offsets before the text. */
function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line ends that starts at an offset, its line end included. */
function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end + 1;
}

/** Parses the blocks of a body and leaves out what stands within words. The text is as {@link parseBody} sees it. */
export function parseBlocks(body: string): { readonly text: string; readonly tree: Tree } {
  const { text } = tame(body);
  return { text, tree: blocksOnly.parse(text) };
}

/** Parses words as those of a paragraph: the links, emphasis and so on in them are its children. */
export function parseInline(words: string): SyntaxNode {
  const { topNode } = wordsOnly.parse(words);
  return topNode.firstChild ?? topNode;
}
