import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';

/** How `published` stands in the YAML of a front matter. Offsets are within the YAML. */
export type PublishedList =
  | { readonly kind: 'absent' }
  /** The key with nothing, `null` or `[]` as its value; `valueEnd` is the key's end where nothing is written. */
  | { readonly kind: 'empty'; readonly keyEnd: number; readonly valueEnd: number }
  | {
      readonly kind: 'list';
      readonly keyEnd: number;
      readonly list: YAMLSeq;
      readonly items: readonly ReceiptItem[];
    }
  /** Something that is not ours to change: another type, an alias, or YAML that cannot be read. */
  | { readonly kind: 'foreign' };

/** One item of the list that is a map, whether it is a receipt or not. */
export interface ReceiptItem {
  readonly map: YAMLMap;
  readonly target: string;
  readonly post: string;
  /** Where its `-` stands; `undefined`: in a flow list. */
  readonly dash: number | undefined;
}

/** Finds the list of receipts. */
export function publishedList(yaml: string): PublishedList {
  const document = parseDocument(yaml, { keepSourceTokens: true, uniqueKeys: false });
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root) || root.flow === true) return { kind: 'foreign' };
  const pair = root.items.find((item) => isScalar(item.key) && item.key.value === 'published');
  if (pair === undefined) return { kind: 'absent' };
  const value: unknown = pair.value;
  const keyEnd = rangeOf(pair.key)[1];
  if (
    value === null ||
    (isScalar(value) && value.value === null) ||
    (isSeq(value) && value.items.length === 0)
  ) {
    const [start, end] = rangeOf(value);
    return { kind: 'empty', keyEnd, valueEnd: start < end ? end : keyEnd };
  }
  if (!isSeq(value)) return { kind: 'foreign' };
  const tokens = value.srcToken?.type === 'block-seq' ? value.srcToken.items : [];
  const items = value.items.flatMap((item, index) => {
    if (!isMap(item)) return [];
    const dash = tokens[index]?.start.find((token) => token.type === 'seq-item-ind')?.offset;
    return [{ map: item, target: text(item.get('target')), post: text(item.get('post')), dash }];
  });
  return { kind: 'list', keyEnd, list: value, items };
}

/** The pair of a map with this key; `undefined`: it has none. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => isScalar(item.key) && item.key.value === key);
}

/** Start and end of a node's own text; 0 and 0 for what has no place in the source. */
export function rangeOf(node: unknown): readonly [number, number] {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return [0, 0];
  const [start, end]: readonly unknown[] = node.range;
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : [0, 0];
}

/** Characters between an offset and the start of its line. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Offset of the line feed (or of the `\r` before it) that ends the line of `offset`, or the text's end. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at < 0) return text.length;
  return text[at - 1] === '\r' && at > offset ? at - 1 : at;
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
