import type { HeadingNames } from '../note/headingNames.ts';

/**
 * A short text that stands for what the facts of a note depend on beside its own text: with another key they may be others.
 * Source of the numbers: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function factsKey(names: HeadingNames): string {
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify([names.quotes, names.links, names.followUps, names.sessions]))
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
