import type { Entry, Surroundings } from '#core/links/local/surroundings.ts';
import { localDay } from '#core/text/localDay.ts';
import { plainUri } from '#core/text/plainUri.ts';
import type { Disk } from './host.ts';
import type { OpenNotes } from './openNotes.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

interface KnownFragments {
  readonly text: string;
  readonly fragments: ReadonlySet<string>;
}

/** Bigger files are not read for the sake of a link, in bytes. */
const biggestFile = 4_000_000;

/** What lies around notes: open files as they are in the editor, the others on disk, looked at once until they change. */
export class NoteSurroundings {
  readonly #disk: Disk | undefined;
  readonly #open: OpenNotes;
  readonly #index: WorkspaceIndex;
  readonly #folders = new Map<string, readonly Entry[]>();
  readonly #fragments = new Map<string, KnownFragments>();

  constructor(disk: Disk | undefined, open: OpenNotes, index: WorkspaceIndex) {
    this.#disk = disk;
    this.#open = open;
    this.#index = index;
  }

  /** Files or folders came, went or changed. */
  filesChanged(): void {
    this.#folders.clear();
  }

  /** What lies around a note now. Reading other notes needs the parser, which takes a moment the first time. */
  async of(uri: string): Promise<Surroundings> {
    const { fragmentsOf, parseNote } = await import('./noteParser.ts');
    const rootUri = this.#index.folderOf(uri);
    return {
      rootUri,
      today: localDay(new Date()),
      names: (folder) => this.#names(folder, rootUri),
      fragments: (file) => {
        const text = this.#open.textOf(file) ?? this.#textOnDisk(file);
        if (text === undefined) return undefined;
        const known = this.#fragments.get(file);
        if (known?.text === text) return known.fragments;
        const fragments = fragmentsOf(parseNote(file, text));
        this.#fragments.set(file, { text, fragments });
        return fragments;
      },
    };
  }

  #names(folder: string, rootUri: string | undefined): readonly Entry[] | undefined {
    if (this.#disk?.has(folder) !== true) return undefined;
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const names = this.#disk.list(folder);
    // Nobody tells of changes outside of the workspace.
    const isWatched = rootUri !== undefined && plainUri(`${folder}/`).startsWith(plainUri(`${rootUri}/`));
    if (isWatched) this.#folders.set(folder, names);
    return names;
  }

  #textOnDisk(file: string): string | undefined {
    const stat = this.#disk?.has(file) ? this.#disk.stat(file) : undefined;
    if (stat?.kind !== 'file' || stat.size > biggestFile) return undefined;
    return this.#disk?.readText(file);
  }
}
