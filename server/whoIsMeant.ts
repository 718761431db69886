import { personAt } from '#core/features/personAt.ts';
import { mayHold } from '#core/index/mayHold.ts';
import type { NoteIndex } from '#core/index/noteIndex.ts';
import { samePerson } from '#core/index/samePerson.ts';
import type { Server } from './feature.ts';

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/**
 * The key of the person at a place, and an index that knows all about them: notes that may name them are read before all
 * others, and once they lead to other names of the same person, the notes with those. `undefined`: nobody is named there.
 */
export async function whoIsMeant(
  { notes, index }: Server,
  { textDocument, position }: Place,
  signal: AbortSignal,
): Promise<{ readonly person: string; readonly all: NoteIndex } | undefined> {
  const open = await notes.get(textDocument.uri);
  if (!open) return undefined;
  const offset = open.document.offsetAt(position);
  let all = await index.current(signal);
  let person = personAt(open.note, offset, (key) => all.knows(key));
  if (person === undefined) {
    // Somebody named in the prose is known only once the notes are.
    await index.complete(signal);
    all = await index.current(signal);
    person = personAt(open.note, offset, (key) => all.knows(key));
  }
  if (person === undefined) return undefined;
  const looked = new Set<string>();
  for (;;) {
    const fresh = [...samePerson(all, person)].filter((key) => !looked.has(key));
    if (fresh.length === 0) return { person, all };
    for (const key of fresh) looked.add(key);
    const tests = fresh.map(mayHold);
    await index.readFirst((text) => tests.some((test) => test(text)), signal);
    all = await index.current(signal);
  }
}
