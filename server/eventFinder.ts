import { type EventNotes, eventOf } from '#core/index/events.ts';
import type { HeadingNames } from '#core/note/headingNames.ts';
import type { Note } from '#core/note/model.ts';
import type { Host } from './host.ts';
import type { OpenNotes } from './openNotes.ts';
import type { SettingsSource } from './settingsOf.ts';

/** Finds the notes that belong together: those of one folder, as they are in the editor, or else on disk. */
export class EventFinder {
  readonly #files: Host['files'];
  readonly #open: OpenNotes;
  readonly #settings: SettingsSource;
  /** Notes on disk as they were last read, to be read from there again when their text is another. */
  readonly #closed = new Map<string, { readonly note: Note; readonly names: HeadingNames }>();

  constructor(files: Host['files'], open: OpenNotes, settings: SettingsSource) {
    this.#files = files;
    this.#open = open;
    this.#settings = settings;
  }

  /**
   * The event that a note belongs to, and the heading names that its notes were read with.
   * `undefined`: the note is neither open nor on disk.
   */
  async find(
    uri: string,
    signal: AbortSignal,
  ): Promise<{ readonly event: EventNotes; readonly names: HeadingNames } | undefined> {
    const names = (await this.#settings.of(uri)).headings;
    const siblings = await this.#siblings(uri, signal);
    const notes = await Promise.all([uri, ...siblings].map((each) => this.#read(each, names, signal)));
    signal.throwIfAborted();
    const event = eventOf(
      uri,
      notes.filter((note) => note !== undefined),
    );
    return event && { event, names };
  }

  async #siblings(uri: string, signal: AbortSignal): Promise<readonly string[]> {
    const folder = folderOf(uri);
    if (folder === '') return [];
    const names = (await this.#files.list(folder, signal))
      .filter(({ name, kind }) => kind === 'file' && name.endsWith('.confnotes.md'))
      .map(({ name }) => `${folder}/${encodeURIComponent(name)}`);
    const open = this.#open.uris().filter((each) => folderOf(each) === folder);
    const found = new Map([...names, ...open].map((each) => [plain(each), each]));
    found.delete(plain(uri));
    return [...found.values()];
  }

  async #read(uri: string, names: HeadingNames, signal: AbortSignal): Promise<Note | undefined> {
    const open = await this.#open.get(uri);
    if (open) return open.note;
    const bytes = await this.#files.read(uri, signal);
    if (!bytes) return undefined;
    const text = new TextDecoder().decode(bytes);
    const known = this.#closed.get(uri);
    if (known?.note.text === text && known.names === names) return known.note;
    const { parseNote } = await import('./noteParser.ts');
    const note = parseNote(uri, text, names);
    this.#closed.set(uri, { note, names });
    return note;
  }
}

/** Empty: the note lies in no folder, as an untitled one. */
function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** Editors encode more characters of an address than is needed, each in its way. */
function plain(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
