import { pushAll } from '../text/pushAll.ts';
import type { Span } from '../text/span.ts';
import { blockquoteFacts } from './blockquoteFacts.ts';
import { parseFieldLine, sessionLinksOf, speakersOf } from './fieldLines.ts';
import { htmlLinks } from './htmlLinks.ts';
import { inlineLink } from './inlineLinks.ts';
import { lineQuoteFacts } from './lineQuoteFacts.ts';
import type { MarkdownNode } from './markdownNode.ts';
import { markTalkList } from './markTalkList.ts';
import type { Field, Heading, Link, Person, Quote, SessionLink, Task } from './model.ts';
import { plainText } from './plainText.ts';
import type { QuoteLooks } from './quoteLooks.ts';

/**
 * What one top-level block says by itself, whatever stands around it. Offsets count in the whole text as it was
 * when the block was read; {@link moveFacts} follows the block when text before it changes.
 */
export interface BlockFacts {
  /** Name of the syntax node, e.g. `Paragraph`. */
  readonly name: string;
  readonly span: Span;
  readonly heading: Heading | undefined;
  readonly links: readonly Link[];
  readonly comments: readonly Span[];
  /** List items that have a box. */
  readonly tasks: readonly Task[];
  /** Items of a top-level list. */
  readonly items: readonly Task[];
  /** List items that hold nothing. */
  readonly emptyItems: readonly Span[];
  readonly quotes: readonly QuoteFact[];
  /** The block is nothing but quotes, or could be: candidates for epigraphs. */
  readonly onlyQuotes: boolean;
  /** Field lines that the block starts with, and where they end; `undefined`: it starts with none. */
  readonly fields: FieldBlock | undefined;
}

/** Field lines and the facts in them. */
export interface FieldBlock {
  readonly span: Span;
  readonly fields: readonly Field[];
  readonly speakers: readonly Person[];
  readonly links: readonly SessionLink[];
}

/** A quote before it is known where it stands. */
export interface QuoteFact
  extends Pick<Quote, 'text' | 'textSpan' | 'span' | 'form' | 'attributionSpan' | 'by' | 'context'> {
  /** Its words stand in quotation marks. */
  readonly marked: boolean;
  /** One of several `"…" - Name` items of a list: rather a list of talks. */
  readonly talkList: boolean;
  /** Written as `Quote: "…"` or by a person known for it: the author says that it is one. */
  readonly isNamedQuote: boolean;
  /** Only starts its line: a quote where quotes are to be expected. */
  readonly isLoose: boolean;
  readonly looks: QuoteLooks;
  /** Written as `X: "…"`: a quote only if X is known as a person. */
  readonly colon: boolean;
}

const headingName = /^(?:ATX|Setext)Heading(\d)$/;

interface Found {
  readonly text: string;
  readonly base: number;
  readonly withTasks: boolean;
  readonly links: Link[];
  readonly comments: Span[];
  readonly tasks: Task[];
  readonly emptyItems: Span[];
  readonly quotes: QuoteFact[];
}

/**
 * Reads one top-level block. `base`: where the parsed body starts in the text. `withTasks`: whether anybody will ask for tasks
 * and items; their words cost more than all the rest.
 */
export function readBlock(block: MarkdownNode, text: string, base: number, withTasks = true): BlockFacts {
  const found: Found = {
    text,
    base,
    withTasks,
    links: [],
    comments: [],
    tasks: [],
    emptyItems: [],
    quotes: [],
  };
  walk(block, found, false);
  const span = trimEnd(text, { start: base + block.from, end: base + block.to });
  return {
    name: block.name,
    span,
    heading: readHeading(block, text, base),
    links: found.links,
    comments: found.comments,
    tasks: found.tasks,
    items:
      withTasks && (block.name === 'BulletList' || block.name === 'OrderedList')
        ? listItems(block, text, base)
        : [],
    emptyItems: found.emptyItems,
    quotes: found.quotes,
    onlyQuotes: isOnlyQuotes(block, found.quotes, text, base),
    fields: readFields(block, text, base),
  };
}

function walk(node: MarkdownNode, found: Found, inQuote: boolean): void {
  const { text, base } = found;
  switch (node.name) {
    case 'FencedCode':
    case 'CodeBlock':
    case 'InlineCode':
    case 'Escape':
    case 'Entity':
      return;
    case 'Comment':
      found.comments.push({ start: base + node.from, end: base + node.to });
      return;
    case 'CommentBlock':
    case 'HTMLBlock': {
      const span = { start: base + node.from, end: base + node.to };
      pushAll(found.comments, commentsIn(text, span));
      if (node.name === 'HTMLBlock')
        pushAll(found.links, htmlLinks(text.slice(span.start, span.end), span.start));
      return;
    }
    case 'HTMLTag':
      pushAll(found.links, htmlLinks(text.slice(base + node.from, base + node.to), base + node.from));
      return;
    case 'Link':
    case 'Image':
    case 'Autolink':
    case 'URL':
    case 'LinkReference': {
      const link = inlineLink(node, text, base);
      if (link !== undefined) found.links.push(link);
      break;
    }
    case 'ListItem': {
      const task = found.withTasks ? readTask(node, text, base) : undefined;
      if (task?.box !== undefined) found.tasks.push(task);
      // A list item has its marker as a child, and nothing else when it is empty.
      if (!inQuote && node.firstChild?.nextSibling === null)
        found.emptyItems.push({ start: base + node.from, end: base + node.to });
      break;
    }
    case 'Blockquote':
      if (!inQuote) pushAll(found.quotes, blockquoteFacts(node, text, base));
      for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child, found, true);
      return;
    case 'Paragraph':
    case 'Task':
      if (!inQuote) pushAll(found.quotes, lineQuoteFacts(node, text, base));
      break;
    default:
      break;
  }
  const before = found.quotes.length;
  const links = node.linksWithin;
  if (links === undefined)
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child, found, inQuote);
  else for (const link of links) walk(link, found, inQuote);
  if (node.name === 'BulletList' || node.name === 'OrderedList')
    markTalkList(node, found.quotes, before, base);
}

function readHeading(block: MarkdownNode, text: string, base: number): Heading | undefined {
  const level = Number(headingName.exec(block.name)?.[1] ?? 0);
  if (level === 0) return undefined;
  const setext = block.name.startsWith('Setext');
  const first = block.firstChild;
  const last = block.lastChild;
  const from = !setext && first?.name === 'HeaderMark' ? first.to : block.from;
  const to =
    last?.name === 'HeaderMark' && (setext || last !== first) && last.from >= from ? last.from : block.to;
  const raw = text.slice(base + from, base + to);
  const lead = raw.length - raw.trimStart().length;
  const start = raw.trim() === '' ? base + from : base + from + lead;
  const noSpace = !setext && lead === 0 && raw.trim() !== '';
  return {
    level,
    text: plainText(block, text, base, from, to),
    span: trimEnd(text, { start: base + block.from, end: base + block.to }),
    textSpan: { start, end: start + raw.trim().length },
    style: setext ? 'setext' : noSpace ? 'no-space' : 'atx',
  };
}

function trimEnd(text: string, span: Span): Span {
  let end = span.end;
  while (end > span.start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start: span.start, end };
}

function readTask(item: MarkdownNode, text: string, base: number): Task | undefined {
  const task = item.getChild('Task');
  const marker = task?.getChild('TaskMarker');
  const content = task ?? item.getChild('Paragraph');
  if (!content) return undefined;
  const box = marker ? { start: base + marker.from + 1, end: base + marker.from + 2 } : undefined;
  return {
    text: plainText(content, text, base),
    done: box !== undefined && text.slice(box.start, box.end).toLowerCase() === 'x',
    span: { start: base + item.from, end: base + item.to },
    box,
  };
}

function listItems(list: MarkdownNode, text: string, base: number): readonly Task[] {
  return list.getChildren('ListItem').flatMap((item) => readTask(item, text, base) ?? []);
}

/** HTML comments in a stretch of HTML; an unclosed one reaches to its end. Linear time. */
function commentsIn(text: string, span: Span): readonly Span[] {
  const comments: Span[] = [];
  // Looked for in the stretch alone: in the whole text, each block without a comment would be looked through to its end.
  const html = text.slice(span.start, span.end);
  for (let at = html.indexOf('<!--'); at >= 0; ) {
    const close = html.indexOf('-->', at + 4);
    const end = close < 0 ? html.length : close + 3;
    comments.push({ start: span.start + at, end: span.start + end });
    at = html.indexOf('<!--', end);
  }
  return comments;
}

function isOnlyQuotes(
  block: MarkdownNode,
  quotes: readonly QuoteFact[],
  text: string,
  base: number,
): boolean {
  if (block.name === 'Blockquote') return true;
  if (quotes.length === 0 || quotes.some((quote) => quote.colon || quote.isLoose)) return false;
  if (block.name !== 'Paragraph' && block.name !== 'BulletList') return false;
  let at = base + block.from;
  const gap = /^[\s;|·.,*+-]*$/;
  for (const quote of quotes) {
    if (!gap.test(text.slice(at, quote.span.start))) return false;
    at = Math.max(at, quote.span.end);
  }
  return gap.test(text.slice(at, base + block.to));
}

/** Field lines at the start of a paragraph, or the first items of a list. */
function readFields(block: MarkdownNode, text: string, base: number): BlockFacts['fields'] {
  if (block.name !== 'Paragraph' && block.name !== 'BulletList') return undefined;
  const start = base + block.from;
  const end = base + block.to;
  const fields: Field[] = [];
  let at = start;
  while (at < end) {
    const lineEnd = endOfLine(text, at, end);
    const field = parseFieldLine(text.slice(at, lineEnd), at);
    if (field === undefined || (fields.length === 0 && !field.known)) break;
    fields.push(field);
    at = lineEnd;
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
  }
  const last = fields[fields.length - 1];
  if (last === undefined) return undefined;
  const span = { start, end: endOfLine(text, last.keySpan.end, end) };
  return { span, fields, speakers: speakersOf(fields), links: sessionLinksOf(fields) };
}

function endOfLine(text: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (text[i] === '\n' || text[i] === '\r') return i;
  return limit;
}
