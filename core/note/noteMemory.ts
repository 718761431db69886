import type { Tree } from '@lezer/common';
import type { BlockFacts } from './blockFacts.ts';
import type { ReadFrontMatter } from './frontMatter.ts';
import type { KindMemory } from './kindMemory.ts';
import type { ParsedBody } from './markdownParser.ts';
import type { FolderStyle } from './speakers/folderStyle.ts';
import type { SpeakerReadings } from './speakers/speakerReadings.ts';

/** What the next parse of a note can take over from this one. Of no use to anybody else. */
export class NoteMemory {
  readonly body: ParsedBody;
  /** Facts of each top-level block, by its syntax tree: a tree that was taken over still has them. */
  readonly facts: ReadonlyMap<Tree, BlockFacts>;
  readonly frontMatter: ReadFrontMatter | undefined;

  readonly kinds: KindMemory;
  readonly readings: SpeakerReadings;
  /** The note was read with it. */
  readonly style: FolderStyle;

  constructor(
    body: ParsedBody,
    facts: ReadonlyMap<Tree, BlockFacts>,
    frontMatter: ReadFrontMatter | undefined,
    kinds: KindMemory,
    readings: SpeakerReadings,
    style: FolderStyle,
  ) {
    this.body = body;
    this.facts = facts;
    this.frontMatter = frontMatter;
    this.kinds = kinds;
    this.readings = readings;
    this.style = style;
  }
}
