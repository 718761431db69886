import type { Note } from '../note/model.ts';
import { lineIndex } from '../text/lineIndex.ts';
import type { FoundFact } from './eventName.ts';

const placeLine =
  /^[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__)?(?:place|location|venue|where|city)(?:\*\*|__)?[ \t]*:(?:\*\*|__)?[ \t]*(\S[^\r\n]*)$/iu;
/** Lines at the top that may hold facts about the event. */
const topLines = 25;

/** Where a note's event is, from a line such as `Location: Austin, TX` near its top; `undefined`: none says so. */
export function eventPlace(note: Note): FoundFact | undefined {
  const top = note.text.slice(note.bodyStart, note.bodyStart + topLines * 400);
  const lines = lineIndex(top);
  for (let line = 0; line < Math.min(topLines, lines.lineCount); line++) {
    const start = lines.startOf(line);
    const text = top.slice(start, lines.startOf(line + 1)).trimEnd();
    const value = placeLine.exec(text)?.[1]?.trim();
    if (value === undefined || value.length > 80 || !/^\p{Lu}[\p{L}\p{M}\p{N} ,.'’()/-]*$/u.test(value))
      continue;
    return { value, basis: 'text', confidence: 0.85, at: note.bodyStart + start };
  }
  return undefined;
}
