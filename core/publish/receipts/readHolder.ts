import { readFrontMatter } from '#core/note/frontMatter.ts';
import { byteOrderMarkLength, findFrontMatter } from '#core/note/frontMatterBlock.ts';
import type { ReceiptHolder } from './holder.ts';

/** Reads of a text only what receipts need: its front matter. */
export function readHolder(text: string): ReceiptHolder {
  const block = findFrontMatter(text);
  if (block === undefined) return { text, frontMatter: undefined, bodyStart: byteOrderMarkLength(text) };
  return { text, frontMatter: readFrontMatter(text, block).frontMatter, bodyStart: block.span.end };
}
