import type { QuoteFact } from './blockFacts.ts';
import type { MarkdownNode } from './markdownNode.ts';
import { plainText } from './plainText.ts';
import type { Attribution, QuotedLine } from './quotedLine.ts';
import { quoteLooks } from './quoteLooks.ts';

/**
 * The quote that words of a line are.
 * @param named Who is named for it, there or on the line below; `undefined`: nobody.
 * @param colon It is written as `X: "…"`.
 */
export function lineFact(
  node: MarkdownNode,
  text: string,
  base: number,
  quote: QuotedLine,
  named: Attribution | undefined,
  colon: boolean,
): QuoteFact {
  const words = plainText(node, text, base, quote.textSpan.start - base, quote.textSpan.end - base);
  return {
    text: words,
    textSpan: quote.textSpan,
    span: {
      start: Math.min(quote.span.start, named?.span.start ?? quote.span.start),
      end: Math.max(quote.span.end, named?.span.end ?? quote.span.end),
    },
    form: 'line',
    attributionSpan: named?.span,
    by: named?.by,
    context: named?.context,
    marked: true,
    talkList: false,
    isNamedQuote: false,
    isLoose: false,
    looks: quoteLooks(words),
    colon,
  };
}
