import { foldWords } from './foldWords.ts';
import type { NoteFacts, PersonFact, QuotedFact, SessionFact } from './noteFacts.ts';

/** Keys under which somebody is found: the folded name and the folded handle with its `@`. */
export function personKeys({ name, handle }: Pick<PersonFact, 'name' | 'handle'>): readonly string[] {
  const keys: string[] = [];
  if (name !== undefined) keys.push(foldWords(name));
  if (handle !== undefined) keys.push(handle.toLowerCase());
  return keys;
}

/** Somebody in a note: as speaker of a session, or as who said something. */
export type Mention =
  | { readonly as: 'speaker'; readonly person: PersonFact; readonly session: SessionFact }
  | { readonly as: 'quoted'; readonly person: PersonFact; readonly quote: QuotedFact };

/** Everybody in a note, in order of kind and place. */
export function mentionsIn({ sessions, quotes }: NoteFacts): readonly Mention[] {
  return [
    ...sessions.flatMap((session) =>
      session.speakers.map((person): Mention => ({ as: 'speaker', person, session })),
    ),
    ...quotes.flatMap((quote): readonly Mention[] =>
      quote.by === undefined ? [] : [{ as: 'quoted', person: quote.by, quote }],
    ),
  ];
}
