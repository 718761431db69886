import type { NoteFileRules } from '#core/files/noteFileRules.ts';
import { namesKey, styleKey } from '#core/index/factsKey.ts';
import type { NoteFacts } from '#core/index/noteFacts.ts';
import { NoteIndex } from '#core/index/noteIndex.ts';
import type { StoredNote } from '#core/index/storedNote.ts';
import type { HeadingNames } from '#core/note/headingNames.ts';
import type { Note } from '#core/note/model.ts';
import { type FileStyle, type FolderStyle, learnStyle, noStyle } from '#core/note/speakers/folderStyle.ts';
import { folderOf } from '#core/text/folderOf.ts';
import { plainUri } from '#core/text/plainUri.ts';
import { FolderFiles, type NoteFile } from './folderFiles.ts';
import type { Disk, DiskStat } from './host.ts';
import { IndexKeeper, type Store } from './indexKeeper.ts';
import { inSlices } from './inSlices.ts';
import { Jobs } from './jobs.ts';
import type { OpenNotes } from './openNotes.ts';

/** A file that is still to be read. */
interface Unread {
  readonly file: NoteFile;
  readonly folder: Folder;
}

/** What the index builds on. */
export interface IndexParts {
  readonly disk: Disk | undefined;
  readonly open: OpenNotes;
  rulesOf(folderUri: string): Promise<NoteFileRules>;
  namesOf(folderUri: string): Promise<HeadingNames>;
  /** Told how many notes were read so far, now and then while there are many; `undefined`: that is over. */
  progress(read: number | undefined): void;
  /** Told when something new was learnt of how speakers are named in a folder: open notes there may read otherwise now. */
  restyled(): void;
  log(level: 'info' | 'warn', message: string): void;
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
  /** Keys of the heading names and of the folder's style that it was read with. */
  readonly names: string;
  readonly style: string;
  readonly folder: Folder;
  /** `undefined`: it is not known what is in it. */
  readonly facts: NoteFacts | undefined;
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
  /** What was learnt of each folder, by its plain address. */
  readonly #styles = new Map<string, { readonly style: FolderStyle; readonly key: string }>();
  /** Files that are there and were not read yet, by their plain address. */
  readonly #unread = new Map<string, Unread>();
  /** What somebody waits for, and is read before the rest. */
  #hurry: Promise<void> | undefined;
  /** Open notes as they were last taken in, by their plain address. */
  readonly #shown = new Map<string, Note>();
  readonly #jobs: Jobs;
  #read = 0;
  /** How many of those were read from their text. */
  #scanned = 0;
  #since = 0;
  /** What an earlier run kept, until the folders were looked through. */
  #stored: ReadonlyMap<string, StoredNote> = new Map();
  #keeper: IndexKeeper | undefined;
  /** Whether what is kept is no longer what is known. */
  #changed = false;
  readonly #stop = new AbortController();

  constructor(parts: IndexParts) {
    this.#parts = parts;
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
      this.#stored = await keeper.load();
    });
  }

  /** Makes these the folders of the workspace, or looks through them anew. */
  setFolders(uris: readonly string[] = this.#folderUris): void {
    this.#folderUris = uris.map((uri) => uri.replace(/\/+$/, ''));
    this.#enqueue((clear) => this.#rescan(clear));
  }

  /** Looks at files, or at folders of them, that were created, changed or deleted. */
  filesChanged(uris: readonly string[]): void {
    if (uris.some((uri) => uri.endsWith('/.gitignore'))) this.setFolders();
    else this.#enqueue((clear) => this.#update(uris, clear));
  }

  /** A note is no longer open: from now on, what is on disk counts. */
  closed(uri: string): void {
    this.#shown.delete(plainUri(uri));
    const known = this.#known.get(plainUri(uri))?.facts;
    if (known === undefined) this.#index.remove(uri);
    else this.#index.put(known);
    this.#enqueue((clear) => this.#update([uri], clear));
  }

  /** Gives up, whatever is still to be read. */
  dispose(): void {
    this.#keeper?.dispose();
    this.#stop.abort();
  }

  /** How speakers are named in the folder of a note, as far as is known by now. */
  styleAt(uri: string): FolderStyle {
    return this.#styles.get(folderOf(plainUri(uri)))?.style ?? noStyle;
  }

  /** Whether everything was read. */
  get isComplete(): boolean {
    return this.#jobs.isIdle;
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
    const folders = new Set<string>();
    await inSlices(
      unread,
      ([, { file, folder }]) => {
        const text = this.#isKnown(file, folder) ? undefined : this.#textOf(file);
        if (text !== undefined && mayHold(text)) read(file, folder, text);
      },
      signal,
    );
    for (const [id, { facts }] of this.#known)
      if (!this.#styles.has(folderOf(id)) && isLearntFrom(facts?.style)) folders.add(folderOf(id));
    // Whether names that no field states are names is told by all files of a folder.
    const others = unread.filter(([id]) => folders.has(folderOf(id)));
    await inSlices(others, ([, { file, folder }]) => read(file, folder), signal);
    await this.#restyle(folders);
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

  #enqueue(job: (clear: () => void) => Promise<void>): void {
    if (this.#jobs.isIdle) this.#since = performance.now();
    this.#keeper?.wait();
    this.#jobs.add(job);
  }

  /** All is done for now. */
  #rest(): void {
    const ms = Math.round(performance.now() - this.#since);
    if (this.#read > 0)
      this.#parts.log('info', `${this.#read} notes taken in within ${ms} ms, ${this.#scanned} of them read.`);
    this.#read = 0;
    this.#scanned = 0;
    this.#parts.progress(undefined);
    if (this.#changed)
      this.#keeper?.saveLater(() => {
        this.#changed = false;
        return [...this.#known.values()].flatMap(({ stat: { size, mtime }, names, style, facts }) =>
          facts === undefined ? [] : [{ size, mtime, names, style, facts }],
        );
      });
  }

  async #rescan(clear: () => void): Promise<void> {
    const seen = await this.#list();
    for (const [id, { uri }] of this.#known) if (!seen.has(id)) this.#forget(uri);
    clear();
    const read = await this.#reader();
    await inSlices(
      this.#unread,
      ([id, { file, folder }]) => {
        read(file, folder);
        this.#unread.delete(id);
      },
      this.#stop.signal,
      () => this.#hurry,
    );
    if ([...this.#stored.keys()].some((id) => !seen.has(id))) this.#changed = true;
    this.#stored = new Map();
    await this.#restyle();
  }

  /** Learns anew how speakers are named in folders, and reads those notes again that were read otherwise. */
  async #restyle(only?: ReadonlySet<string>): Promise<void> {
    const folders = new Map<string, KnownFile[]>();
    for (const [id, file] of this.#known) {
      const folder = folderOf(id);
      if (only !== undefined && !only.has(folder)) continue;
      const files = folders.get(folder);
      if (files === undefined) folders.set(folder, [file]);
      else files.push(file);
    }
    const others: KnownFile[] = [];
    for (const [folder, files] of folders) {
      const style = learnStyle(files.flatMap(({ facts }) => facts?.style ?? []));
      const key = styleKey(style);
      if ((this.#styles.get(folder)?.key ?? '') !== key) this.#parts.restyled();
      if (this.#styles.get(folder)?.key !== key) this.#styles.set(folder, { style, key });
      others.push(...files.filter((file) => file.style !== key));
    }
    const read = await this.#reader();
    await inSlices(others, (file) => read(file, file.folder), this.#stop.signal);
  }

  /** Looks for all files. Resolves with their plain addresses. */
  async #list(): Promise<ReadonlySet<string>> {
    const { disk, log } = this.#parts;
    const uris = [...new Set(this.#folderUris)];
    this.#folders = await Promise.all(uris.map((uri) => this.#folder(uri))).then((found) => found.flat());
    const seen = new Set<string>();
    this.#unread.clear();
    for (const folder of this.#folders) {
      const isElsewhere = (uri: string) =>
        this.#folders.some(({ files }) => plainUri(files.uri) === plainUri(uri));
      await inSlices(
        folder.files.all(isElsewhere),
        (file) => {
          if (file === undefined) return;
          seen.add(plainUri(file.uri));
          this.#unread.set(plainUri(file.uri), { file, folder });
        },
        this.#stop.signal,
      );
    }
    const away = uris.filter((uri) => disk?.has(uri) !== true);
    if (away.length > 0)
      log('warn', `Notes of ${away.join(', ')} are known only while they are open: no disk is there.`);
    return seen;
  }

  async #folder(uri: string): Promise<readonly Folder[]> {
    const { disk, rulesOf, namesOf } = this.#parts;
    if (disk?.has(uri) !== true) return [];
    const [rules, names] = await Promise.all([rulesOf(uri), namesOf(uri)]);
    return [{ files: new FolderFiles(disk, uri, rules), names, key: namesKey(names) }];
  }

  async #update(uris: readonly string[], clear: () => void): Promise<void> {
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
    if (folders.some((uri) => this.#concernsFolder(uri))) await this.#rescan(clear);
    else await this.#restyle(new Set(uris.map((uri) => folderOf(plainUri(uri)))));
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

  async #reader(): Promise<(file: NoteFile, folder: Folder, text?: string) => void> {
    const { factsOf, scanNote } = await import('./noteParser.ts');
    // Neighbours are often of the same event.
    let kinds: ReturnType<typeof scanNote>['kinds'] | undefined;
    return (file, folder, given) => {
      if (this.#isKnown(file, folder)) return;
      const { uri, stat } = file;
      const id = plainUri(uri);
      const stored = this.#stored.get(id);
      const learnt = this.#styles.get(folderOf(id));
      let style = learnt?.key ?? '';
      let facts: NoteFacts | undefined;
      if (
        stored?.names === folder.key &&
        isSame(stored, stat) &&
        (learnt?.key ?? stored.style) === stored.style
      ) {
        facts = stored.facts;
        style = stored.style;
      } else {
        this.#changed = true;
        this.#scanned++;
        const text = given ?? this.#textOf(file);
        const scanned =
          text === undefined ? undefined : scanNote(uri, text, folder.names, learnt?.style, kinds);
        kinds = scanned?.kinds;
        facts = scanned && factsOf(scanned.note);
      }
      this.#known.set(id, { uri, stat, names: folder.key, style, folder, facts });
      this.#read++;
      if (this.#read % 100 === 0) this.#parts.progress(this.#read);
      // What is open is taken from the editor.
      if (this.#shown.has(id)) return;
      if (facts === undefined) this.#index.remove(uri);
      else this.#index.put(facts);
    };
  }

  #isKnown({ uri, stat }: NoteFile, { key }: Folder): boolean {
    const id = plainUri(uri);
    const known = this.#known.get(id);
    if (known === undefined || known.names !== key || !isSame(known.stat, stat)) return false;
    return known.style === (this.#styles.get(folderOf(id))?.key ?? known.style);
  }

  /** `undefined`: it is gone, or too big. */
  #textOf({ uri, stat }: NoteFile): string | undefined {
    return stat.size > biggestNote ? undefined : this.#parts.disk?.readText(uri);
  }

  #forget(uri: string): void {
    if (this.#known.delete(plainUri(uri))) this.#changed = true;
    if (!this.#shown.has(plainUri(uri))) this.#index.remove(uri);
  }
}

function isSame(a: Pick<DiskStat, 'size' | 'mtime'>, b: Pick<DiskStat, 'size' | 'mtime'>): boolean {
  return a.size === b.size && a.mtime === b.mtime;
}

/** Whether a note names people in ways that count only where its neighbours do so as well. */
function isLearntFrom(style: FileStyle | undefined): boolean {
  return (
    style !== undefined && (style.first.length > 0 || style.levels.some(({ forms }) => forms.length > 0))
  );
}

const noMatter = (): void => undefined;
