import { styleKey } from '#core/index/factsKey.ts';
import type { NoteFacts } from '#core/index/noteFacts.ts';
import { NoteIndex } from '#core/index/noteIndex.ts';
import type { StoredNote } from '#core/index/storedNote.ts';
import type { HeadingNames } from '#core/note/headingNames.ts';
import { type FileStyle, type FolderStyle, learnStyle, noStyle } from '#core/note/speakers/folderStyle.ts';
import { folderOf } from '#core/text/folderOf.ts';
import { plainUri } from '#core/text/plainUri.ts';
import type { NoteFile } from './folderFiles.ts';
import type { Disk, DiskStat } from './host.ts';

/** A file, and what it is to be read with. */
export interface FileToRead {
  readonly file: NoteFile;
  /** Of its workspace folder. */
  readonly names: HeadingNames;
  /** Stands for the names. */
  readonly namesKey: string;
}

/** A file that was read. */
interface KnownFile extends FileToRead {
  /** Key of the folder's style that it was read with. */
  readonly style: string;
  /** `undefined`: it is not known what is in it. */
  readonly facts: NoteFacts | undefined;
}

type Parser = Pick<typeof import('./noteParser.ts'), 'scanNote' | 'factsOf'>;

/** Bigger files are known only while they are open, in bytes: reading one would keep everybody waiting. */
const biggestNote = 4_000_000;

/** What is known of notes: of files as they were read last, of open notes as they were shown last. */
export class KnownNotes {
  readonly index = new NoteIndex();
  readonly #disk: Disk | undefined;
  readonly #files = new Map<string, KnownFile>();
  /** What was learnt of each folder. */
  readonly #styles = new Map<string, { readonly style: FolderStyle; readonly key: string }>();
  /** Open notes; what is on disk of them does not count. */
  readonly #open = new Set<string>();
  /** What an earlier run kept, until all folders were looked through. */
  #stored: ReadonlyMap<string, StoredNote> = new Map();
  /** Kinds of headings met last: neighbours are often of the same event. */
  #kinds: ReturnType<Parser['scanNote']>['kinds'] | undefined;
  /** Whether what is known is no longer what was kept. */
  changed = false;
  /** How many files were taken in, and how many of them were read from their text. */
  taken = 0;
  scanned = 0;

  constructor(disk: Disk | undefined) {
    this.#disk = disk;
  }

  /** Takes over what was kept, for files that are still the same. */
  offer(stored: ReadonlyMap<string, StoredNote>): void {
    this.#stored = stored;
  }

  /** All folders were looked through, and these files found. */
  finishOffer(found: ReadonlySet<string>): void {
    if ([...this.#stored.keys()].some((id) => !found.has(id))) this.changed = true;
    this.#stored = new Map();
  }

  /** An open note as it is in the editor now. */
  show(facts: NoteFacts): void {
    this.#open.add(plainUri(facts.uri));
    this.index.put(facts);
  }

  /** A note is no longer open: what is on disk counts again. */
  hide(uri: string): void {
    this.#open.delete(plainUri(uri));
    this.#put(uri, this.#files.get(plainUri(uri))?.facts);
  }

  /** Whether a file was read as it is now, with the names and the style that hold now. */
  isRead({ file: { uri, stat }, namesKey }: FileToRead): boolean {
    const id = plainUri(uri);
    const known = this.#files.get(id);
    if (known === undefined || known.namesKey !== namesKey || !isSame(known.file.stat, stat)) return false;
    return known.style === (this.#styles.get(folderOf(id))?.key ?? known.style);
  }

  /** Reads a file unless that was done. `given`: its text, if somebody has it already. */
  read(parser: Parser, wanted: FileToRead, given?: string): void {
    if (this.isRead(wanted)) return;
    const { file, names, namesKey } = wanted;
    const id = plainUri(file.uri);
    const learnt = this.#styles.get(folderOf(id));
    const stored = this.#stored.get(id);
    const isKept = stored !== undefined && stored.names === namesKey && isSame(stored, file.stat);
    if (isKept && (learnt?.key ?? stored.style) === stored.style) {
      this.#files.set(id, { ...wanted, style: stored.style, facts: stored.facts });
    } else {
      this.changed = true;
      this.scanned++;
      const text = given ?? this.textOf(file);
      const found =
        text === undefined ? undefined : parser.scanNote(file.uri, text, names, learnt?.style, this.#kinds);
      this.#kinds = found?.kinds;
      this.#files.set(id, {
        ...wanted,
        style: learnt?.key ?? '',
        facts: found && parser.factsOf(found.note),
      });
    }
    this.taken++;
    this.#put(file.uri, this.#files.get(id)?.facts);
  }

  /** `undefined`: it is gone, or too big. */
  textOf({ uri, stat }: NoteFile): string | undefined {
    return stat.size > biggestNote ? undefined : this.#disk?.readText(uri);
  }

  /** Forgets a file that is gone. `false`: it was not known. */
  forget(uri: string): boolean {
    const isKnown = this.#files.delete(plainUri(uri));
    if (isKnown) this.changed = true;
    const isIndexed = this.index.get(uri) !== undefined;
    this.#put(uri, undefined);
    return isKnown || isIndexed;
  }

  /** Forgets all files but these. */
  forgetOthers(found: ReadonlySet<string>): void {
    for (const [id, { file }] of this.#files) if (!found.has(id)) this.forget(file.uri);
  }

  /** Whether any file below a folder is known. */
  hasBelow(folderUri: string): boolean {
    const below = `${plainUri(folderUri)}/`;
    for (const id of this.#files.keys()) if (id.startsWith(below)) return true;
    return false;
  }

  /** How speakers are named in the folder of a note, as far as is known by now. */
  styleAt(uri: string): FolderStyle {
    return this.#styles.get(folderOf(plainUri(uri)))?.style ?? noStyle;
  }

  /** Folders that nothing was learnt of, where names may turn out to be names once all files are read. */
  unclearFolders(): ReadonlySet<string> {
    const folders = new Set<string>();
    for (const [id, { facts }] of this.#files)
      if (!this.#styles.has(folderOf(id)) && isLearntFrom(facts?.style)) folders.add(folderOf(id));
    return folders;
  }

  /**
   * Learns anew how speakers are named in folders.
   * @returns The files that were read otherwise and have to be read again, and whether anything new was learnt.
   */
  learn(only?: ReadonlySet<string>): { readonly again: readonly FileToRead[]; readonly news: boolean } {
    const again: KnownFile[] = [];
    let news = false;
    for (const [folder, files] of this.#byFolder(only)) {
      const style = learnStyle(files.flatMap(({ facts }) => facts?.style ?? []));
      const key = styleKey(style);
      const before = this.#styles.get(folder)?.key;
      if (before !== key) this.#styles.set(folder, { style, key });
      if ((before ?? '') !== key) news = true;
      again.push(...files.filter((file) => file.style !== key));
    }
    return { again, news };
  }

  /** Everything as it is to be kept. */
  toKeep(): readonly StoredNote[] {
    this.changed = false;
    return [...this.#files.values()].flatMap(({ file: { stat }, namesKey, style, facts }) =>
      facts === undefined ? [] : [{ size: stat.size, mtime: stat.mtime, names: namesKey, style, facts }],
    );
  }

  #byFolder(only: ReadonlySet<string> | undefined): ReadonlyMap<string, readonly KnownFile[]> {
    const folders = new Map<string, KnownFile[]>();
    for (const [id, file] of this.#files) {
      const folder = folderOf(id);
      if (only !== undefined && !only.has(folder)) continue;
      const files = folders.get(folder);
      if (files === undefined) folders.set(folder, [file]);
      else files.push(file);
    }
    return folders;
  }

  #put(uri: string, facts: NoteFacts | undefined): void {
    if (this.#open.has(plainUri(uri))) return;
    if (facts === undefined) this.index.remove(uri);
    else this.index.put(facts);
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
