import type { ReadFrontMatter } from './frontMatter.ts';
import type { KindMemory } from './kindMemory.ts';
import type { ParsedBody } from './markdownParser.ts';
import type { ReadBlocks } from './readBlocks.ts';
import type { FolderStyle } from './speakers/folderStyle.ts';
import type { SpeakerReadings } from './speakers/speakerReadings.ts';

/** What the next parse of a note can take over from this one. Of no use to anybody else. */
export class NoteMemory {
  readonly body: ParsedBody;
  readonly blocks: ReadBlocks;
  readonly frontMatter: ReadFrontMatter | undefined;

  readonly kinds: KindMemory;
  readonly readings: SpeakerReadings;
  /** The note was read with it. */
  readonly style: FolderStyle;

  constructor(
    body: ParsedBody,
    blocks: ReadBlocks,
    frontMatter: ReadFrontMatter | undefined,
    kinds: KindMemory,
    readings: SpeakerReadings,
    style: FolderStyle,
  ) {
    this.body = body;
    this.blocks = blocks;
    this.frontMatter = frontMatter;
    this.kinds = kinds;
    this.readings = readings;
    this.style = style;
  }
}
