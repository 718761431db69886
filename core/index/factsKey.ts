import type { HeadingNames } from '../note/headingNames.ts';
import { type FolderStyle, noStyle } from '../note/speakers/folderStyle.ts';

/** A short text that stands for heading names: with others, the facts of a note may be others. */
export function namesKey({ quotes, links, followUps, sessions }: HeadingNames): string {
  return shortKey(JSON.stringify([quotes, links, followUps, sessions]));
}

/** The same for what was learnt of a folder; empty for nothing. */
export function styleKey({ filePerSession, first, levels }: FolderStyle): string {
  const key = JSON.stringify([filePerSession, first, levels.map(({ level, forms }) => [level, forms])]);
  return key === nothingLearnt ? '' : shortKey(key);
}

const nothingLearnt = JSON.stringify([noStyle.filePerSession, noStyle.first, noStyle.levels]);

/** Source of the numbers: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
function shortKey(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
