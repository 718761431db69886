import type { Span } from '../text/span.ts';
import type { Person } from './model.ts';
import { parsePeople } from './people.ts';
import { nameStrength } from './speakers/nameStrength.ts';

/** Words in quotation marks on one line, and who is named for them. Offsets are those given with the line. */
export interface QuotedLine {
  /** Between the marks. */
  readonly textSpan: Span;
  /** Marks and attribution included. */
  readonly span: Span;
  /** Dash or `by`, and the name; `undefined`: nobody is named behind the words. */
  readonly attribution: Attribution | undefined;
}

/** Who is named for a quote. */
export interface Attribution {
  readonly span: Span;
  readonly by: Person;
  readonly context: string | undefined;
}

/** Longer lines hold no quotes that we look for, in UTF-16 units. */
const longestLine = 4000;

const marks: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '””"“',
  '„': '“”',
  '«': '»',
  '»': '«',
  "'": "'",
  '‘': '’',
  '‹': '›',
};
const emphasis = /[*_]{0,3}/y;
const dash = /(?:—|–|--?)/y;
const attributionStart = /\s*(?:(?:—|–|--|-)\s*|,?\s*by\s+|(?=\())/iy;
const betweenQuotes = /\s*[;|·]\s*/y;

/**
 * The quotes that a line is made of: `"…"`, `"…" — X`, `"…" by @x`, `'…' - @x.`, several of them parted by `;`, `|`
 * or `·` where every piece is quoted. Empty: the line is something else.
 */
export function parseQuotedLine(line: string, offset: number): readonly QuotedLine[] {
  if (line.length > longestLine) return [];
  const start = line.length - line.trimStart().length;
  const end = line.trimEnd().length;
  const quotes: QuotedLine[] = [];
  for (let at = start; at < end; ) {
    const found = quoteAt(line, at, end, offset);
    if (found === undefined) return [];
    quotes.push(found.quote);
    at = found.next;
  }
  return quotes;
}

/** The quote that starts at `at`, and where the next piece starts; `undefined`: there is none, or rubbish behind it. */
function quoteAt(
  line: string,
  at: number,
  end: number,
  offset: number,
): { quote: QuotedLine; next: number } | undefined {
  emphasis.lastIndex = at;
  const around = emphasis.exec(line)?.[0] ?? '';
  const open = at + around.length;
  const opener = line[open] ?? '';
  const closers = marks[opener];
  if (closers === undefined) return undefined;
  const single = opener === "'" || opener === '‘';
  for (let close = open + 1; close < end; close++) {
    if (!closers.includes(line[close] ?? '') || close === open + 1) continue;
    if (single && /[\p{L}\p{N}]/u.test(line[close + 1] ?? '')) continue;
    if (!line.startsWith(around, close + 1)) continue;
    const behind = close + 1 + around.length;
    const rest = restOfQuote(line, behind, end, offset);
    if (rest === undefined || (single && rest.attribution === undefined)) continue;
    const quoteEnd = rest.attribution?.span.end ?? offset + behind;
    return {
      quote: {
        textSpan: { start: offset + open + 1, end: offset + close },
        span: { start: offset + at, end: quoteEnd },
        attribution: rest.attribution,
      },
      next: rest.next,
    };
  }
  return undefined;
}

/** What follows a closing mark: the line's end, an attribution, the next quote; `undefined`: the mark closed nothing. */
function restOfQuote(
  line: string,
  at: number,
  end: number,
  offset: number,
): { attribution: Attribution | undefined; next: number } | undefined {
  const stop = /^[.,!?]?\s*$/.exec(line.slice(at, end));
  if (stop !== null) return { attribution: undefined, next: end };
  betweenQuotes.lastIndex = at;
  if (
    betweenQuotes.test(line) &&
    (betweenQuotes.lastIndex >= end || marks[line[betweenQuotes.lastIndex] ?? ''] !== undefined)
  ) {
    return { attribution: undefined, next: betweenQuotes.lastIndex };
  }
  attributionStart.lastIndex = at;
  if (!attributionStart.test(line)) return undefined;
  const nameStart = attributionStart.lastIndex;
  if (line[nameStart] === '(') return inBrackets(line, at, end, offset);
  const separated = /\s+[;|·]\s*(?=["“„«'‘]|$)/u.exec(line.slice(nameStart, end));
  const nameEnd = separated === null ? end : nameStart + separated.index;
  const named = parseNamed(line.slice(nameStart, nameEnd), offset + nameStart);
  if (named === undefined) return undefined;
  const start = at + (line.slice(at).length - line.slice(at).trimStart().length);
  return {
    attribution: { ...named, span: { start: offset + start, end: named.span.end } },
    next: separated === null ? end : nameEnd + separated[0].length,
  };
}

/** `"…" (Ann Lee)`: a name of at least two words behind the words, and nothing else. */
function inBrackets(
  line: string,
  at: number,
  end: number,
  offset: number,
): { attribution: Attribution; next: number } | undefined {
  const found = /^(\s*\()([^()]+)\)[.,]?$/.exec(line.slice(at, end));
  if (found === null) return undefined;
  const [, before = '', name = ''] = found;
  const named = parseNamed(name, offset + at + before.length);
  if (named === undefined || nameStrength(named.by.name ?? '') < 2 || !/\s/.test(name.trim()))
    return undefined;
  const start = offset + at + before.length - 1;
  return { attribution: { ...named, span: { start, end: start + name.length + 2 } }, next: end };
}

/**
 * Words in quotation marks at the start of a line that goes on with something else; `undefined`: there are none. A quote
 * only where quotes are to be expected.
 */
export function parseLooseQuote(line: string, offset: number): QuotedLine | undefined {
  if (line.length > longestLine) return undefined;
  const found = /^\s*[*_]{0,3}(?:"[^"]{2,}"|“[^”]{2,}”|«[^»]{2,}»)[*_]{0,3}(?=[\s.,;—–-])/u.exec(line);
  if (found === null) return undefined;
  const lead = /^\s*[*_]{0,3}/.exec(found[0])?.[0].length ?? 0;
  const words = found[0].replace(/[*_]+$/, '');
  return {
    textSpan: { start: offset + lead + 1, end: offset + words.length - 1 },
    span: { start: offset + lead, end: offset + line.trimEnd().length },
    attribution: undefined,
  };
}

/** `words — @x` at the end of a line, with words before; `undefined`: it ends otherwise. */
export function parseHandleAtEnd(line: string, offset: number): Attribution | undefined {
  if (line.length > longestLine) return undefined;
  const found = /\S(\s+(?:—|–|--)\s*)(@[\p{L}\p{N}_][\p{L}\p{N}_.@-]*)\s*$/u.exec(line);
  if (found === null) return undefined;
  const [, before = '', handle = ''] = found;
  const named = parseNamed(handle, offset + found.index + 1 + before.length);
  const start = offset + found.index + 1 + (before.length - before.trimStart().length);
  return named === undefined ? undefined : { ...named, span: { start, end: named.span.end } };
}

/** `— X` or `-- X, context` as a line of its own; `undefined`: something else. A single `-` needs `singleDash`. */
export function parseAttributionLine(
  line: string,
  offset: number,
  singleDash = false,
): Attribution | undefined {
  if (line.length > longestLine) return undefined;
  const lead = line.length - line.trimStart().length;
  dash.lastIndex = lead;
  const found = dash.exec(line);
  if (found === null || (found[0] === '-' && !singleDash)) return undefined;
  const nameStart = dash.lastIndex + (/^\s*/.exec(line.slice(dash.lastIndex))?.[0].length ?? 0);
  const named = parseNamed(line.slice(nameStart), offset + nameStart);
  return named === undefined ? undefined : { ...named, span: { start: offset + lead, end: named.span.end } };
}

/** A person with an optional `, context` behind (a talk, a book); several people are the first with the rest as context. */
export function parseNamed(text: string, offset: number): Attribution | undefined {
  const trimmed = text.trimEnd().replace(/(?<=[\p{L}\p{N}_)\]])[.;]$/u, '');
  const span = { start: offset, end: offset + trimmed.length };
  const comma = commaOutsideBrackets(trimmed);
  const head = comma < 0 ? trimmed : trimmed.slice(0, comma);
  const people = parsePeople(head, offset, 'guess');
  const first = people?.[0];
  if (first === undefined || people?.length !== 1) {
    const both = comma < 0 ? people : undefined;
    if (both === undefined || first === undefined) return undefined;
    return {
      span,
      by: { ...first, name: trimmed, handle: undefined, confidence: 'stated', span },
      context: undefined,
    };
  }
  const context = comma < 0 ? undefined : trimmed.slice(comma + 1).trim();
  return { span, by: { ...first, confidence: 'stated' }, context: context === '' ? undefined : context };
}

function commaOutsideBrackets(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') depth--;
    else if (char === ',' && depth <= 0) return i;
  }
  return -1;
}
