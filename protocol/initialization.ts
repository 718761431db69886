/** What the client tells the server at the start, beside what every editor tells. All of it may be missing. */
export interface InitializationOptions {
  /** Translated strings by English string; missing: English. */
  readonly translations?: Readonly<Record<string, string>>;
  /** URI of a folder of our own, where the index of this workspace is kept; missing: it is kept nowhere. */
  readonly storage?: string;
}
