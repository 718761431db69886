/** The stretch in which two texts differ: `fromA` to `toA` of the old one became `fromB` to `toB` of the new one. */
export interface ChangedRange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** How much is compared at once, in UTF-16 units: the engine compares whole strings many times faster than we could. */
const step = 4096;

/** The one stretch in which two texts differ, found from both ends. Empty at the end of both for equal texts. */
export function changedRange(from: string, to: string): ChangedRange {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from.slice(head, head + step) === to.slice(head, head + step)) head += step;
  head = Math.min(head, shorter);
  while (head < shorter && from.charCodeAt(head) === to.charCodeAt(head)) head++;
  const most = shorter - head;
  const { length: fromEnd } = from;
  const { length: toEnd } = to;
  let tail = 0;
  while (
    tail + step <= most &&
    from.slice(fromEnd - tail - step, fromEnd - tail) === to.slice(toEnd - tail - step, toEnd - tail)
  )
    tail += step;
  while (tail < most && from.charCodeAt(fromEnd - 1 - tail) === to.charCodeAt(toEnd - 1 - tail)) tail++;
  return { fromA: head, toA: fromEnd - tail, fromB: head, toB: toEnd - tail };
}
