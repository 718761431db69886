import type { QuoteFact } from './blockFacts.ts';
import type { MarkdownNode } from './markdownNode.ts';
import { plainText } from './plainText.ts';
import {
  type Attribution,
  parseAttributionLine,
  parseHandleAtEnd,
  parseLooseQuote,
  parseNamed,
  parseQuotedLine,
  type QuotedLine,
} from './quotedLine.ts';
import { quoteLooks } from './quoteLooks.ts';

const quoteLabel =
  /^(?:(?:favou?rite |notable )?quotes?|quotation|zitat|citation|cita|citação|citaat|citat)$/i;

/** Without any of it, no line quotes anybody. */
const quotationMark = /["“„«»'‘‹]/;

/** Fewest `"…" - Name` items that make a list of talks. */
const talkListSize = 3;

interface Line {
  readonly start: number;
  readonly text: string;
}

/** Lines of a paragraph, without the markers of the containers around it. */
function linesOf(
  paragraph: MarkdownNode,
  text: string,
  base: number,
  from = paragraph.from,
): readonly Line[] {
  const lines: Line[] = [];
  let start = base + from;
  for (const line of text.slice(start, base + paragraph.to).split(/\n|\r(?!\n)/)) {
    const lead = /^[ \t>]*/.exec(line)?.[0].length ?? 0;
    lines.push({ start: start + lead, text: line.slice(lead) });
    start += line.length + 1;
  }
  return lines;
}

/** Quotes in the lines of a paragraph or task: each line counts by itself. */
export function lineQuoteFacts(paragraph: MarkdownNode, text: string, base: number): readonly QuoteFact[] {
  if (!quotationMark.test(text.slice(base + paragraph.from, base + paragraph.to))) return [];
  const marker = paragraph.name === 'Task' ? paragraph.getChild('TaskMarker') : null;
  const lines = linesOf(paragraph, text, base, marker?.to ?? paragraph.from);
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
  line: Line,
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
  lines: readonly Line[],
  i: number,
  text: string,
): { readonly line: Line; readonly to: number } {
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

function lineFact(
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

/** The quote or quotes that a blockquote is; where it stands decides whether it is one at all. */
export function blockquoteFacts(quote: MarkdownNode, text: string, base: number): readonly QuoteFact[] {
  const blocks = childBlocks(quote);
  const first = blocks[0];
  const last = blocks[blocks.length - 1];
  if (first === undefined || last === undefined) return [];
  const several = first.name === 'Paragraph' ? quotedLines(first, text, base) : undefined;
  const isNamed = several?.some(({ by }) => by !== undefined) === true;
  // A name below words that are somebody's already is nobody's name for them.
  const isListBelow = blocks.length === 2 && last.name === 'BulletList';
  if (several !== undefined && (blocks.length === 1 || (isNamed && isListBelow))) return several;
  const named = attributionAtEnd(last, text, base);
  const start = base + first.from;
  const end = Math.max(start, trimmedEnd(text, start, named?.span.start ?? base + last.to));
  const [marked, textSpan] = insideMarks(text, start, end);
  return [
    {
      text: plainText(quote, text, base, textSpan.start - base, textSpan.end - base),
      textSpan,
      span: { start: base + quote.from, end: base + quote.to },
      form: 'blockquote',
      attributionSpan: named?.span,
      by: named?.by,
      context: named?.context,
      marked,
      talkList: false,
      isNamedQuote: false,
      isLoose: false,
      looks: 'sentence',
      colon: false,
    },
  ];
}

/** `> "…" - @x` lines: each is a quote. `undefined`: the paragraph is not made of them. */
function quotedLines(paragraph: MarkdownNode, text: string, base: number): readonly QuoteFact[] | undefined {
  const lines = linesOf(paragraph, text, base);
  const quoted = lines.map((line) => parseQuotedLine(line.text, line.start));
  const all = quoted.flat();
  // Where words are given to somebody on their line, other lines are no part of them.
  const isMixed = quoted.some((found) => found.length === 0);
  if (isMixed && !all.some(({ attribution }) => attribution !== undefined)) return undefined;
  if (isMixed && quoted[0]?.length === 0) return undefined;
  if (all.length === 1 && all[0]?.attribution === undefined) return undefined;
  return quoted.flatMap((found, i) =>
    [...found, ...wordsBetween(lines, quoted, i, text)].map((one) =>
      lineFact(paragraph, text, base, one, one.attribution, false),
    ),
  );
}

/** Lines without marks that end with a name, read where the last of them stands: words of that person. */
function wordsBetween(
  lines: readonly Line[],
  quoted: readonly (readonly QuotedLine[])[],
  last: number,
  text: string,
): readonly QuotedLine[] {
  const isUnmarked = (i: number) => quoted[i]?.length === 0;
  const end = lines[last];
  if (end === undefined || !isUnmarked(last) || isUnmarked(last + 1)) return [];
  let first = last;
  while (isUnmarked(first - 1)) first--;
  const attribution = parseAttributionLine(end.text, end.start) ?? parseHandleAtEnd(end.text, end.start);
  const start = lines[first]?.start ?? end.start;
  const wordsEnd = trimmedEnd(text, start, attribution?.span.start ?? start);
  if (attribution === undefined || wordsEnd <= start) return [];
  return [
    {
      textSpan: { start, end: wordsEnd },
      span: { start, end: attribution.span.end },
      attribution,
    },
  ];
}

function childBlocks(quote: MarkdownNode): readonly MarkdownNode[] {
  const blocks: MarkdownNode[] = [];
  for (let child = quote.firstChild; child !== null; child = child.nextSibling)
    if (child.name !== 'QuoteMark') blocks.push(child);
  return blocks;
}

function attributionAtEnd(last: MarkdownNode, text: string, base: number): Attribution | undefined {
  if (last.name === 'Paragraph') {
    const lines = linesOf(last, text, base);
    const line = lines[lines.length - 1];
    if (line === undefined) return undefined;
    return parseAttributionLine(line.text, line.start) ?? parseHandleAtEnd(line.text, line.start);
  }
  if (last.name !== 'BulletList') return undefined;
  const [item, more] = last.getChildren('ListItem');
  if (item === undefined || more !== undefined) return undefined;
  const line = text.slice(base + item.from, base + item.to);
  return /[\r\n]/.test(line) ? undefined : parseAttributionLine(line, base + item.from, true);
}

/** End of the words before an attribution: white space and the `>` of the attribution's line do not count. */
function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[\s>]/.test(text[at - 1] ?? '')) at--;
  return at;
}

const pairs: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
];

/** Where a blockquote's words lie, and whether in marks. A stop behind the closing mark belongs to neither. */
function insideMarks(text: string, start: number, whole: number): [boolean, { start: number; end: number }] {
  const end = /["“”»][.,;]/.test(text.slice(Math.max(start, whole - 2), whole)) ? whole - 1 : whole;
  const marked =
    end - start > 2 &&
    pairs.some(
      ([open, close]) =>
        text[start] === open &&
        text[end - 1] === close &&
        isOnePair(text.slice(start + 1, end - 1), open, close),
    );
  return marked ? [true, { start: start + 1, end: end - 1 }] : [false, { start, end: whole }];
}

/** Whether no quotation mark within the words closes the first one: `"a" and "b"` is no quote as a whole. */
function isOnePair(words: string, open: string, close: string): boolean {
  const first = words.indexOf(close);
  if (first < 0) return true;
  const opened = words.indexOf(open);
  return open === close ? /[\s(]/.test(words[first - 1] ?? ' ') : opened >= 0 && opened < first;
}

/** Marks the quotes of a list in which at least half of the items are `"…" - Name`: that is a list of talks. */
export function markTalkList(list: MarkdownNode, facts: QuoteFact[], from: number, base: number): void {
  const contents = list
    .getChildren('ListItem')
    .map((item) => item.getChild('Paragraph') ?? item.getChild('Task'));
  const named: number[] = [];
  let k = 0;
  for (let i = from; i < facts.length; i++) {
    const fact = facts[i];
    if (fact === undefined || fact.form !== 'line' || fact.by?.name === undefined || fact.colon) continue;
    for (let content = contents[k]; content !== undefined; content = contents[k]) {
      if (content === null || base + content.to <= fact.span.start) k++;
      else {
        if (base + content.from <= fact.span.start) named.push(i);
        break;
      }
    }
  }
  if (named.length < talkListSize || named.length * 2 < contents.length) return;
  for (const i of named) {
    const fact = facts[i];
    if (fact !== undefined) facts[i] = { ...fact, talkList: true };
  }
}
