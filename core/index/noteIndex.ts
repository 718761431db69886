import { plainUri } from '../text/plainUri.ts';
import type { NoteFacts } from './noteFacts.ts';
import { type Mention, mentionsIn, personKeys } from './personKeys.ts';

/** A mention and the note it is in. */
export interface Found {
  readonly facts: NoteFacts;
  readonly mention: Mention;
}

/** Facts of many notes, to be asked for by note and by person. Addresses match however they are encoded. */
export class NoteIndex {
  readonly #notes = new Map<string, NoteFacts>();
  /** Notes that name somebody, by the keys of that person. */
  readonly #people = new Map<string, Set<string>>();

  /** How many notes there are. */
  get size(): number {
    return this.#notes.size;
  }

  /** Takes a note in, in place of what was known of it. */
  put(facts: NoteFacts): void {
    const id = plainUri(facts.uri);
    this.#forget(id);
    this.#notes.set(id, facts);
    for (const key of keysOf(facts)) {
      const notes = this.#people.get(key);
      if (notes === undefined) this.#people.set(key, new Set([id]));
      else notes.add(id);
    }
  }

  /** Forgets a note; no harm is done when it is not known. */
  remove(uri: string): void {
    this.#forget(plainUri(uri));
  }

  /** `undefined`: the note is not known. */
  get(uri: string): NoteFacts | undefined {
    return this.#notes.get(plainUri(uri));
  }

  /** All notes, in no particular order. */
  all(): Iterable<NoteFacts> {
    return this.#notes.values();
  }

  /** Whether anybody goes by this key. */
  knows(key: string): boolean {
    return this.#people.has(key);
  }

  /** Where somebody goes by this very key, in order of notes. */
  mentions(key: string): readonly Found[] {
    const ids = [...(this.#people.get(key) ?? [])].sort();
    return ids.flatMap((id) => {
      const facts = this.#notes.get(id);
      return facts === undefined ? [] : mentionsOf(facts, new Set([key]));
    });
  }

  #forget(id: string): void {
    const known = this.#notes.get(id);
    if (known === undefined) return;
    this.#notes.delete(id);
    for (const key of keysOf(known)) {
      const notes = this.#people.get(key);
      notes?.delete(id);
      if (notes?.size === 0) this.#people.delete(key);
    }
  }
}

/** Where a note names somebody who goes by one of the keys. */
export function mentionsOf(facts: NoteFacts, keys: ReadonlySet<string>): readonly Found[] {
  return mentionsIn(facts)
    .filter(({ person }) => personKeys(person).some((key) => keys.has(key)))
    .map((mention) => ({ facts, mention }));
}

function keysOf(facts: NoteFacts): ReadonlySet<string> {
  return new Set(mentionsIn(facts).flatMap(({ person }) => personKeys(person)));
}
