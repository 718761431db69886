import { readFrontMatter } from '#core/note/frontMatter.ts';
import { findFrontMatter } from '#core/note/frontMatterBlock.ts';
import type { ReceiptHolder } from '#core/publish/receipts/holder.ts';

/** What the writing of receipts needs to know of a text, read as notes are read. */
export function receiptHolder(text: string): ReceiptHolder {
  const block = findFrontMatter(text);
  const frontMatter = block === undefined ? undefined : readFrontMatter(text, block).frontMatter;
  return { text, frontMatter, bodyStart: frontMatter?.span.end ?? (text.startsWith('\ufeff') ? 1 : 0) };
}
