import type { Span } from './span.ts';

/** Index of the first item, of items sorted by where they start, that starts at `offset` or behind it. */
export function indexFrom<T>(items: readonly T[], offset: number, startOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items, of items sorted by where they start, that start within a span. Logarithmic, whatever their number. */
export function startingWithin<T extends { readonly span: Span }>(
  items: readonly T[],
  span: Span,
): readonly T[] {
  const startOf = (item: T) => item.span.start;
  return items.slice(indexFrom(items, span.start, startOf), indexFrom(items, span.end, startOf));
}
