/**
 * What facts are read from: a node of a syntax tree, as `@lezer/markdown` builds it and as the line scanner for closed notes
 * does. Names are those of `@lezer/markdown`; offsets count from the start of the body.
 */
export interface MarkdownNode {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly parent: MarkdownNode | null;
  readonly firstChild: MarkdownNode | null;
  readonly lastChild: MarkdownNode | null;
  readonly nextSibling: MarkdownNode | null;
  readonly prevSibling: MarkdownNode | null;
  /** The first child of a name. */
  getChild(name: string): MarkdownNode | null;
  getChildren(name: string): MarkdownNode[];
  /**
   * All links, comments and HTML within, where they are to be had without parsing the rest of the words; `undefined`: they are
   * among the children.
   */
  readonly linksWithin?: readonly MarkdownNode[] | undefined;
}
