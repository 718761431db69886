/** How one reader of Markdown differs from others, as far as a post must be written otherwise for it. */
export interface Dialect {
  /** Whether HTML within a line (`<kbd>`, `<sup>`) is shown as such. Where it is not, the words stay. */
  readonly inlineHtml: boolean;
  /** Whether `~~` strikes words through. */
  readonly strikethrough: boolean;
  /** Whether code fences are read at the start of a line only: within lists and quotes code is indented instead. */
  readonly fencesOnlyAtTop: boolean;
  /** What keeps two lists in a row apart; `undefined`: other bullets do. */
  readonly separator: string | undefined;
  /** Whether a blank line between two quotes keeps them apart. */
  readonly keepsQuotesApart: boolean;
  /** How a heading is given its fragment: `{#id}` behind it, an empty `<a id>` in it, or it has just that anyway. */
  readonly headingId: 'attribute' | 'anchor' | 'as-on-github';
  /** Last change to a stretch of plain words, in which `{`, `<` and all marks are escaped already. */
  readonly words: (text: string) => string;
  /** Change to the text of code, where nothing can be escaped by the means of Markdown. */
  readonly code: (text: string) => string;
  /** Whether lines that start with `import` or `export` are read as program. */
  readonly isProgram: boolean;
}

/** CommonMark and GFM with HTML in it, as most readers take it. */
export const plainDialect: Dialect = {
  inlineHtml: true,
  strikethrough: true,
  fencesOnlyAtTop: false,
  separator: undefined,
  keepsQuotesApart: true,
  headingId: 'anchor',
  words: (text) => text,
  code: (text) => text,
  isProgram: false,
};
