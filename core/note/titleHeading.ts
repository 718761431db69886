import type { BlockFacts } from './blockFacts.ts';
import type { HeadingBlock } from './headingBlocks.ts';
import type { KindMemory } from './kindMemory.ts';
import { sessionPrefix } from './sectionKind.ts';

/** The H1 that names the whole body rather than a part of it; `undefined`: there is none. */
export function titleOf(
  headings: readonly HeadingBlock[],
  blocks: readonly BlockFacts[],
  kinds: KindMemory,
  conference: string | undefined,
): HeadingBlock | undefined {
  const first = headings[0];
  if (first === undefined || first.heading.level !== 1) return undefined;
  const isConference =
    conference !== undefined && first.heading.text.toLowerCase().includes(conference.toLowerCase());
  if (sessionPrefix(first.heading.text) !== undefined || first.fields !== undefined) return undefined;
  if (!isConference && kinds.of(first.heading.text, true) !== 'section') return undefined;
  const tops = headings.filter((block) => block.heading.level === 1).length;
  if (tops === 1 || isConference) return first;
  const at = blocks.findIndex((block) => block.heading === first.heading);
  return blocks[at + 1]?.heading === undefined ? undefined : first;
}
