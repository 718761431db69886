import type { MetaPart, QuoteMark } from './marks.ts';
import type { Source } from './sources.ts';

/** Where a line of a post comes from: an offset in a source's public text. */
export interface LineOrigin {
  readonly source: Source;
  readonly offset: number;
}

const htmlStart = /^ {0,3}<[a-z/!?]/i;

/** Gathers the lines of one post, with where each comes from and what is known about it. */
export class MarkdownWriter {
  readonly #lines: string[] = [];
  readonly #origins: (LineOrigin | undefined)[] = [];
  readonly headings = new Map<number, string>();
  readonly metaLines = new Map<number, readonly MetaPart[]>();
  readonly quotes = new Map<number, QuoteMark>();
  #line = '';
  #origin: LineOrigin | undefined;
  #skipBlank = false;
  #inHtml = false;

  /** Adds text, which may hold `\n`. `origin`: where its first character stands, if it is copied from there. */
  text(text: string, origin?: LineOrigin): void {
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      this.#add(text.slice(start, end), origin, start);
      this.endLine();
      start = end + 1;
    }
    if (start < text.length) this.#add(text.slice(start), origin, start);
  }

  /** Ends the current line. After something was left out, a second blank line in a row is left out too. */
  endLine(): void {
    const isBlank = this.#line.trim() === '';
    if (!(isBlank && this.#skipBlank && this.#lastIsBlank())) {
      this.#lines.push(isBlank ? '' : this.#line);
      this.#origins.push(this.#origin);
    }
    if (!isBlank) this.#skipBlank = false;
    this.#inHtml = !isBlank && (this.#inHtml || htmlStart.test(this.#line));
    this.#line = '';
    this.#origin = undefined;
  }

  /** Ends the current line if anything stands in it, and sees to a blank line before what follows. */
  blank(): void {
    if (this.#line !== '') this.endLine();
    if (!this.#lastIsBlank()) this.endLine();
    this.#skipBlank = true;
  }

  /** Takes the blank lines back that the last one ended with. */
  noBlank(): void {
    while (this.#lines.length > 0 && this.#lastIsBlank()) {
      this.#lines.pop();
      this.#origins.pop();
    }
  }

  /** Takes back a last paragraph that says just this. */
  takeBack(paragraph: string): void {
    this.blank();
    this.noBlank();
    const wanted = paragraph.split('\n');
    const start = this.#lines.length - wanted.length;
    const isLast = wanted.every((line, i) => this.#lines[start + i]?.trim() === line.trim());
    if (isLast && (this.#lines[start - 1] ?? '') === '') {
      this.#lines.length = start;
      this.#origins.length = start;
    }
    this.blank();
  }

  /** Blank lines that follow now are only those that stood around something left out. */
  leftOut(): void {
    this.#skipBlank = true;
  }

  /** What stands in the current line so far. */
  get currentLine(): string {
    return this.#line;
  }

  /** The line before the current one; empty at the start. */
  get lastLine(): string {
    return this.#lines[this.#lines.length - 1] ?? '';
  }

  /** Whether the last line may belong to a block of HTML, which a blank line would end. */
  get inHtml(): boolean {
    return this.#inHtml;
  }

  /** The finished lines from a number on. */
  linesFrom(number: number): readonly string[] {
    return this.#lines.slice(number);
  }

  /** Number of the current line, from 0. */
  get lineNumber(): number {
    return this.#lines.length;
  }

  /** Ends the last line, and takes blank lines off the end. */
  finish(): { readonly markdown: string; readonly origins: readonly (LineOrigin | undefined)[] } {
    if (this.#line !== '') this.endLine();
    this.noBlank();
    const markdown = this.#lines.length === 0 ? '' : `${this.#lines.join('\n')}\n`;
    return { markdown, origins: this.#origins };
  }

  #add(text: string, origin: LineOrigin | undefined, from: number): void {
    this.#line += text;
    if (text.trim() !== '' && origin !== undefined)
      this.#origin ??= { source: origin.source, offset: origin.offset + from };
  }

  #lastIsBlank(): boolean {
    return this.lastLine === '';
  }
}
