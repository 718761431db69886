import type { StoredNote } from '#core/index/storedNote.ts';
import type { KeptLines } from './host.ts';
import { loadStored, saveStored } from './indexStore.ts';

/** Where the index is kept. */
export interface Store {
  readonly lines: KeptLines;
  readonly build: string;
  /** How long the index has to be at rest before it is kept, in milliseconds. */
  readonly restMs: number;
}

/** Keeps what is known of notes from one start to the next. */
export class IndexKeeper {
  readonly #store: Store;
  readonly #log: (message: string) => void;
  readonly #stop = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store, log: (message: string) => void) {
    this.#store = store;
    this.#log = log;
  }

  /** What an earlier run kept, by plain address. */
  load(): Promise<ReadonlyMap<string, StoredNote>> {
    return loadStored(this.#store.lines, this.#store.build, this.#stop.signal);
  }

  /** Keeps the notes once nothing has called this for a while. */
  saveLater(notes: () => readonly StoredNote[]): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(notes()), this.#store.restMs);
  }

  /** What is to be kept is about to change: it waits until it was asked for again. */
  wait(): void {
    clearTimeout(this.#timer);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#stop.abort();
  }

  async #save(notes: readonly StoredNote[]): Promise<void> {
    try {
      await saveStored(this.#store.lines, this.#store.build, notes, this.#stop.signal);
    } catch (error) {
      // The next start takes longer, and that is all.
      if (!this.#stop.signal.aborted) this.#log(`The index was not kept: ${error}`);
    }
  }
}
