import type { MarkdownNode } from '../markdownNode.ts';

/** What reads the words of leaves once somebody asks. */
export interface WordsReader {
  readonly body: string;
  /** All links within words; `undefined`: there is something that only {@link nodes} can tell. */
  links(body: string, from: number, to: number): readonly ScanNode[] | undefined;
  /**
   * Everything within words. `quoteMarks`: the `>` before later lines, which are no words; `placed` are those that went into
   * one of the nodes.
   */
  nodes(
    body: string,
    from: number,
    to: number,
    quoteMarks: readonly ScanNode[],
  ): { readonly nodes: readonly ScanNode[]; readonly placed: ReadonlySet<ScanNode> };
}

/**
 * A node of a body of which only the blocks were parsed. What stands within the words of a leaf is parsed when somebody asks
 * for it: nobody does for most of them.
 */
export class ScanNode implements MarkdownNode {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  parent: ScanNode | null = null;
  #index = 0;
  #children: ScanNode[] = [];
  /** As long as the words of this leaf were not parsed; `undefined`: they were, or it has none. */
  #unread: WordsReader | undefined;

  /** `reader`: of the words of this node; `undefined`: it has none of its own. */
  constructor(name: string, from: number, to: number, reader?: WordsReader) {
    this.name = name;
    this.from = from;
    this.to = to;
    this.#unread = reader;
  }

  /** Adds a child behind those there are. */
  append(child: ScanNode): void {
    child.parent = this;
    child.#index = this.#children.length;
    this.#children.push(child);
  }

  get firstChild(): ScanNode | null {
    return this.#read()[0] ?? null;
  }

  get lastChild(): ScanNode | null {
    return this.#read().at(-1) ?? null;
  }

  get nextSibling(): ScanNode | null {
    return this.parent === null ? null : (this.parent.#children[this.#index + 1] ?? null);
  }

  get prevSibling(): ScanNode | null {
    return this.parent === null ? null : (this.parent.#children[this.#index - 1] ?? null);
  }

  getChild(name: string): ScanNode | null {
    // What is there without reading words is asked for most.
    return (
      this.#children.find((child) => child.name === name) ??
      this.#read().find((child) => child.name === name) ??
      null
    );
  }

  getChildren(name: string): ScanNode[] {
    return this.#read().filter((child) => child.name === name);
  }

  get linksWithin(): readonly ScanNode[] | undefined {
    if (this.#unread === undefined) return undefined;
    const { from, to } = this.#words();
    const links = this.#unread.links(this.#unread.body, from, to);
    if (links === undefined) return undefined;
    for (const link of links) link.parent = this;
    return links;
  }

  /** The children, those within its words too. */
  #read(): readonly ScanNode[] {
    const reader = this.#unread;
    if (reader === undefined) return this.#children;
    this.#unread = undefined;
    const { from, to } = this.#words();
    const marks = this.#children;
    const quoteMarks = marks.filter(({ name }) => name === 'QuoteMark');
    const inline = reader.nodes(reader.body, from, to, quoteMarks);
    if (inline.nodes.length === 0) return marks;
    this.#children = [];
    const others = marks.filter((mark) => !inline.placed.has(mark));
    const all = [...others, ...inline.nodes].sort((a, b) => a.from - b.from);
    for (const child of all) this.append(child);
    return this.#children;
  }

  /** Where the words of this leaf stand, without the marks of a heading or the box of a task around them. */
  #words(): { from: number; to: number } {
    let { from, to } = this;
    for (const { name, from: start, to: end } of this.#children) {
      if (name !== 'HeaderMark' && name !== 'TaskMarker') continue;
      if (start === this.from) from = end;
      else to = Math.min(to, start);
    }
    return { from, to };
  }
}
