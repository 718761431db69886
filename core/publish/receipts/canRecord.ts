import { type ReceiptHolder, yamlOf } from './holder.ts';
import { publishedList } from './publishedList.ts';

/** Whether a receipt can be written into the note without touching what is the author's. */
export function canRecord(note: ReceiptHolder): boolean {
  if (note.frontMatter === undefined) return true;
  return !note.frontMatter.broken && publishedList(yamlOf(note)).kind !== 'foreign';
}
