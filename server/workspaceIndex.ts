import type { NoteFileRules } from '#core/files/noteFileRules.ts';
import { namesKey } from '#core/index/factsKey.ts';
import type { NoteIndex } from '#core/index/noteIndex.ts';
import type { HeadingNames } from '#core/note/headingNames.ts';
import type { Note } from '#core/note/model.ts';
import type { FolderStyle } from '#core/note/speakers/folderStyle.ts';
import { folderOf } from '#core/text/folderOf.ts';
import { plainUri } from '#core/text/plainUri.ts';
import { FolderFiles, type NoteFile } from './folderFiles.ts';
import type { Disk } from './host.ts';
import { IndexKeeper, type Store } from './indexKeeper.ts';
import { inSlices } from './inSlices.ts';
import { Jobs } from './jobs.ts';
import { type FileToRead, KnownNotes } from './knownNotes.ts';
import type { OpenNotes } from './openNotes.ts';

/** What the index builds on. */
export interface IndexParts {
  readonly disk: Disk | undefined;
  readonly open: OpenNotes;
  /** How long what was found in folders counts when nobody tells of changes, in milliseconds; `undefined`: ten seconds. */
  readonly freshMs: number | undefined;
  rulesOf(folderUri: string): Promise<NoteFileRules>;
  namesOf(folderUri: string): Promise<HeadingNames>;
  /** Told how many notes were read so far, now and then while there are many; `undefined`: that is over. */
  progress(read: number | undefined): void;
  /** Told when something new was learnt of how speakers are named in a folder: open notes there may read otherwise now. */
  restyled(): void;
  log(level: 'info' | 'warn', message: string): void;
}

/** A folder of the workspace. */
interface Folder {
  readonly files: FolderFiles;
  readonly names: HeadingNames;
  readonly namesKey: string;
}

/** All notes of the workspace: those that are open as they are in the editor, the others as they are on disk. */
export class WorkspaceIndex {
  readonly #parts: IndexParts;
  readonly #notes: KnownNotes;
  readonly #jobs: Jobs;
  readonly #stop = new AbortController();
  #folderUris: readonly string[] = [];
  #folders: readonly Folder[] = [];
  /** Files that are there and were not read yet, by their plain address. */
  readonly #unread = new Map<string, FileToRead>();
  /** What somebody waits for, and is read before the rest. */
  #hurry: Promise<void> | undefined;
  /** Open notes as they were last taken in, by their plain address. */
  readonly #shown = new Map<string, Note>();
  #keeper: IndexKeeper | undefined;
  #since = 0;
  /** When the folders were last looked through to the end. */
  #lookedAt = 0;

  constructor(parts: IndexParts) {
    this.#parts = parts;
    this.#notes = new KnownNotes(parts.disk);
    this.#jobs = new Jobs(
      () => this.#rest(),
      (error) => {
        if (!this.#stop.signal.aborted) parts.log('warn', `Notes of the workspace were not read: ${error}`);
      },
    );
  }

  /** Takes over what an earlier run kept there, and keeps it up to date. To be called before {@link setFolders}. */
  keep(store: Store): void {
    const keeper = new IndexKeeper(store, (message) => this.#parts.log('warn', message));
    this.#keeper = keeper;
    this.#enqueue(async () => {
      this.#notes.offer(await keeper.load());
    });
  }

  /** Makes these the folders of the workspace, or looks through them anew. */
  setFolders(uris: readonly string[] = this.#folderUris): void {
    this.#folderUris = uris.map((uri) => uri.replace(/\/+$/, ''));
    this.#enqueue((clear) => this.#rescan(clear));
  }

  /**
   * Looks through all folders again where that was not done for a while: some disks tell of no changes at all, and those
   * who watch others miss some. To be called behind an answer, for the next one.
   */
  freshen(): void {
    const age = performance.now() - this.#lookedAt;
    if (this.isComplete && age > (this.#parts.freshMs ?? 10_000)) this.setFolders();
  }

  /** Looks at files, or at folders of them, that were created, changed or deleted. */
  filesChanged(uris: readonly string[]): void {
    if (uris.some((uri) => uri.endsWith('/.gitignore'))) this.setFolders();
    else this.#enqueue((clear) => this.#update(uris, clear));
  }

  /** A note is no longer open: from now on, what is on disk counts. */
  closed(uri: string): void {
    this.#shown.delete(plainUri(uri));
    this.#notes.hide(uri);
    this.#enqueue((clear) => this.#update([uri], clear));
  }

  /** Gives up, whatever is still to be read. */
  dispose(): void {
    this.#keeper?.dispose();
    this.#stop.abort();
  }

  /** How speakers are named in the folder of a note, as far as is known by now. */
  styleAt(uri: string): FolderStyle {
    return this.#notes.styleAt(uri);
  }

  /** Whether everything was read. */
  get isComplete(): boolean {
    return this.#jobs.isIdle;
  }

  /** The innermost folder of the workspace that a file lies in; `undefined`: in none. */
  folderOf(uri: string): string | undefined {
    const plain = plainUri(uri);
    return this.#folderUris
      .filter((folder) => plain.startsWith(`${plainUri(folder)}/`))
      .sort((a, b) => b.length - a.length)[0];
  }

  /** Resolves once everything was read that is known to be there, or after some time, in milliseconds. */
  complete(signal: AbortSignal, mostMs?: number): Promise<void> {
    return this.#jobs.idle(signal, mostMs);
  }

  /**
   * Reads those notes before all others that may hold what somebody looks for. When this resolves, they were all read.
   * @param mayHold `false` for a text that surely does not hold it.
   */
  async readFirst(mayHold: (text: string) => boolean, signal: AbortSignal): Promise<void> {
    await this.#jobs.clear(signal);
    while (this.#hurry !== undefined) await this.#hurry;
    signal.throwIfAborted();
    if (this.#unread.size === 0) return this.complete(signal);
    const work = this.#readThose(mayHold, signal);
    this.#hurry = work.then(noMatter, noMatter).finally(() => {
      this.#hurry = undefined;
    });
    await work;
  }

  async #readThose(mayHold: (text: string) => boolean, signal: AbortSignal): Promise<void> {
    const read = await this.#reader();
    const unread = [...this.#unread];
    await inSlices(
      unread,
      ([, wanted]) => {
        const text = this.#notes.isRead(wanted) ? undefined : this.#notes.textOf(wanted.file);
        if (text !== undefined && mayHold(text)) read(wanted, text);
      },
      signal,
    );
    // Whether names that no field states are names is told by all files of a folder.
    const folders = this.#notes.unclearFolders();
    const others = unread.filter(([id]) => folders.has(folderOf(id)));
    await inSlices(others, ([, wanted]) => read(wanted), signal);
    await this.#learn(folders);
  }

  /** All notes that were read so far, with the open ones as they are now. */
  async current(signal: AbortSignal): Promise<NoteIndex> {
    const { factsOf } = await import('./noteParser.ts');
    for (const uri of this.#parts.open.uris()) {
      const open = await this.#parts.open.get(uri);
      signal.throwIfAborted();
      if (open === undefined || this.#shown.get(plainUri(uri)) === open.note) continue;
      this.#shown.set(plainUri(uri), open.note);
      this.#notes.show(factsOf(open.note));
    }
    return this.#notes.index;
  }

  #enqueue(job: (clear: () => void) => Promise<void>): void {
    if (this.#jobs.isIdle) this.#since = performance.now();
    this.#keeper?.wait();
    this.#jobs.add(job);
  }

  /** All is done for now. */
  #rest(): void {
    const notes = this.#notes;
    const ms = Math.round(performance.now() - this.#since);
    if (notes.taken > 0)
      this.#parts.log(
        'info',
        `${notes.taken} notes taken in within ${ms} ms, ${notes.scanned} of them read.`,
      );
    notes.taken = 0;
    notes.scanned = 0;
    this.#parts.progress(undefined);
    if (notes.changed) this.#keeper?.saveLater(() => notes.toKeep());
  }

  async #rescan(clear: () => void): Promise<void> {
    const found = await this.#list();
    this.#notes.forgetOthers(found);
    clear();
    const read = await this.#reader();
    await inSlices(
      this.#unread,
      ([id, wanted]) => {
        read(wanted);
        this.#unread.delete(id);
      },
      this.#stop.signal,
      () => this.#hurry,
    );
    this.#notes.finishOffer(found);
    await this.#learn();
    this.#lookedAt = performance.now();
  }

  /** Learns anew how speakers are named in folders, and reads those notes again that were read otherwise. */
  async #learn(only?: ReadonlySet<string>): Promise<void> {
    const { again, news } = this.#notes.learn(only);
    if (news) this.#parts.restyled();
    const read = await this.#reader();
    await inSlices(again, (wanted) => read(wanted), this.#stop.signal);
  }

  /** Looks for all files. Resolves with their plain addresses. */
  async #list(): Promise<ReadonlySet<string>> {
    const { disk, log } = this.#parts;
    const uris = [...new Set(this.#folderUris)];
    this.#folders = await Promise.all(uris.map((uri) => this.#folder(uri))).then((all) => all.flat());
    const found = new Set<string>();
    this.#unread.clear();
    for (const folder of this.#folders) {
      const isElsewhere = (uri: string) =>
        this.#folders.some(({ files }) => plainUri(files.uri) === plainUri(uri));
      await inSlices(
        folder.files.all(isElsewhere),
        (file) => {
          if (file === undefined) return;
          found.add(plainUri(file.uri));
          this.#unread.set(plainUri(file.uri), toRead(file, folder));
        },
        this.#stop.signal,
      );
    }
    const away = uris.filter((uri) => disk?.has(uri) !== true);
    if (away.length > 0)
      log('warn', `Notes of ${away.join(', ')} are known only while they are open: no disk is there.`);
    return found;
  }

  async #folder(uri: string): Promise<readonly Folder[]> {
    const { disk, rulesOf, namesOf } = this.#parts;
    if (disk?.has(uri) !== true) return [];
    const [rules, names] = await Promise.all([rulesOf(uri), namesOf(uri)]);
    return [{ files: new FolderFiles(disk, uri, rules), names, namesKey: namesKey(names) }];
  }

  async #update(uris: readonly string[], clear: () => void): Promise<void> {
    const read = await this.#reader();
    const folders: string[] = [];
    await inSlices(
      uris,
      (uri) => {
        const folder = this.#folderOf(uri);
        const file = folder?.files.find(uri);
        if (folder !== undefined && file !== undefined) read(toRead(file, folder));
        else if (!this.#notes.forget(uri)) folders.push(uri);
      },
      this.#stop.signal,
    );
    if (folders.some((uri) => this.#concernsFolder(uri))) await this.#rescan(clear);
    else await this.#learn(new Set(uris.map((uri) => folderOf(plainUri(uri)))));
  }

  /** Whether an address is that of a folder in which notes are, were or may be now. */
  #concernsFolder(uri: string): boolean {
    if (this.#folderOf(uri) === undefined) return false;
    return this.#parts.disk?.stat(uri)?.kind === 'folder' || this.#notes.hasBelow(uri);
  }

  /** The innermost folder of the workspace that an address lies in. */
  #folderOf(uri: string): Folder | undefined {
    return this.#folders
      .filter(({ files }) => files.pathOf(uri) !== undefined)
      .sort((a, b) => b.files.uri.length - a.files.uri.length)[0];
  }

  async #reader(): Promise<(wanted: FileToRead, text?: string) => void> {
    const parser = await import('./noteParser.ts');
    return (wanted, text) => {
      this.#notes.read(parser, wanted, text);
      if (this.#notes.taken > 0 && this.#notes.taken % progressStep === 0)
        this.#parts.progress(this.#notes.taken);
    };
  }
}

/** How many notes are read between two words on how far that is. */
const progressStep = 100;

function toRead(file: NoteFile, { names, namesKey: key }: Folder): FileToRead {
  return { file, names, namesKey: key };
}

const noMatter = (): void => undefined;
