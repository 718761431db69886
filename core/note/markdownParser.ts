import type { SyntaxNode, Tree, TreeFragment } from '@lezer/common';
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
  readonly body: string;
  /** What the parser saw of it. */
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
    return { body, text, tree, fragments: Fragments.addTree(tree) };
  }
  if (previous.body === body) return previous;
  const change = changedRange(previous, { body, text });
  const fragments = Fragments.applyChanges(previous.fragments, [change]);
  const tree = markdown.parse(text, fragments);
  return { body, text, tree, fragments: Fragments.addTree(tree, fragments) };
}

/**
 * The one stretch in which two bodies differ. Where only the body differs and not what the parser saw of it, the tree would
 * do, but not what was read from the body by that tree.
 */
function changedRange(
  from: Pick<ParsedBody, 'body' | 'text'>,
  to: Pick<ParsedBody, 'body' | 'text'>,
): { fromA: number; toA: number; fromB: number; toB: number } {
  const shorter = Math.min(from.body.length, to.body.length);
  let head = sameStart(from.body, to.body, shorter);
  let tail = sameEnd(from.body, to.body, shorter - head);
  if (from.text !== from.body || to.text !== to.body) {
    head = Math.min(head, sameStart(from.text, to.text, shorter));
    tail = Math.min(tail, sameEnd(from.text, to.text, shorter - head));
  }
  // Whether a paragraph ends before the head of a table depends on the line below that head, two lines further down.
  const start = lineStart(to.text, lineStart(to.text, lineStart(to.text, head) - 1) - 1);
  return { fromA: start, toA: from.body.length - tail, fromB: start, toB: to.body.length - tail };
}

/** Where the line begins that an offset lies in; 0 for offsets before the text. */
function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** How many characters two texts begin with in common, up to a limit. */
function sameStart(a: string, b: string, limit: number): number {
  let count = 0;
  while (count < limit && a.charCodeAt(count) === b.charCodeAt(count)) count++;
  return count;
}

/** How many characters two texts end with in common, up to a limit. */
function sameEnd(a: string, b: string, limit: number): number {
  let count = 0;
  while (count < limit && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++;
  return count;
}

/** Parses the blocks of a body and leaves out what stands within words. The text is as {@link parseBody} sees it. */
export function parseBlocks(body: string): { readonly text: string; readonly tree: Tree } {
  const text = tame(body);
  return { text, tree: blocksOnly.parse(text) };
}

/** Parses words as those of a paragraph: the links, emphasis and so on in them are its children. */
export function parseInline(words: string): SyntaxNode {
  const { topNode } = wordsOnly.parse(words);
  return topNode.firstChild ?? topNode;
}
