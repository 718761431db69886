import type { Receipt } from '#core/note/model.ts';
import { readHolder } from '#core/publish/receipts/readHolder.ts';

/** The receipts that a note's text holds. */
export function readReceipts(text: string): readonly Receipt[] {
  return readHolder(text).frontMatter?.receipts ?? [];
}
