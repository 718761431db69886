/** One part of a line of meta data, such as a speaker or a time. */
export interface MetaPart {
  /** Inline Markdown. */
  readonly markdown: string;
  /** For `<time datetime>`; `undefined`: the part is no time, or its day is not known. */
  readonly dateTime?: string;
}

/** Who said a quote, as inline Markdown. */
export interface QuoteMark {
  readonly who: string;
  readonly context: string | undefined;
}

/**
 * What we know about lines of a post's Markdown and Markdown itself cannot say. Keys are line numbers from 0 of the
 * first line of a block.
 */
export interface Marks {
  /** Fragments of headings. */
  readonly headings: ReadonlyMap<number, string>;
  /** Lines of meta data, in parts. */
  readonly metaLines: ReadonlyMap<number, readonly MetaPart[]>;
  /** Block quotes whose last line is an attribution. */
  readonly quotes: ReadonlyMap<number, QuoteMark>;
}

/** Stands between the parts of a line of meta data. */
export const metaSeparator = ' · ';

/** The line that says who said a quote. */
export function attributionLine({ who, context }: QuoteMark): string {
  return context === undefined ? `— ${who}` : `— ${who}, ${context}`;
}
