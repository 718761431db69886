import type { QuoteFact } from './blockFacts.ts';
import { lineFact } from './lineFact.ts';
import type { MarkdownNode } from './markdownNode.ts';
import {
  type Attribution,
  parseAttributionLine,
  parseLooseQuote,
  parseNamed,
  parseQuotedLine,
  type QuotedLine,
} from './quotedLine.ts';
import { type QuoteLine, quoteLines } from './quoteLines.ts';

const quoteLabel =
  /^(?:(?:favou?rite |notable )?quotes?|quotation|zitat|citation|cita|citação|citaat|citat)$/i;

/** Without any of it, no line quotes anybody. */
const quotationMark = /["“„«»'‘‹]/;

/** Quotes in the lines of a paragraph or task: each line counts by itself. */
export function lineQuoteFacts(paragraph: MarkdownNode, text: string, base: number): readonly QuoteFact[] {
  if (!quotationMark.test(text.slice(base + paragraph.from, base + paragraph.to))) return [];
  const marker = paragraph.name === 'Task' ? paragraph.getChild('TaskMarker') : null;
  const lines = quoteLines(paragraph, text, base, marker?.to ?? paragraph.from);
  const facts: QuoteFact[] = [];
  let wrappedTo = -1;
  lines.forEach((first, i) => {
    if (i <= wrappedTo) return;
    const { line, to } = joined(lines, i, text);
    wrappedTo = to;
    const quoted = parseQuotedLine(line.text, line.start);
    if (quoted.length === 0 && to > i) wrappedTo = i;
    for (const [k, quote] of quoted.entries()) {
      const next = lines[to + 1];
      const isLast = k === quoted.length - 1;
      const below =
        isLast && quote.attribution === undefined && next !== undefined
          ? parseAttributionLine(next.text, next.start)
          : undefined;
      const fact = lineFact(paragraph, text, base, quote, quote.attribution ?? below, false);
      // Who parts quoted words by `;` makes a list of quotes.
      facts.push(quoted.length > 1 ? { ...fact, looks: 'sentence' } : fact);
    }
    if (quoted.length > 0) return;
    const labelled = first.text.includes(':') ? labelledQuote(first) : undefined;
    if (labelled !== undefined) {
      const { quote, named } = labelled;
      facts.push({
        ...lineFact(paragraph, text, base, quote, named, named !== undefined),
        isNamedQuote: true,
      });
      return;
    }
    const loose = parseLooseQuote(first.text, first.start);
    if (loose !== undefined)
      facts.push({ ...lineFact(paragraph, text, base, loose, undefined, false), isLoose: true });
  });
  return facts;
}

/** `Ann Lee: "…"` and `Quote: "…"`; `undefined`: neither. */
function labelledQuote(
  line: QuoteLine,
): { readonly quote: QuotedLine; readonly named: Attribution | undefined } | undefined {
  const colon = /^(@[\w.-]+|\p{L}[\p{L}\p{M}'’. -]{0,60}?)\s*:\s+(?=["“„«])/u.exec(line.text);
  if (colon === null) return undefined;
  const label = colon[1] ?? '';
  const [quote, more] = parseQuotedLine(line.text.slice(colon[0].length), line.start + colon[0].length);
  if (quote === undefined || more !== undefined) return undefined;
  if (quoteLabel.test(label)) return { quote, named: quote.attribution };
  const named = parseNamed(label, line.start);
  if (named === undefined || quote.attribution !== undefined) return undefined;
  return {
    quote,
    named: { ...named, span: { start: line.start, end: line.start + colon[0].trimEnd().length } },
  };
}

/** Most lines that words in quotation marks may be wrapped over. */
const mostWrappedLines = 8;

/** A line, with those that its words go on over when its quotation mark is closed further down only. */
function joined(
  lines: readonly QuoteLine[],
  i: number,
  text: string,
): { readonly line: QuoteLine; readonly to: number } {
  const line = lines[i] ?? { start: 0, text: '' };
  const opener = /^[*_]{0,3}(["“«])/.exec(line.text)?.[1];
  const closer = opener === '“' ? '”' : opener === '«' ? '»' : opener;
  if (opener === undefined || closer === undefined || hasCloser(line.text, opener, closer))
    return { line, to: i };
  for (let k = i + 1; k < Math.min(lines.length, i + mostWrappedLines); k++) {
    const next = lines[k];
    if (next === undefined || /^["“«]/.test(next.text)) break;
    if (!next.text.includes(closer)) continue;
    const end = next.start + next.text.length;
    return { line: { start: line.start, text: text.slice(line.start, end) }, to: k };
  }
  return { line, to: i };
}

function hasCloser(line: string, opener: string, closer: string): boolean {
  return line.indexOf(closer, line.indexOf(opener) + 1) >= 0;
}
