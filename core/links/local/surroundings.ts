/** What lies around a note, as far as its links are concerned. Answers at once and never throws. */
export interface Surroundings {
  /** Folder that holds all that belongs together, e.g. of the workspace, without a slash at its end; `undefined`: none. */
  readonly rootUri: string | undefined;
  /** Today where the author is, `YYYY-MM-DD`; `undefined`: not known. */
  readonly today: string | undefined;
  /** Names in a folder; none where there is no such folder. `undefined`: nobody can tell, e.g. on no disk. */
  names(folderUri: string): readonly Entry[] | undefined;
  /** What links may put behind `#` for a Markdown file; `undefined`: nobody can tell. */
  fragments(fileUri: string): ReadonlySet<string> | undefined;
}

/** Something in a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}
