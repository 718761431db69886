import { t } from '@vscode/l10n';
import type { Person, Quote } from '../note/model.ts';
import { asProse, escapeMarkdown, inlineLine, inlineText } from './inlineText.ts';
import { inlineTarget } from './linkEdits.ts';
import type { MarkdownWriter } from './markdownWriter.ts';
import { attributionLine, type QuoteMark } from './marks.ts';
import type { QuoteGroup } from './quoteGroups.ts';
import type { Source } from './sources.ts';
import type { WriteContext } from './writeContext.ts';

/** Writes quotes in their one canonical form, each a block quote of its own. `next`: the line that follows them. */
export function writeQuotes(
  source: Source,
  group: QuoteGroup,
  next: string,
  writer: MarkdownWriter,
  context: WriteContext,
): void {
  const { indent } = group;
  if (indent === '') writer.blank();
  else if (writer.currentLine === '') {
    // Right below another block quote they would become part of it.
    if (/^\s*>/.test(writer.lastLine)) writer.blank();
    writer.text(indent);
  }
  group.quotes.forEach((quote, i) => {
    if (i > 0) {
      writer.endLine();
      writer.text(`${indent.trimEnd()}\n${indent}`);
    }
    writeQuote(source, quote, indent, writer, context);
  });
  if (indent === '') {
    writer.endLine();
    if (next.trim() !== '') writer.blank();
    writer.leftOut();
  } else if (next.trim() !== '' && !startsItem(next, group.numbered)) {
    writer.endLine();
    writer.text(indent.trimEnd());
  }
}

/** What may be more than a line of a paragraph: an attribution right below could become part of it. */
const blockLike = /^\s*(?:>|[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|`{3}|~{3}|\||<)|^(?: {4}|\t)/;

/** Whether a line opens a list item even right below a paragraph. Source: CommonMark 0.31, section 5.2. */
function startsItem(line: string, inNumbered: boolean): boolean {
  return /^\s*(?:[-*+]|1[.)])\s+\S/.test(line) || (inNumbered && /^\s*\d{1,9}[.)](?:\s|$)/.test(line));
}

function writeQuote(
  source: Source,
  quote: Quote,
  indent: string,
  writer: MarkdownWriter,
  context: WriteContext,
): void {
  if (quote.proposed) {
    writer.text(inlineLine(source, quote.span, context), { source, offset: quote.span.start });
    return;
  }
  const mark = quoteMark(source, quote, context);
  if (mark !== undefined) writer.quotes.set(writer.lineNumber, mark);
  const lines = wordsOf(source, quote, context);
  if (mark !== undefined) {
    if (quote.form === 'blockquote' && lines.some((line) => blockLike.test(line))) lines.push('');
    lines.push(attributionLine(mark));
  }
  lines.forEach((line, i) => {
    if (i > 0) {
      writer.endLine();
      writer.text(indent);
    }
    writer.text(line === '' ? '>' : `> ${line}`, { source, offset: quote.span.start });
  });
}

/** The words of a quote, line by line, without the marks of block quotes and lists around them. */
function wordsOf(source: Source, quote: Quote, context: WriteContext): string[] {
  if (quote.form === 'line')
    return [
      asProse(
        inlineText(source, quote.textSpan, context)
          .replace(/\n[ \t>]*/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      ),
    ];
  const { start, end } = quote.textSpan;
  // A `>` right behind the words, on their own line, ends a tag or an address in them.
  const tags = /^>*/.exec(source.note.text.slice(end, end + 100))?.[0].length ?? 0;
  const words = inlineText(source, { start, end: end + tags }, context);
  const [first = '', ...more] = words.split('\n');
  return [first.trimEnd(), ...more.map(withoutQuoteMark)];
}

/** A further line of a block quote; one without its mark continues a paragraph, whatever it looks like. */
function withoutQuoteMark(line: string): string {
  const marked = /^[ \t]*> ?(.*)$/.exec(line);
  return (marked === null ? asProse(line.trim()) : (marked[1] ?? '')).trimEnd();
}

/** Who is named for a quote; `undefined`: nobody, or only a guess, which is never published as a fact. */
function quoteMark(source: Source, quote: Quote, context: WriteContext): QuoteMark | undefined {
  const { by } = quote;
  if (by === undefined) return undefined;
  if (by.confidence === 'guess') {
    context.report(source, quote.span, {
      code: 'quote.guessed-speaker',
      severity: 'warning',
      message: t('Who said this is only a guess, so the post does not name anybody. Add a line “— Name”.'),
    });
    return undefined;
  }
  if (quote.basis === 'session') return { who: personMarkdown(source, by, context), context: undefined };
  const who = inlineLine(source, by.span, context);
  return { who, context: contextMarkdown(source, quote, context) };
}

function contextMarkdown(source: Source, quote: Quote, context: WriteContext): string | undefined {
  if (quote.context === undefined || quote.attributionSpan === undefined) return undefined;
  const { start, end } = quote.attributionSpan;
  const at = source.note.text.slice(start, end).lastIndexOf(quote.context);
  if (at < 0) return escapeMarkdown(quote.context);
  return inlineLine(source, { start: start + at, end: start + at + quote.context.length }, context);
}

/** A person by name, or by handle where that is all there is, linked where the author gave an address. */
export function personMarkdown(source: Source, person: Person, context: WriteContext): string {
  const name = escapeMarkdown(person.name ?? person.handle ?? '');
  if (person.url === undefined) return name;
  const link = context.resolve(source, person.url);
  return link.kind === 'address' ? `[${name}](${inlineTarget(link.address)})` : name;
}
