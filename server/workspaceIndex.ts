import type { NoteFileRules } from '#core/files/noteFileRules.ts';
import { factsKey } from '#core/index/factsKey.ts';
import type { NoteFacts } from '#core/index/noteFacts.ts';
import { NoteIndex } from '#core/index/noteIndex.ts';
import type { StoredNote } from '#core/index/storedNote.ts';
import type { HeadingNames } from '#core/note/headingNames.ts';
import type { Note } from '#core/note/model.ts';
import { plainUri } from '#core/text/plainUri.ts';
import { FolderFiles, type NoteFile } from './folderFiles.ts';
import type { Disk, DiskStat, KeptLines } from './host.ts';
import { loadStored, saveStored } from './indexStore.ts';
import { inSlices } from './inSlices.ts';
import type { OpenNotes } from './openNotes.ts';

/** What the index builds on. */
export interface IndexParts {
  readonly disk: Disk | undefined;
  readonly open: OpenNotes;
  rulesOf(folderUri: string): Promise<NoteFileRules>;
  namesOf(folderUri: string): Promise<HeadingNames>;
  /** Told how many notes were read so far, now and then while there are many; `undefined`: that is over. */
  progress(read: number | undefined): void;
  log(message: string): void;
}

interface Folder {
  readonly files: FolderFiles;
  readonly names: HeadingNames;
  readonly key: string;
}

/** A file that was read, and what it was then. */
interface KnownFile {
  readonly uri: string;
  readonly stat: DiskStat;
  readonly key: string;
  /** `undefined`: it is not known what is in it. */
  readonly facts: NoteFacts | undefined;
}

/** Where the index is kept. */
interface Store {
  readonly lines: KeptLines;
  readonly build: string;
  /** How long the index has to be at rest before it is kept, in milliseconds. */
  readonly restMs: number;
}

/** Bigger files are known only while they are open, in bytes: reading one would keep everybody waiting. */
const biggestNote = 4_000_000;

/** All notes of the workspace: those that are open as they are in the editor, the others as they are on disk. */
export class WorkspaceIndex {
  readonly #parts: IndexParts;
  readonly #index = new NoteIndex();
  #folderUris: readonly string[] = [];
  #folders: readonly Folder[] = [];
  /** Files that were read, by their plain address. */
  readonly #known = new Map<string, KnownFile>();
  /** Open notes as they were last taken in, by their plain address. */
  readonly #shown = new Map<string, Note>();
  #work: Promise<void> = Promise.resolve();
  #jobs = 0;
  #read = 0;
  /** What an earlier run kept, until the folders were looked through. */
  #stored: ReadonlyMap<string, StoredNote> = new Map();
  #store: Store | undefined;
  /** Whether what is kept is no longer what is known. */
  #changed = false;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #stop = new AbortController();

  constructor(parts: IndexParts) {
    this.#parts = parts;
  }

  /** Takes over what an earlier run kept there, and keeps it up to date. To be called before {@link setFolders}. */
  keep(store: Store): void {
    this.#store = store;
    this.#enqueue(async () => {
      this.#stored = await loadStored(store.lines, store.build, this.#stop.signal);
    });
  }

  /** Makes these the folders of the workspace, or looks through them anew. */
  setFolders(uris: readonly string[] = this.#folderUris): void {
    this.#folderUris = uris.map((uri) => uri.replace(/\/+$/, ''));
    this.#enqueue(() => this.#rescan());
  }

  /** Looks at files, or at folders of them, that were created, changed or deleted. */
  filesChanged(uris: readonly string[]): void {
    if (uris.some((uri) => uri.endsWith('/.gitignore'))) this.setFolders();
    else this.#enqueue(() => this.#update(uris));
  }

  /** A note is no longer open: from now on, what is on disk counts. */
  closed(uri: string): void {
    this.#shown.delete(plainUri(uri));
    const known = this.#known.get(plainUri(uri))?.facts;
    if (known === undefined) this.#index.remove(uri);
    else this.#index.put(known);
    this.#enqueue(() => this.#update([uri]));
  }

  /** Gives up, whatever is still to be read. */
  dispose(): void {
    clearTimeout(this.#saveTimer);
    this.#stop.abort();
  }

  /** Whether everything was read. */
  get isComplete(): boolean {
    return this.#jobs === 0;
  }

  /** Resolves once everything was read that is known to be there, or after some time, in milliseconds. */
  async complete(signal: AbortSignal, mostMs = Number.POSITIVE_INFINITY): Promise<void> {
    const end = performance.now() + mostMs;
    while (!this.isComplete && performance.now() < end) {
      await Promise.race([this.#work, after(Math.min(50, end - performance.now()))]);
      signal.throwIfAborted();
    }
  }

  /** All notes that were read so far, with the open ones as they are now. */
  async current(signal: AbortSignal): Promise<NoteIndex> {
    const { factsOf } = await import('./noteParser.ts');
    for (const uri of this.#parts.open.uris()) {
      const open = await this.#parts.open.get(uri);
      signal.throwIfAborted();
      if (open === undefined || this.#shown.get(plainUri(uri)) === open.note) continue;
      this.#shown.set(plainUri(uri), open.note);
      this.#index.put(factsOf(open.note));
    }
    return this.#index;
  }

  #enqueue(job: () => Promise<void>): void {
    this.#jobs++;
    this.#work = this.#work
      .then(job)
      .catch((error: unknown) => {
        if (!this.#stop.signal.aborted) this.#parts.log(`Notes of the workspace were not read: ${error}`);
      })
      .finally(() => {
        this.#jobs--;
        if (this.#jobs > 0) return;
        this.#read = 0;
        this.#parts.progress(undefined);
        this.#saveLater();
      });
  }

  #saveLater(): void {
    clearTimeout(this.#saveTimer);
    const store = this.#store;
    if (store === undefined || !this.#changed || this.#stop.signal.aborted) return;
    this.#saveTimer = setTimeout(() => void this.#save(store), store.restMs);
  }

  async #save(store: Store): Promise<void> {
    this.#changed = false;
    const notes = [...this.#known.values()].flatMap(({ stat: { size, mtime }, key, facts }) =>
      facts === undefined ? [] : [{ size, mtime, key, facts }],
    );
    try {
      await saveStored(store.lines, store.build, notes, this.#stop.signal);
    } catch (error) {
      // The next start takes longer, and that is all.
      if (!this.#stop.signal.aborted) this.#parts.log(`The index was not kept: ${error}`);
    }
  }

  async #rescan(): Promise<void> {
    const { disk } = this.#parts;
    const uris = [...new Set(this.#folderUris)];
    this.#folders = await Promise.all(uris.map((uri) => this.#folder(uri))).then((found) => found.flat());
    const seen = new Set<string>();
    for (const folder of this.#folders) {
      const isElsewhere = (uri: string) =>
        this.#folders.some(({ files }) => plainUri(files.uri) === plainUri(uri));
      const read = await this.#reader();
      await inSlices(
        folder.files.all(isElsewhere),
        (file) => {
          if (file === undefined) return;
          seen.add(plainUri(file.uri));
          read(file, folder);
        },
        this.#stop.signal,
      );
    }
    if ([...this.#stored.keys()].some((id) => !seen.has(id))) this.#changed = true;
    this.#stored = new Map();
    for (const [id, { uri }] of this.#known) if (!seen.has(id)) this.#forget(uri);
    const away = this.#folderUris.filter((uri) => disk?.has(uri) !== true);
    if (away.length > 0)
      this.#parts.log(`Notes of ${away.join(', ')} are known only while they are open: no disk is there.`);
  }

  async #folder(uri: string): Promise<readonly Folder[]> {
    const { disk, rulesOf, namesOf } = this.#parts;
    if (disk?.has(uri) !== true) return [];
    const [rules, names] = await Promise.all([rulesOf(uri), namesOf(uri)]);
    return [{ files: new FolderFiles(disk, uri, rules), names, key: factsKey(names) }];
  }

  async #update(uris: readonly string[]): Promise<void> {
    const read = await this.#reader();
    const folders: string[] = [];
    await inSlices(
      uris,
      (uri) => {
        const folder = this.#folderOf(uri);
        const file = folder?.files.find(uri);
        if (folder !== undefined && file !== undefined) read(file, folder);
        else if (this.#known.has(plainUri(uri)) || this.#index.get(uri) !== undefined) this.#forget(uri);
        else folders.push(uri);
      },
      this.#stop.signal,
    );
    if (folders.some((uri) => this.#concernsFolder(uri))) await this.#rescan();
  }

  /** Whether an address is that of a folder in which notes are, were or may be now. */
  #concernsFolder(uri: string): boolean {
    if (this.#folderOf(uri) === undefined) return false;
    if (this.#parts.disk?.stat(uri)?.kind === 'folder') return true;
    const below = `${plainUri(uri)}/`;
    for (const id of this.#known.keys()) if (id.startsWith(below)) return true;
    return false;
  }

  /** The innermost folder of the workspace that an address lies in. */
  #folderOf(uri: string): Folder | undefined {
    return this.#folders
      .filter(({ files }) => files.pathOf(uri) !== undefined)
      .sort((a, b) => b.files.uri.length - a.files.uri.length)[0];
  }

  async #reader(): Promise<(file: NoteFile, folder: Folder) => void> {
    const { factsOf, scanNote } = await import('./noteParser.ts');
    const factsIn = ({ uri, stat }: NoteFile, { names, key }: Folder): NoteFacts | undefined => {
      const stored = this.#stored.get(plainUri(uri));
      if (stored !== undefined && stored.key === key && isSame(stored, stat)) return stored.facts;
      this.#changed = true;
      const text = stat.size > biggestNote ? undefined : this.#parts.disk?.readText(uri);
      return text === undefined ? undefined : factsOf(scanNote(uri, text, names));
    };
    return (file, folder) => {
      const { uri, stat } = file;
      const id = plainUri(uri);
      const known = this.#known.get(id);
      if (known !== undefined && known.key === folder.key && isSame(known.stat, stat)) return;
      const facts = factsIn(file, folder);
      this.#known.set(id, { uri, stat, key: folder.key, facts });
      this.#read++;
      if (this.#read % 100 === 0) this.#parts.progress(this.#read);
      // What is open is taken from the editor.
      if (this.#shown.has(id)) return;
      if (facts === undefined) this.#index.remove(uri);
      else this.#index.put(facts);
    };
  }

  #forget(uri: string): void {
    if (this.#known.delete(plainUri(uri))) this.#changed = true;
    if (!this.#shown.has(plainUri(uri))) this.#index.remove(uri);
  }
}

function isSame(a: Pick<DiskStat, 'size' | 'mtime'>, b: Pick<DiskStat, 'size' | 'mtime'>): boolean {
  return a.size === b.size && a.mtime === b.mtime;
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
