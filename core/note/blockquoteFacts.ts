import type { QuoteFact } from './blockFacts.ts';
import { lineFact } from './lineFact.ts';
import type { MarkdownNode } from './markdownNode.ts';
import { plainText } from './plainText.ts';
import {
  type Attribution,
  parseAttributionLine,
  parseHandleAtEnd,
  parseQuotedLine,
  type QuotedLine,
} from './quotedLine.ts';
import { type QuoteLine, quoteLines } from './quoteLines.ts';

/** The quote or quotes that a blockquote is; where it stands decides whether it is one at all. */
export function blockquoteFacts(quote: MarkdownNode, text: string, base: number): readonly QuoteFact[] {
  const blocks = childBlocks(quote);
  const first = blocks[0];
  const last = blocks[blocks.length - 1];
  if (first === undefined || last === undefined) return [];
  const named = attributionAtEnd(last, text, base);
  // A name in a list below is nobody's name for words that are somebody's already, but for those without a name.
  const isListBelow = blocks.length === 2 && last.name === 'BulletList';
  const below = isListBelow ? named : undefined;
  const several = first.name === 'Paragraph' ? quotedLines(first, text, base, below) : undefined;
  const isNamed = several?.some(({ by }) => by !== undefined) === true;
  if (several !== undefined && (blocks.length === 1 || (isNamed && isListBelow))) return several;
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
function quotedLines(
  paragraph: MarkdownNode,
  text: string,
  base: number,
  below: Attribution | undefined,
): readonly QuoteFact[] | undefined {
  const lines = quoteLines(paragraph, text, base);
  const quoted = lines.map((line) => parseQuotedLine(line.text, line.start));
  const all = quoted.flat();
  // Where words are given to somebody on their line, other lines are no part of them.
  const isMixed = quoted.some((found) => found.length === 0);
  if (isMixed && !all.some(({ attribution }) => attribution !== undefined)) return undefined;
  if (isMixed && quoted[0]?.length === 0) return undefined;
  if (all.length === 1 && all[0]?.attribution === undefined) return undefined;
  return quoted.flatMap((found, i) =>
    [...found, ...wordsBetween(lines, quoted, i, text, below)].map((one) =>
      lineFact(paragraph, text, base, one, one.attribution, false),
    ),
  );
}

/** Lines without marks that end with a name, read where the last of them stands: words of that person. */
function wordsBetween(
  lines: readonly QuoteLine[],
  quoted: readonly (readonly QuotedLine[])[],
  last: number,
  text: string,
  below: Attribution | undefined,
): readonly QuotedLine[] {
  const isUnmarked = (i: number) => quoted[i]?.length === 0;
  const end = lines[last];
  if (end === undefined || !isUnmarked(last) || isUnmarked(last + 1)) return [];
  let first = last;
  while (isUnmarked(first - 1)) first--;
  const own = parseAttributionLine(end.text, end.start) ?? parseHandleAtEnd(end.text, end.start);
  const attribution = own ?? (last === lines.length - 1 ? below : undefined);
  const start = lines[first]?.start ?? end.start;
  const lineEnd = end.start + end.text.length;
  const wordsEnd = trimmedEnd(text, start, Math.min(attribution?.span.start ?? start, lineEnd));
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
    const lines = quoteLines(last, text, base);
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
