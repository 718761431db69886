import type { BlockFacts, QuoteFact } from './blockFacts.ts';
import type { Person, Quote, Section, Session } from './model.ts';

/** Turns what looks like quotes into quotes, by where they stand. */
export function placeQuotes(
  blocks: readonly BlockFacts[],
  sections: readonly Section[],
  sessions: readonly Session[],
  title: number | undefined,
): readonly Quote[] {
  const epigraphs = epigraphBlocks(blocks, title);
  const places = flatten(sections);
  let people: ReadonlySet<string> | undefined;
  const known = (name: string) => {
    people ??= knownPeople(blocks, sessions);
    return people.has(name.toLowerCase());
  };
  const inFields = sessions.flatMap((session) => session.fieldsSpan ?? []);
  const quotes: Quote[] = [];
  let field = 0;
  for (const block of blocks) {
    const epigraph = epigraphs.has(block);
    for (const fact of block.quotes) {
      for (
        let span = inFields[field];
        span !== undefined && span.end <= fact.span.start;
        span = inFields[field]
      )
        field++;
      const fields = inFields[field];
      if (fields !== undefined && fields.start <= fact.span.start) continue;
      const place = innermost(places, fact.span.start);
      const quote = placeQuote(
        fact,
        place?.inQuotes ?? false,
        epigraph,
        innermost(sessions, fact.span.start),
        known,
      );
      if (quote !== undefined) quotes.push(quote);
    }
  }
  return quotes;
}

function placeQuote(
  fact: QuoteFact,
  inQuotes: boolean,
  epigraph: boolean,
  session: Session | undefined,
  known: (name: string) => boolean,
): Quote | undefined {
  const expected = inQuotes || epigraph;
  if (fact.talkList && !expected) return undefined;
  if (fact.colon && fact.by?.handle === undefined && !known(fact.by?.name ?? '')) return undefined;
  if (fact.form === 'blockquote' && fact.by === undefined && !fact.marked && !expected) return undefined;
  if (fact.text === '' || (!expected && !looksLikeQuote(fact))) return undefined;
  const speaker = fact.by === undefined ? onlyStated(session) : undefined;
  return {
    text: fact.text,
    textSpan: fact.textSpan,
    span: fact.span,
    form: fact.form,
    attributionSpan: fact.attributionSpan,
    by: fact.by ?? speaker,
    context: fact.context,
    basis: fact.by !== undefined ? 'explicit' : speaker !== undefined ? 'session' : 'none',
    proposed: fact.form === 'line' && fact.by === undefined && !expected && !fact.isNamedQuote,
    epigraph,
    session,
  };
}

/** Whether words on a line of their own may be a quote where none is to be expected. */
function looksLikeQuote({ form, by, isLoose, isNamedQuote, looks }: QuoteFact): boolean {
  if (form === 'blockquote' || isNamedQuote) return true;
  if (isLoose) return false;
  return by === undefined ? looks === 'sentence' : looks !== 'title';
}

function onlyStated(session: Session | undefined): Person | undefined {
  const stated = session?.speakers.filter((speaker) => speaker.confidence === 'stated') ?? [];
  return stated.length === 1 ? stated[0] : undefined;
}

/** Blocks of quotes before any other block, an H1 before them aside. */
function epigraphBlocks(blocks: readonly BlockFacts[], title: number | undefined): ReadonlySet<BlockFacts> {
  const found = new Set<BlockFacts>();
  for (const block of blocks) {
    if (block.name === 'CommentBlock' || block.name === 'LinkReference') continue;
    if (block.heading !== undefined && block.heading.span.start === title) continue;
    if (!block.onlyQuotes) break;
    found.add(block);
  }
  return found;
}

/** Names and handles of everybody who surely is a person here, in lower case. */
function knownPeople(blocks: readonly BlockFacts[], sessions: readonly Session[]): ReadonlySet<string> {
  const people = new Set<string>();
  const add = (person: Person | undefined) => {
    if (person?.name !== undefined) people.add(person.name.toLowerCase());
  };
  for (const session of sessions) session.speakers.forEach(add);
  for (const block of blocks)
    for (const quote of block.quotes) if (!quote.colon && !quote.talkList) add(quote.by);
  return people;
}

interface Place {
  readonly span: Section['span'];
  readonly inQuotes: boolean;
}

/** Sections in order, each knowing whether it lies in a Quotes section. */
function flatten(sections: readonly Section[], inQuotes = false): readonly Place[] {
  return sections.flatMap((section) => {
    const inside = section.kind === 'quotes' || (inQuotes && section.kind !== 'session');
    return [{ span: section.span, inQuotes: inside }, ...flatten(section.children, inside)];
  });
}

/** The last and so the innermost of nested spans, in order of their start, that holds an offset. */
export function innermost<T extends { readonly span: Section['span'] }>(
  places: readonly T[],
  at: number,
): T | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.span.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i--) {
    const place = places[i];
    if (place !== undefined && at < place.span.end) return place;
  }
  return undefined;
}
