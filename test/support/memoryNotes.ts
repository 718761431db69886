import { NotesError } from '#core/errors.ts';
import type { NoteKeeper } from '#core/publish/noteKeeper.ts';
import { applyEdits } from '#core/text/span.ts';

/** Notes in memory, as an editor keeps them. */
export interface MemoryNotes extends NoteKeeper {
  text(uri: string): string;
  /** The author types: the whole text is another one. */
  type(uri: string, text: string): void;
  /** How many edits were made. */
  readonly edits: number;
  /** Called before each edit, when the text was already read. */
  beforeEdit: (uri: string) => void;
}

/** Notes with these texts. */
export function memoryNotes(start: Readonly<Record<string, string>>): MemoryNotes {
  const texts = new Map(Object.entries(start));
  let edits = 0;
  const host: MemoryNotes = {
    get edits() {
      return edits;
    },
    beforeEdit: () => undefined,
    text: (uri) => texts.get(uri) ?? '',
    type: (uri, text) => texts.set(uri, text),
    async read(uri) {
      const text = texts.get(uri);
      if (text === undefined) throw new NotesError('files.missing', `There is no ${uri}.`);
      return text;
    },
    async edit(uri, before, changes) {
      host.beforeEdit(uri);
      if (texts.get(uri) !== before) return false;
      edits++;
      texts.set(uri, applyEdits(before, changes));
      return true;
    },
  };
  return host;
}
