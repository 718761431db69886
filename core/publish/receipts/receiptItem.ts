import { isScalar } from 'yaml';
import type { Receipt } from '#core/note/model.ts';
import type { TextEdit } from '#core/text/span.ts';
import { columnOf, lineEnd, pairOf, type ReceiptItem, rangeOf } from './publishedList.ts';
import { fieldLines, flowValue, isPresent, type ReceiptField, receiptFields, scalar } from './receiptYaml.ts';

type FieldValue = string | Readonly<Record<string, string>>;

/** Edits that bring one receipt up to date field by field; comments, unknown keys and equal fields stay as they are. */
export function updateItem(
  yaml: string,
  item: ReceiptItem,
  receipt: Receipt,
  eol: string,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const missing: [ReceiptField, FieldValue][] = [];
  for (const field of receiptFields) {
    const want = receipt[field];
    const pair = pairOf(item.map, field);
    if (!isPresent(want)) {
      if (pair !== undefined) edits.push(withoutField(yaml, item, field));
    } else if (pair === undefined) {
      missing.push([field, want]);
    } else if (!equal(pair.value, want)) {
      edits.push(replaced(yaml, item, field, want, eol));
    }
  }
  if (missing.length > 0) edits.push(added(yaml, item, missing, eol));
  return edits;
}

/** A value put in place of another: the scalar alone where it is simple, else all behind the key. */
function replaced(
  yaml: string,
  item: ReceiptItem,
  field: ReceiptField,
  value: FieldValue,
  eol: string,
): TextEdit {
  const pair = pairOf(item.map, field);
  const keyEnd = rangeOf(pair?.key)[1];
  const [start, end] = rangeOf(pair?.value);
  const simple =
    isScalar(pair?.value) &&
    pair.value.value !== null &&
    !yaml.slice(keyEnd, end).includes('\n') &&
    start > keyEnd;
  if (simple && typeof value === 'string') {
    const newText = item.map.flow === true ? flowValue(value) : scalar(value);
    return { span: { start, end }, newText };
  }
  const to = Math.max(end, keyEnd + 1);
  const tail = lineTail(yaml, to);
  if (item.map.flow === true)
    return { span: { start: keyEnd, end: to }, newText: `: ${flowValue(value)}${tail}` };
  const lines = fieldLines(field, value, ' '.repeat(indentOf(yaml, item)), eol).trimStart();
  return {
    span: { start: keyEnd, end: to },
    newText: lines.slice(field.length) + (yaml[to - 1] === '\n' ? eol : tail),
  };
}

/** Fields the receipt did not have yet, behind its last one. */
function added(
  yaml: string,
  item: ReceiptItem,
  fields: readonly (readonly [ReceiptField, FieldValue])[],
  eol: string,
): TextEdit {
  const end = rangeOf(item.map.items.at(-1)?.value)[1] || rangeOf(item.map.items.at(-1)?.key)[1];
  if (item.map.flow === true) {
    const newText = fields.map(([field, value]) => `, ${field}: ${flowValue(value)}`).join('');
    return { span: { start: end, end }, newText };
  }
  const indent = ' '.repeat(indentOf(yaml, item));
  const lines = fields.map(([field, value]) => fieldLines(field, value, indent, eol)).join(eol);
  if (yaml[end - 1] === '\n') return { span: { start: end, end }, newText: lines + eol };
  const at = lineEnd(yaml, end);
  return { span: { start: at, end: at }, newText: eol + lines };
}

function withoutField(yaml: string, item: ReceiptItem, field: ReceiptField): TextEdit {
  const index = item.map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === field);
  const start = rangeOf(item.map.items[index]?.key)[0];
  const end = rangeOf(item.map.items[index]?.value)[1];
  const next = item.map.items[index + 1];
  if (index === 0 && next !== undefined) return { span: { start, end: rangeOf(next.key)[0] }, newText: '' };
  const previous = rangeOf(item.map.items[index - 1]?.value)[1];
  if (item.map.flow === true) return { span: { start: previous, end }, newText: '' };
  const from = start - columnOf(yaml, start);
  const lineFeed = yaml[end - 1] === '\n' ? end : yaml.indexOf('\n', end) + 1;
  return { span: { start: from, end: lineFeed === 0 ? yaml.length : lineFeed }, newText: '' };
}

function indentOf(yaml: string, item: ReceiptItem): number {
  return columnOf(yaml, rangeOf(item.map.items[0]?.key)[0]);
}

/** A space where a comment would else touch the value. */
function lineTail(yaml: string, offset: number): string {
  return yaml[offset] === '#' ? ' ' : '';
}

function equal(node: unknown, want: FieldValue): boolean {
  if (typeof want === 'string') return isScalar(node) && node.value !== null && String(node.value) === want;
  if (typeof node !== 'object' || node === null || !('toJSON' in node) || typeof node.toJSON !== 'function')
    return false;
  return JSON.stringify(node.toJSON()) === JSON.stringify(want);
}
