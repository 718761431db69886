import type { Files } from '#core/ports.ts';

/** What the process around the server brings. */
export interface Host {
  /** Notes on disk; never written by the server. Knows no files of schemes it cannot read. */
  readonly files: Pick<Files, 'read' | 'list'>;
  /** The disk that workspace folders lie on; `undefined`: there is none, and notes are known only while they are open. */
  readonly disk?: Disk;
  /** Where the index is kept from one start to the next, in a folder that the editor names; `undefined`: nowhere. */
  readonly keepIn?: (folderUri: string) => KeptLines;
  /** What tells this build of the program from any other: what another one kept is of no use. */
  readonly build?: string;
  /** How long the index has to be at rest before it is kept, in milliseconds; `undefined`: two seconds. */
  readonly restMs?: number;
  /** How long what was found in folders counts when nobody tells of changes, in milliseconds; `undefined`: ten seconds. */
  readonly freshMs?: number;
}

/** Lines of text that outlive the process. */
export interface KeptLines {
  /** As they were written last; none where there are none, or they cannot be read. */
  read(): Promise<Iterable<string>>;
  /** All or nothing, in place of those that were there. Each piece ends its line itself. */
  write(pieces: Iterable<string>): Promise<void>;
}

/**
 * The disk as the index reads it: one short call at a time, which takes half as long as calls that wait for each other.
 * Whoever calls parts the work into slices. What cannot be read is as if it were not there.
 */
export interface Disk {
  /** Whether files of this address lie on it. */
  has(uri: string): boolean;
  /** Names in a folder. Links to files are files; links to folders are not followed, since they may lead in circles. */
  list(uri: string): readonly { readonly name: string; readonly kind: 'file' | 'folder' }[];
  stat(uri: string): DiskStat | undefined;
  readText(uri: string): string | undefined;
}

/** What tells one state of a file from the next. */
export interface DiskStat {
  readonly kind: 'file' | 'folder';
  /** Bytes. */
  readonly size: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly mtime: number;
}
