import type { MarkdownNode } from './markdownNode.ts';

/** A line of a paragraph. */
export interface QuoteLine {
  /** Offset in the whole text. */
  readonly start: number;
  readonly text: string;
}

/** Lines of a paragraph, without the markers of the containers around it. */
export function quoteLines(
  paragraph: MarkdownNode,
  text: string,
  base: number,
  from = paragraph.from,
): readonly QuoteLine[] {
  const lines: QuoteLine[] = [];
  let start = base + from;
  for (const line of text.slice(start, base + paragraph.to).split(/\n|\r(?!\n)/)) {
    const lead = /^[ \t>]*/.exec(line)?.[0].length ?? 0;
    lines.push({ start: start + lead, text: line.slice(lead) });
    start += line.length + 1;
  }
  return lines;
}
