import type { BlockFacts } from './blockFacts.ts';
import type { Heading } from './model.ts';
import type { HeadingReading } from './speakers/headingReading.ts';
import { type LeadReading, leadLength } from './speakers/leadReading.ts';
import type { SpeakerReadings } from './speakers/speakerReadings.ts';

/** A heading with what its words and the lines below it say. */
export interface HeadingBlock {
  readonly heading: Heading;
  readonly fields: BlockFacts['fields'];
  /** Where its section ends. */
  readonly end: number;
  /** Where the text right below it starts. */
  readonly below: number;
  /** Spans count from the start of the heading's words. */
  readonly words: HeadingReading;
  /** Spans count from `below`. */
  readonly lead: LeadReading;
}

/** All headings in order. `textEnd`: length of the whole text. */
export function headingBlocks(
  blocks: readonly BlockFacts[],
  text: string,
  readings: SpeakerReadings,
): readonly HeadingBlock[] {
  const found: { -readonly [Key in keyof HeadingBlock]: HeadingBlock[Key] }[] = [];
  const open: { heading: Heading; end: number }[] = [];
  const at = blocks.flatMap((block, i) => (block.heading === undefined ? [] : [i]));
  at.forEach((index, k) => {
    const heading = blocks[index]?.heading;
    if (heading === undefined) return;
    for (
      let last = open[open.length - 1];
      last !== undefined && last.heading.level >= heading.level;
      last = open[open.length - 1]
    ) {
      last.end = heading.span.start;
      open.pop();
    }
    const below = heading.span.end;
    const next = blocks[at[k + 1] ?? -1]?.heading?.span.start ?? text.length;
    let words: HeadingReading | undefined;
    let lead: LeadReading | undefined;
    const entry = {
      heading,
      fields: fieldsBelow(blocks, index),
      end: text.length,
      below,
      // Of headings that are no talks, and below those with fields, nobody asks for these.
      get words(): HeadingReading {
        words ??= readings.heading(text.slice(heading.textSpan.start, heading.textSpan.end));
        return words;
      },
      get lead(): LeadReading {
        lead ??= readings.lead(text.slice(below, Math.min(next, below + leadLength)));
        return lead;
      },
    };
    found.push(entry);
    open.push(entry);
  });
  return found;
}

/** Fields of the first block below a heading; comments in between do not count. */
function fieldsBelow(blocks: readonly BlockFacts[], heading: number): BlockFacts['fields'] {
  let next = heading + 1;
  while (blocks[next]?.name === 'CommentBlock') next++;
  return blocks[next]?.fields;
}
