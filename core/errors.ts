/** Trouble in the world outside the text: files, network, servers, other programs. */
export class NotesError extends Error {
  override readonly name = 'NotesError';
  /** Stable dotted code, never translated, e.g. `files.full`. */
  readonly code: string;
  /** The one thing the user can do about it; localised. `undefined`: there is nothing to do but try again. */
  readonly advice: string | undefined;

  constructor(code: string, message: string, options: { advice?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.advice = options.advice;
  }
}
