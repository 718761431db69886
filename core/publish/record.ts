import type { Receipt } from '#core/note/model.ts';
import { applyEdits, type TextEdit } from '#core/text/span.ts';
import { editNote } from './noteKeeper.ts';
import type { PublishJob } from './plan.ts';
import { forgetReceipt } from './receipts/forgetReceipt.ts';
import { newEventNote } from './receipts/newEventNote.ts';
import { readHolder } from './receipts/readHolder.ts';
import { receiptFor } from './receipts/receiptFor.ts';
import { recordReceipt } from './receipts/recordReceipt.ts';

/** Step five: what was published, into the note as it is now. The time stays where nothing else is new. */
export async function record(job: PublishJob, receipt: Receipt): Promise<void> {
  await editNote(job.notes, job.receiptsUri, (text) => {
    if (text === '') return firstReceipt(job, receipt);
    const holder = readHolder(text);
    const old = receiptFor(holder.frontMatter?.receipts ?? [], receipt.target, receipt.post);
    return recordReceipt(holder, old !== undefined && saysTheSame(old, receipt) ? old : receipt);
  });
}

/** A note that is not there yet says first which event it belongs to. */
function firstReceipt({ set }: PublishJob, receipt: Receipt): readonly TextEdit[] {
  const start = newEventNote(set);
  const newText = applyEdits(start, recordReceipt(readHolder(start), receipt));
  return [{ span: { start: 0, end: 0 }, newText }];
}

/** Writes the receipt of a post that is published as it should be, where the note has none for that address. */
export async function recordIfLost(job: PublishJob, receipt: Receipt): Promise<void> {
  await editNote(job.notes, job.receiptsUri, (text) => {
    if (text === '') return firstReceipt(job, receipt);
    const holder = readHolder(text);
    const old = receiptFor(holder.frontMatter?.receipts ?? [], receipt.target, receipt.post);
    return old?.id === receipt.id && old.url === receipt.url ? [] : recordReceipt(holder, receipt);
  });
}

/** Takes the receipt of a removed post out of the note as it is now. */
export async function forget(job: PublishJob, { target, post }: Receipt): Promise<void> {
  await editNote(job.notes, job.receiptsUri, (text) => forgetReceipt(readHolder(text), target, post));
}

function saysTheSame(a: Receipt, b: Receipt): boolean {
  return (
    a.id === b.id &&
    a.url === b.url &&
    a.digest === b.digest &&
    a.version === b.version &&
    JSON.stringify(a.images ?? {}) === JSON.stringify(b.images ?? {})
  );
}
