import { isMap, isScalar, isSeq } from 'yaml';

/** Where, in a YAML tree, the first key stands that its map has already; `undefined`: nowhere. Linear time. */
export function repeatedKey(tree: unknown): number | undefined {
  const todo = [tree];
  let first: number | undefined;
  while (todo.length > 0) {
    const node = todo.pop();
    if (isSeq(node)) for (const item of node.items) todo.push(item);
    if (!isMap(node)) continue;
    const seen = new Set<unknown>();
    for (const { key, value } of node.items) {
      todo.push(value);
      if (!isScalar(key)) continue;
      if (seen.has(key.value)) first = Math.min(first ?? Number.POSITIVE_INFINITY, key.range?.[0] ?? 0);
      seen.add(key.value);
    }
  }
  return first;
}
