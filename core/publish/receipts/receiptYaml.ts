import { parse, stringify } from 'yaml';
import type { Receipt } from '#core/note/model.ts';

/** A field of a receipt that is written after its two names. */
export type ReceiptField = 'id' | 'url' | 'at' | 'digest' | 'version' | 'images';

/** In the order they are written. */
export const receiptFields: readonly ReceiptField[] = ['id', 'url', 'at', 'digest', 'version', 'images'];

/** Lines of a new receipt as an item of a block list, without the line end of the last one. */
export function receiptLines(receipt: Receipt, indent: string, eol: string): string {
  const inner = `${indent}  `;
  const lines = [`${indent}- target: ${scalar(receipt.target)}`, `${inner}post: ${scalar(receipt.post)}`];
  for (const field of receiptFields) {
    const value = receipt[field];
    if (isPresent(value)) lines.push(fieldLines(field, value, inner, eol));
  }
  return lines.join(eol);
}

/** One field of a receipt as a line of a block map, or several, without the line end of the last one. */
export function fieldLines(
  field: ReceiptField,
  value: string | Readonly<Record<string, string>>,
  indent: string,
  eol: string,
): string {
  if (typeof value === 'string') return `${indent}${field}: ${scalar(value)}`;
  const entries = Object.entries(value).map(
    ([key, address]) => `${indent}  ${scalar(key)}: ${scalar(address)}`,
  );
  return [`${indent}${field}:`, ...entries].join(eol);
}

/** A new receipt as an item of a flow list. */
export function receiptFlow(receipt: Receipt): string {
  const parts = [`target: ${quoted(receipt.target)}`, `post: ${quoted(receipt.post)}`];
  for (const field of receiptFields) {
    const value = receipt[field];
    if (isPresent(value)) parts.push(`${field}: ${flowValue(value)}`);
  }
  return `{ ${parts.join(', ')} }`;
}

/** A value as it may stand anywhere on one line, flow collections included. */
export function flowValue(value: string | Readonly<Record<string, string>>): string {
  if (typeof value === 'string') return quoted(value);
  const entries = Object.entries(value).map(([key, address]) => `${quoted(key)}: ${quoted(address)}`);
  return `{ ${entries.join(', ')} }`;
}

/**
 * A string as a YAML scalar on one line of a block collection: plain where it reads back as the same string, in the
 * YAML 1.1 of other tools too, else quoted.
 */
export function scalar(value: string): string {
  if (!/^[\x20-\x7e\u00a0-\u2027\u2030-\ud7ff]*$/.test(value)) return quoted(value);
  const plain = stringify(value, { lineWidth: 0, compat: 'yaml-1.1' }).trimEnd();
  return !plain.includes('\n') && parse(plain) === value ? plain : quoted(value);
}

/** Whether a field is worth a line: an empty set of images is none. */
export function isPresent<T extends string | Readonly<Record<string, string>>>(
  value: T | undefined,
): value is T {
  return value !== undefined && (typeof value === 'string' || Object.keys(value).length > 0);
}

/** Double-quoted; characters that YAML allows only escaped are escaped. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
