import { type EventNotes, eventOf } from '#core/index/events.ts';
import { styleKey } from '#core/index/factsKey.ts';
import type { HeadingNames } from '#core/note/headingNames.ts';
import type { Note } from '#core/note/model.ts';
import { type FolderStyle, learnStyle, noStyle } from '#core/note/speakers/folderStyle.ts';
import { folderOf } from '#core/text/folderOf.ts';
import { plainUri } from '#core/text/plainUri.ts';
import type { Host } from './host.ts';
import type { OpenNotes } from './openNotes.ts';
import type { SettingsSource } from './settingsOf.ts';

/** Finds the notes that belong together: those of one folder, as they are in the editor, or else on disk. */
export class EventFinder {
  readonly #files: Host['files'];
  readonly #open: OpenNotes;
  readonly #settings: SettingsSource;
  /** Notes on disk as they were last read, to be read from there again when their text is another. */
  readonly #closed = new Map<
    string,
    { readonly note: Note; readonly names: HeadingNames; readonly style: string }
  >();

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
    const read = async (style: FolderStyle) => {
      const notes = await Promise.all(
        [uri, ...siblings].map((each) => this.#read(each, names, style, signal)),
      );
      signal.throwIfAborted();
      return notes.filter((note) => note !== undefined);
    };
    const plain = await read(noStyle);
    const style = learnStyle(plain.map((note) => note.style));
    const event = eventOf(uri, styleKey(style) === '' ? plain : await read(style));
    return event && { event, names };
  }

  async #siblings(uri: string, signal: AbortSignal): Promise<readonly string[]> {
    const folder = folderOf(uri);
    if (folder === '') return [];
    const names = (await this.#files.list(folder, signal))
      .filter(({ name, kind }) => kind === 'file' && name.endsWith('.confnotes.md'))
      .map(({ name }) => `${folder}/${encodeURIComponent(name)}`);
    const open = this.#open.uris().filter((each) => folderOf(each) === folder);
    const found = new Map([...names, ...open].map((each) => [plainUri(each), each]));
    found.delete(plainUri(uri));
    return [...found.values()];
  }

  async #read(
    uri: string,
    names: HeadingNames,
    style: FolderStyle,
    signal: AbortSignal,
  ): Promise<Note | undefined> {
    const { parseNote } = await import('./noteParser.ts');
    const open = await this.#open.get(uri);
    if (open) {
      const { note } = open;
      const same = styleKey(note.memory.style) === styleKey(style);
      return same ? note : parseNote(uri, note.text, names, note, style);
    }
    const bytes = await this.#files.read(uri, signal);
    if (!bytes) return undefined;
    const text = new TextDecoder().decode(bytes);
    const known = this.#closed.get(uri);
    if (known?.note.text === text && known.names === names && known.style === styleKey(style))
      return known.note;
    const note = parseNote(uri, text, names, undefined, style);
    this.#closed.set(uri, { note, names, style: styleKey(style) });
    return note;
  }
}
