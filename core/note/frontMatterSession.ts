import { isMap, isScalar, isSeq, type Node, type ParsedNode } from 'yaml';
import { canonicalFieldKey } from './fieldKeys.ts';
import type { Field } from './model.ts';
import { withoutComments } from './withoutComments.ts';

/** Session fields of a one-session file: one for each value, a list giving several of the same key. */
export function sessionFields(value: ParsedNode | null, base: number, text: string): readonly Field[] {
  if (!isMap(value)) return [];
  return value.items.flatMap((item): readonly Field[] => {
    const written = isScalar(item.key) ? String(item.key.value) : '';
    if (written === '' || item.value === null) return [];
    const key = canonicalFieldKey(written) ?? written;
    const keySpan = { start: base + item.key.range[0], end: base + item.key.range[1] };
    const nodes: readonly Node[] = isSeq(item.value) ? item.value.items : [item.value];
    return nodes.flatMap((node): readonly Field[] => {
      if (!isScalar(node) || !node.range) return [];
      const valueSpan = { start: base + node.range[0], end: base + node.range[1] };
      const quoted = /^["']/.test(text.slice(valueSpan.start, valueSpan.end)) ? 1 : 0;
      return [
        {
          key,
          known: canonicalFieldKey(written) !== undefined,
          value: withoutComments(String(node.value ?? '')),
          keySpan,
          valueSpan: {
            start: valueSpan.start + quoted,
            end: Math.max(valueSpan.start + quoted, valueSpan.end - quoted),
          },
        },
      ];
    });
  });
}
