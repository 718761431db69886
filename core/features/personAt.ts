import { foldWords } from '../index/foldWords.ts';
import { personKeys } from '../index/personKeys.ts';
import type { Note, Person } from '../note/model.ts';
import { endOfLine, startOfLine } from '../text/lineAt.ts';

/** Longest line that is looked through for a name, in UTF-16 units. */
const longestLine = 2000;
/** Most words of a name. */
const mostWords = 5;

/**
 * The key of the person named at an offset: somebody the note knows as speaker or for a quote, a `@handle` anywhere, or
 * words of the prose that `isKnown` says somebody goes by. `undefined`: nobody is named there.
 */
export function personAt(note: Note, offset: number, isKnown: (key: string) => boolean): string | undefined {
  const named = namedPeople(note).find(({ span }) => span.start <= offset && offset <= span.end);
  if (named !== undefined) {
    const [name, handle] = [named.name, named.handle];
    const at = handle === undefined ? -1 : note.text.indexOf(handle, named.span.start);
    const onHandle = handle !== undefined && at >= 0 && at <= offset && offset <= at + handle.length;
    return personKeys(onHandle ? { name: undefined, handle } : { name, handle })[0];
  }
  const start = startOfLine(note.text, offset);
  const end = endOfLine(note.text, offset);
  if (end - start > longestLine) return undefined;
  const line = note.text.slice(start, end);
  return handleAt(line, offset - start) ?? nameAt(line, offset - start, isKnown);
}

function namedPeople({ sessions, quotes }: Note): readonly Person[] {
  return [
    ...sessions.flatMap(({ speakers }) => speakers),
    ...quotes.flatMap(({ by, basis }) => (by !== undefined && basis === 'explicit' ? [by] : [])),
  ];
}

const handles = /(?<![\p{L}\p{N}_.])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.@-]*[\p{L}\p{N}_])?/gu;

function handleAt(line: string, column: number): string | undefined {
  for (const { 0: handle, index } of line.matchAll(handles))
    if (index <= column && column <= index + handle.length) return handle.toLowerCase();
  return undefined;
}

/** The longest run of words around a column that somebody goes by. */
function nameAt(line: string, column: number, isKnown: (key: string) => boolean): string | undefined {
  const words = [...line.matchAll(/[\p{L}\p{M}\p{N}'’.-]+/gu)];
  const here = words.findIndex(({ index, 0: word }) => index <= column && column <= index + word.length);
  if (here < 0) return undefined;
  for (let size = mostWords; size >= 1; size--) {
    for (let first = Math.max(0, here - size + 1); first <= here; first++) {
      const [from, to] = [words[first], words[first + size - 1]];
      if (from === undefined || to === undefined) continue;
      const written = line.slice(from.index, to.index + to[0].length).replace(/[.'’-]+$/, '');
      const key = foldWords(written.replace(/['’]s$/, ''));
      if (isKnown(key)) return key;
    }
  }
  return undefined;
}
