import type { Receipt } from '#core/note/model.ts';

/** The receipt of one post at one target; the first, where the note holds several. */
export function receiptFor(receipts: readonly Receipt[], target: string, post: string): Receipt | undefined {
  return receipts.find((receipt) => receipt.target === target && receipt.post === post);
}
