import { parse } from 'yaml';
import type { Receipt } from '#core/note/model.ts';
import { isPresent, receiptFields } from './receiptYaml.ts';

/** Whether a reader of the YAML finds exactly this receipt. */
export function readsBack(yaml: string, receipt: Receipt): boolean {
  let root: unknown;
  try {
    root = parse(yaml, { uniqueKeys: false });
  } catch {
    return false;
  }
  const list = member(root, 'published');
  if (!Array.isArray(list)) return false;
  const found = list.find(
    (item: unknown) => text(item, 'target') === receipt.target && text(item, 'post') === receipt.post,
  );
  return receiptFields.every((field) => {
    const want = receipt[field];
    const got = member(found, field);
    if (!isPresent(want)) return got === undefined || field === 'images';
    return typeof want === 'string'
      ? text(found, field) === want
      : JSON.stringify(got) === JSON.stringify(want);
  });
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function text(value: unknown, key: string): string | undefined {
  const found = member(value, key);
  return found === undefined || found === null ? undefined : String(found);
}
