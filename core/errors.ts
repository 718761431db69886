/** Marks the errors of every copy of this class: each bundle has one of its own. */
const brand = Symbol.for('confnotes.NotesError');

/** Trouble in the world outside the text: files, network, servers, other programs. */
export class NotesError extends Error {
  override readonly name = 'NotesError';
  /** Whether something is one of these, whichever bundle made it; for kinds of it, whether it is of just that kind. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: kinds of this class inherit the question, and mean themselves by it
    return typeof value === 'object' && value !== null && brand in value && isOfKind(this.prototype, value);
  }

  readonly [brand] = true;
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

function isOfKind(prototype: object, value: object): boolean {
  return prototype === NotesError.prototype || Object.prototype.isPrototypeOf.call(prototype, value);
}
