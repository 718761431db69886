/** How one reader of Markdown differs from others, as far as a post must be written otherwise for it. */
export interface Dialect {
  /** Whether HTML within a line (`<kbd>`, `<sup>`) is shown as such. Where it is not, the words stay. */
  readonly inlineHtml: boolean;
  /** Whether `~~` strikes words through. */
  readonly strikethrough: boolean;
  /**
   * How blocks within lists and quotes are read. `python`: fences only at the start of a line, so that code is indented
   * instead, and the further lines of a quote that opens an item are not. Source: Python-Markdown 3.4
   */
  readonly nesting: 'commonmark' | 'python';
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
  /** Tag for code within a line that holds `{{`, where that would be carried out in Markdown's own form. */
  readonly codeTag?: string;
  /** Whether lines that start with `import` or `export` are read as program. */
  readonly isProgram: boolean;
}

/** CommonMark and GFM with HTML in it, as most readers take it. */
export const plainDialect: Dialect = {
  inlineHtml: true,
  strikethrough: true,
  nesting: 'commonmark',
  separator: undefined,
  keepsQuotesApart: true,
  headingId: 'anchor',
  words: (text) => text,
  code: (text) => text,
  isProgram: false,
};
