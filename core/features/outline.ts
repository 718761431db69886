import { t } from '@vscode/l10n';
import type { Note, Quote, Section, SectionKind, Session } from '../note/model.ts';
import { contains, type Span } from '../text/span.ts';
import { indexFrom } from '../text/startingWithin.ts';
import { displayName } from './displayName.ts';

export type OutlineKind = 'event' | 'quote' | SectionKind;

/** One line of the Outline. */
export interface OutlineItem {
  readonly kind: OutlineKind;
  /** Never empty, one line. */
  readonly name: string;
  /** Speaker and time of a session, whose quote it is, days and place of an event; may be empty. */
  readonly detail: string;
  /** Everything the item stands for; those of the children lie within. */
  readonly span: Span;
  /** What to select when the item is chosen; lies within `span`. */
  readonly selectionSpan: Span;
  readonly children: readonly OutlineItem[];
}

/** The structure of a note: event, days, sessions, quotes, and all other sections, in the author's order. */
export function outline(note: Note): readonly OutlineItem[] {
  const whole = { start: 0, end: note.text.length };
  const children = itemsOf(note, note.sections, note.quotes);
  const session = note.sessions.find(({ heading }) => heading === undefined);
  const name = oneLine(session ? session.title : (note.title ?? ''));
  if (name === '') return children;
  return [
    {
      kind: session ? 'session' : 'event',
      name,
      detail: marked(note, whole, session ? sessionDetail(session) : eventDetail(note)),
      span: whole,
      selectionSpan: note.titleHeading?.textSpan ??
        note.frontMatter?.keys.get('conference')?.pair ?? { start: 0, end: 0 },
      children,
    },
  ];
}

/** Sections and the quotes that stand in none of them, by position. */
function itemsOf(note: Note, sections: readonly Section[], quotes: readonly Quote[]): OutlineItem[] {
  const items: OutlineItem[] = [];
  let next = 0;
  const takeBefore = (end: number): readonly Quote[] => {
    const from = next;
    while ((quotes[next]?.span.start ?? end) < end) next++;
    return quotes.slice(from, next);
  };
  for (const section of sections) {
    for (const quote of takeBefore(section.span.start)) items.push(quoteItem(note, quote));
    items.push(sectionItem(note, section, takeBefore(section.span.end)));
  }
  for (const quote of quotes.slice(next)) items.push(quoteItem(note, quote));
  return items;
}

function sectionItem(note: Note, section: Section, quotes: readonly Quote[]): OutlineItem {
  const { heading, kind, session, span } = section;
  return {
    kind,
    name: oneLine(session?.title ?? heading.text) || t('(untitled)'),
    detail: marked(note, heading.span, session ? sessionDetail(session) : ''),
    span,
    selectionSpan: contains(span, heading.textSpan)
      ? heading.textSpan
      : { start: span.start, end: span.start },
    children: itemsOf(note, section.children, quotes),
  };
}

function quoteItem(note: Note, quote: Quote): OutlineItem {
  const details = [quote.by ? displayName(quote.by) : '', quote.proposed ? t('not a quote yet') : ''];
  return {
    kind: 'quote',
    name: `“${shortened(oneLine(quote.text))}”`,
    detail: marked(note, quote.span, joined(details)),
    span: quote.span,
    selectionSpan: contains(quote.span, quote.textSpan) ? quote.textSpan : quote.span,
    children: [],
  };
}

function eventDetail({ frontMatter }: Note): string {
  const dates = frontMatter?.dates ?? [];
  const first = dates[0] ?? '';
  const last = dates.at(-1) ?? '';
  return joined([first === last ? first : `${first} – ${last}`, frontMatter?.place ?? '']);
}

function sessionDetail(session: Session): string {
  return joined([session.speakers.map(displayName).join(', '), session.time ?? '']);
}

/** Says so when the whole stretch stays behind on publishing. */
function marked(note: Note, span: Span, detail: string): string {
  const stretch = note.withheld[indexFrom(note.withheld, span.end, (each) => each.span.end)];
  const withheld = stretch !== undefined && contains(stretch.span, span);
  return joined([withheld ? t('stays private') : '', detail]);
}

function joined(details: readonly string[]): string {
  return details.map(oneLine).filter(Boolean).join(' · ');
}

function oneLine(text: string): string {
  // Nearly all words are so already, and to look is much cheaper than to replace.
  return /^ | {2}| $|[^\S ]|\p{Cc}/u.test(text) ? text.replace(/[\s\p{Cc}]+/gu, ' ').trim() : text;
}

/** Longest name of a quote, in characters as people count them. */
const longestQuote = 70;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= longestQuote
    ? text
    : `${characters
        .slice(0, longestQuote - 1)
        .join('')
        .trimEnd()}…`;
}
