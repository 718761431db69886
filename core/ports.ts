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

/** The web, one request at a time: nothing is followed, and no cookie and no credential is ever sent. */
export interface Web {
  /**
   * Asks once. Never rejects because of what the other side does: that is an answer of its own kind. Rejects with the
   * signal's reason when that is aborted.
   */
  ask(question: WebQuestion, signal: AbortSignal): Promise<WebAnswer>;
  /** Whether this machine reaches the internet at all, as far as can be told. */
  isOnline(signal: AbortSignal): Promise<boolean>;
}

export interface WebQuestion {
  /** Absolute, `http:` or `https:`, without credentials and fragment. */
  readonly url: URL;
  readonly method: 'HEAD' | 'GET';
  /** Longest wait for the whole answer, its body included where one is read. */
  readonly timeoutSeconds: number;
  /**
   * Given the answer's head, says who takes the body, chunk by chunk, until it returns `false`. `undefined`: nobody, and
   * the connection is cut. Without this, no body is read.
   */
  readonly body?: (reply: WebReply) => ((chunk: Uint8Array) => boolean) | undefined;
}

export type WebAnswer = WebReply | WebTrouble;

export interface WebReply {
  readonly kind: 'reply';
  readonly status: number;
  /** By lower-case name; of a repeated one, the first. */
  readonly header: (name: string) => string | undefined;
}

/** No answer, or none that can be understood. */
export interface WebTrouble {
  readonly kind: 'trouble';
  readonly trouble: WebTroubleKind;
}

export type WebTroubleKind =
  /** The system for names says that there is none such. */
  | 'no-such-name'
  /** It could not be asked, or did not know. */
  | 'lookup-failed'
  | 'refused'
  | 'unreachable'
  /** The connection broke before the answer was complete. */
  | 'reset'
  | 'timeout'
  /** No trust in the other side: certificate expired, of another name, signed by nobody known; or no common cipher. */
  | 'tls'
  /** The address belongs to this machine or a private network, and such are not asked. */
  | 'private-address'
  /** Not HTTP, or beyond what is read: too long a header, broken framing. */
  | 'bad-answer';

/** Waiting, since the core has no clock of its own. */
export interface Timer {
  /** Milliseconds since some moment; never goes back, whatever is done to the clock. */
  elapsed(): number;
  /** Rejects with the signal's reason when that is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** A number from 0 up to 1, as `Math.random` gives. */
export type Random = () => number;
