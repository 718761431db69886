import type { Heading, Link, Note, Person, Quote, Section, Session, Withheld } from '../note/model.ts';
import { lineIndex } from '../text/lineIndex.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { isOneSession } from './events.ts';
import type { HeadingFact, LinkFact, NoteFacts, PersonFact, QuotedFact, SessionFact } from './noteFacts.ts';

/** The parts of a note that the index is made of. */
export type IndexedNote = Pick<
  Note,
  | 'uri'
  | 'text'
  | 'frontMatter'
  | 'title'
  | 'titleHeading'
  | 'sections'
  | 'sessions'
  | 'quotes'
  | 'links'
  | 'withheld'
  | 'style'
>;

/** What the index keeps of a note. */
export function factsOf(note: IndexedNote): NoteFacts {
  const { frontMatter, sessions } = note;
  const places = new Places(note.text);
  const event = {
    title: own(note.title),
    conference: own(frontMatter?.conference),
    dates: (frontMatter?.dates ?? []).map(own),
    place: own(frontMatter?.place),
    tags: (frontMatter?.tags ?? []).map(own),
    oneSession: isOneSession(note),
    published: (frontMatter?.receipts.length ?? 0) > 0,
    at: places.add(titleSpan(note)),
  };
  const numbers = new Map(sessions.map((session, i) => [session, i]));
  return {
    uri: note.uri,
    event,
    headings: headingFacts(note, places),
    sessions: sessions.map((session) => sessionFact(session, places, note.withheld)),
    quotes: note.quotes.map((quote) => quotedFact(quote, numbers, places, note.withheld)),
    links: note.links.map((link) => linkFact(link, places)),
    places: places.toArray(),
    style: note.style,
    withheld: note.withheld.length > 0,
  };
}

function titleSpan({ titleHeading, frontMatter }: IndexedNote): Span {
  return (
    titleHeading?.textSpan ??
    frontMatter?.keys.get('post')?.pair ??
    frontMatter?.keys.get('conference')?.pair ?? { start: 0, end: 0 }
  );
}

function headingFacts({ titleHeading, sections }: IndexedNote, places: Places): readonly HeadingFact[] {
  const facts: HeadingFact[] = [];
  const add = ({ text, level, textSpan }: Heading, kind: HeadingFact['kind']) =>
    facts.push({ text: own(text), level, kind, at: places.add(textSpan) });
  const addAll = (below: readonly Section[]): void => {
    for (const { heading, kind, children } of below) {
      add(heading, kind);
      addAll(children);
    }
  };
  if (titleHeading !== undefined) add(titleHeading, 'title');
  addAll(sections);
  return facts;
}

function sessionFact(session: Session, places: Places, withheld: readonly Withheld[]): SessionFact {
  const { title, kind, heading, speakers, time, tags, span } = session;
  const titleAt = heading?.textSpan ?? { start: span.start, end: span.start };
  return {
    title: own(title),
    kind,
    speakers: speakers.map((speaker) => personFact(speaker, places)),
    time: own(time),
    tags: tags.map(own),
    at: places.add(titleAt),
    withheld: withheld.some((stretch) => contains(stretch.span, heading?.span ?? span)),
  };
}

function personFact({ name, handle, confidence, span }: Person, places: Places): PersonFact {
  return { name: own(name), handle: own(handle), guess: confidence === 'guess', at: places.add(span) };
}

function quotedFact(
  quote: Quote,
  numbers: ReadonlyMap<Session, number>,
  places: Places,
  withheld: readonly Withheld[],
): QuotedFact {
  return {
    text: own(quote.text),
    by: quote.by && personFact(quote.by, places),
    inherited: quote.basis === 'session',
    proposed: quote.proposed,
    session: quote.session && numbers.get(quote.session),
    at: places.add(quote.textSpan),
    withheld: withheld.some((stretch) => overlaps(stretch.span, quote.span)),
  };
}

function linkFact({ target, targetSpan }: Link, places: Places): LinkFact {
  return { target: own(target), at: places.add(targetSpan) };
}

/** Collects places of one text as lines and columns. */
class Places {
  readonly #lines: ReturnType<typeof lineIndex>;
  readonly #numbers: number[] = [];

  constructor(text: string) {
    this.#lines = lineIndex(text);
  }

  /** The number of the place. */
  add({ start, end }: Span): number {
    const first = this.#lines.positionAt(start);
    const last = this.#lines.positionAt(end);
    this.#numbers.push(first.line, first.column, last.line, last.column);
    return this.#numbers.length / 4 - 1;
  }

  toArray(): Uint32Array {
    return Uint32Array.from(this.#numbers);
  }
}

/** Shortest string that engines keep as a piece of the string it was cut from, so that all of that stays in memory. */
const shortestPiece = 13;

/** The same string with characters of its own, that lets go of the text it was cut from. */
function own<T extends string | undefined>(text: T): T;
function own(text: string | undefined): string | undefined {
  if (text === undefined || text.length < shortestPiece) return text;
  // What was put together from two strings is written out as one before it is cut.
  return ` ${text}`.slice(1);
}
