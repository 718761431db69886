/** Adds items to the end of a list. `push(...items)` does the same, but fails with some 100,000 of them. */
export function pushAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
