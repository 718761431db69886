import type { HeadingNames } from './headingNames.ts';
import type { SectionKind } from './model.ts';
import { kindByName, type NameWords, nameWords } from './sectionKind.ts';

/** Kinds that headings have by their words, for one event and one set of names; remembered, since words rarely change. */
export class KindMemory {
  readonly names: HeadingNames;
  readonly conference: string | undefined;
  readonly #words: NameWords;
  readonly #kinds = new Map<string, Exclude<SectionKind, 'session'>>();

  constructor(names: HeadingNames, conference: string | undefined) {
    this.names = names;
    this.#words = nameWords(names);
    this.conference = conference;
  }

  /** Kind of a section with this heading. */
  of(text: string, hasChildren: boolean): Exclude<SectionKind, 'session'> {
    const key = hasChildren ? `+${text}` : `-${text}`;
    let kind = this.#kinds.get(key);
    if (kind === undefined) {
      if (this.#kinds.size > 5000) this.#kinds.clear();
      kind = kindByName(text, this.#words, this.conference, hasChildren);
      this.#kinds.set(key, kind);
    }
    return kind;
  }
}
