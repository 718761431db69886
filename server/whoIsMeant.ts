import { personAt } from '#core/features/personAt.ts';
import { foldWords } from '#core/index/foldWords.ts';
import { mayHold } from '#core/index/mayHold.ts';
import type { NoteIndex } from '#core/index/noteIndex.ts';
import { samePerson } from '#core/index/samePerson.ts';
import type { Server } from './feature.ts';

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/**
 * All keys of the person at a place, and an index that knows all about them: notes that may name them are read before all
 * others, and once they lead to other names of the same person, the notes with those. `undefined`: nobody is named there.
 */
export async function whoIsMeant(
  { notes, index }: Server,
  { textDocument, position }: Place,
  signal: AbortSignal,
): Promise<{ readonly keys: ReadonlySet<string>; readonly all: NoteIndex } | undefined> {
  const open = await notes.get(textDocument.uri);
  if (!open) return undefined;
  const offset = open.document.offsetAt(position);
  let all = await index.current(signal);
  let person = personAt(open.note, offset, (key) => all.knows(key));
  const word = person === undefined ? wordAt(open.note.text, offset) : '';
  if (word.length > 1) {
    // Somebody named in the prose is known only once the notes are that name them.
    await index.readFirst(mayHold(foldWords(word)), signal);
    all = await index.current(signal);
    person = personAt(open.note, offset, (key) => all.knows(key));
  }
  if (person === undefined) return undefined;
  const looked = new Set<string>();
  for (;;) {
    const keys = samePerson(all, person);
    const fresh = [...keys].filter((key) => !looked.has(key));
    if (fresh.length === 0) {
      index.freshen();
      return { keys, all };
    }
    for (const key of fresh) looked.add(key);
    const tests = fresh.map(mayHold);
    await index.readFirst((text) => tests.some((test) => test(text)), signal);
    all = await index.current(signal);
  }
}

/** The word around an offset; empty: there is none. */
function wordAt(text: string, offset: number): string {
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, offset - 50), offset))?.[0] ?? '';
  return before + (/^[\p{L}\p{M}]*/u.exec(text.slice(offset, offset + 50))?.[0] ?? '');
}
