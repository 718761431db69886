/** What a host must bring: the core itself has no disk, no network and no clock. URIs are strings throughout. */
export interface Ports {
  readonly files: Files;
  readonly clock: Clock;
  readonly log: Log;
  readonly digest: Digest;
}

export interface FileStat {
  readonly kind: 'file' | 'folder';
  /** Bytes. */
  readonly size: number;
}

/** Files of the host. Every method throws {@link NotesError} with a `files.*` code when the host refuses. */
export interface Files {
  /** `undefined`: there is no such file. */
  read(uri: string, signal?: AbortSignal): Promise<Uint8Array | undefined>;
  /** All or nothing: a reader sees the old bytes or the new ones. Makes the folders above. */
  write(uri: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void>;
  /** Gone afterwards; no error when it was not there. */
  remove(uri: string, signal?: AbortSignal): Promise<void>;
  /** Names in a folder, links resolved; empty when there is no such folder. */
  list(
    uri: string,
    signal?: AbortSignal,
  ): Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' }[]>;
  /** `undefined`: there is nothing there. */
  stat(uri: string, signal?: AbortSignal): Promise<FileStat | undefined>;
  /** Where a file or folder really lies, all links on the way resolved; as given where nothing is there. */
  real(uri: string, signal?: AbortSignal): Promise<string>;
}

export interface Clock {
  now(): Date;
}

/** Never given withheld text, secrets or note content. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, cause?: unknown): void;
}

/** SHA-256 of the bytes as lower-case hex. */
export type Digest = (bytes: Uint8Array) => Promise<string>;
