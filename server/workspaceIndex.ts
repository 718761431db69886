import type { NoteFileRules } from '#core/files/noteFileRules.ts';
import { NoteIndex } from '#core/index/noteIndex.ts';
import type { HeadingNames } from '#core/note/headingNames.ts';
import type { Note } from '#core/note/model.ts';
import { plainUri } from '#core/text/plainUri.ts';
import { FolderFiles, type NoteFile } from './folderFiles.ts';
import type { Disk, DiskStat } from './host.ts';
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
}

interface KnownFile {
  readonly uri: string;
  readonly stat: DiskStat;
  readonly names: HeadingNames;
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
  readonly #stop = new AbortController();

  constructor(parts: IndexParts) {
    this.#parts = parts;
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
    this.#known.delete(plainUri(uri));
    this.#enqueue(() => this.#update([uri]));
  }

  /** Gives up, whatever is still to be read. */
  dispose(): void {
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
      });
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
          read(file, folder.names);
        },
        this.#stop.signal,
      );
    }
    for (const [id, { uri }] of this.#known) if (!seen.has(id)) this.#forget(uri);
    const away = this.#folderUris.filter((uri) => disk?.has(uri) !== true);
    if (away.length > 0)
      this.#parts.log(`Notes of ${away.join(', ')} are known only while they are open: no disk is there.`);
  }

  async #folder(uri: string): Promise<readonly Folder[]> {
    const { disk, rulesOf, namesOf } = this.#parts;
    if (disk?.has(uri) !== true) return [];
    const [rules, names] = await Promise.all([rulesOf(uri), namesOf(uri)]);
    return [{ files: new FolderFiles(disk, uri, rules), names }];
  }

  async #update(uris: readonly string[]): Promise<void> {
    const read = await this.#reader();
    const folders: string[] = [];
    await inSlices(
      uris,
      (uri) => {
        const folder = this.#folderOf(uri);
        const file = folder?.files.find(uri);
        if (folder !== undefined && file !== undefined) read(file, folder.names);
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

  async #reader(): Promise<(file: NoteFile, names: HeadingNames) => void> {
    const { factsOf, parseNote } = await import('./noteParser.ts');
    return ({ uri, stat }, names) => {
      const id = plainUri(uri);
      const known = this.#known.get(id);
      if (known !== undefined && isSame(known, stat, names)) return;
      this.#known.set(id, { uri, stat, names });
      // What is open is taken from the editor.
      if (this.#shown.has(id)) return;
      const text = stat.size > biggestNote ? undefined : this.#parts.disk?.readText(uri);
      if (text === undefined) this.#index.remove(uri);
      else this.#index.put(factsOf(parseNote(uri, text, names)));
      this.#read++;
      if (this.#read % 100 === 0) this.#parts.progress(this.#read);
    };
  }

  #forget(uri: string): void {
    this.#known.delete(plainUri(uri));
    if (!this.#shown.has(plainUri(uri))) this.#index.remove(uri);
  }
}

function isSame(known: KnownFile, stat: DiskStat, names: HeadingNames): boolean {
  return (
    known.stat.size === stat.size &&
    known.stat.mtime === stat.mtime &&
    (known.names === names || JSON.stringify(known.names) === JSON.stringify(names))
  );
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
