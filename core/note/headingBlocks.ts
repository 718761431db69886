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
  const found: LazyBlock[] = [];
  const open: LazyBlock[] = [];
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
    const next = blocks[at[k + 1] ?? -1]?.heading?.span.start ?? text.length;
    const entry = new LazyBlock(heading, fieldsBelow(blocks, index), next, text, readings);
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

/** Of headings that are no talks, and below those with fields, nobody asks what words say: they are read when somebody does. */
class LazyBlock implements HeadingBlock {
  readonly heading: Heading;
  readonly fields: BlockFacts['fields'];
  end: number;
  readonly #next: number;
  readonly #text: string;
  readonly #readings: SpeakerReadings;
  #words: HeadingReading | undefined;
  #lead: LeadReading | undefined;

  /** `next`: where the next heading starts, or the text ends. */
  constructor(
    heading: Heading,
    fields: BlockFacts['fields'],
    next: number,
    text: string,
    readings: SpeakerReadings,
  ) {
    this.heading = heading;
    this.fields = fields;
    this.end = text.length;
    this.#next = next;
    this.#text = text;
    this.#readings = readings;
  }

  get below(): number {
    return this.heading.span.end;
  }

  get words(): HeadingReading {
    const { start, end } = this.heading.textSpan;
    this.#words ??= this.#readings.heading(this.#text.slice(start, end));
    return this.#words;
  }

  get lead(): LeadReading {
    const end = Math.min(this.#next, this.below + leadLength);
    this.#lead ??= this.#readings.lead(this.#text.slice(this.below, end));
    return this.#lead;
  }
}
