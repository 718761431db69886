import { readBlock } from '../blockFacts.ts';
import { readFrontMatter } from '../frontMatter.ts';
import { byteOrderMarkLength, findFrontMatter } from '../frontMatterBlock.ts';
import { defaultHeadingNames, type HeadingNames } from '../headingNames.ts';
import { KindMemory } from '../kindMemory.ts';
import type { Note } from '../model.ts';
import { placeBlocks } from '../parseNote.ts';
import { type FolderStyle, noStyle } from '../speakers/folderStyle.ts';
import { SpeakerReadings } from '../speakers/speakerReadings.ts';
import { scanBlocks } from './scanBlocks.ts';

/**
 * Reads a note that nobody has open, several times as fast as `parseNote`: what stands within words is parsed only where it
 * matters. All is the same but for tasks, of which there are none. `known`: kinds of headings that were met before; of use
 * if they are those of the same event.
 */
export function scanNote(
  uri: string,
  text: string,
  names: HeadingNames = defaultHeadingNames,
  style: FolderStyle = noStyle,
  known?: KindMemory,
): { readonly note: Omit<Note, 'memory'>; readonly kinds: KindMemory } {
  const front = findFrontMatter(text);
  const read = front && readFrontMatter(text, front);
  const bodyStart = front?.span.end ?? byteOrderMarkLength(text);
  const blocks = scanBlocks(text.slice(bodyStart)).map((block) => readBlock(block, text, bodyStart, false));
  const conference = read?.frontMatter.conference;
  const kinds =
    known?.names === names && known.conference === conference ? known : new KindMemory(names, conference);
  const readings = new SpeakerReadings();
  return { note: placeBlocks({ uri, text, read, bodyStart, blocks, kinds, readings, style }), kinds };
}
