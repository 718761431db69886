import type { Span } from '../text/span.ts';
import type { BlockFacts } from './blockFacts.ts';
import type { Task } from './model.ts';

/** The same facts for a block that now starts `by` characters later (or earlier, when negative). */
export function moveFacts(facts: BlockFacts, by: number): BlockFacts {
  if (by === 0) return facts;
  const move = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
  const maybe = (span: Span | undefined) => (span === undefined ? undefined : move(span));
  const person = <T extends { readonly span: Span }>(who: T): T => ({ ...who, span: move(who.span) });
  const task = (item: Task): Task => ({ ...item, span: move(item.span), box: maybe(item.box) });
  const { heading, fields } = facts;
  return {
    name: facts.name,
    span: move(facts.span),
    heading: heading && { ...heading, span: move(heading.span), textSpan: move(heading.textSpan) },
    links: all(facts.links, (link) => ({
      ...link,
      span: move(link.span),
      targetSpan: move(link.targetSpan),
    })),
    comments: all(facts.comments, move),
    tasks: all(facts.tasks, task),
    items: all(facts.items, task),
    emptyItems: all(facts.emptyItems, move),
    quotes: all(facts.quotes, (quote) => ({
      ...quote,
      span: move(quote.span),
      textSpan: move(quote.textSpan),
      attributionSpan: maybe(quote.attributionSpan),
      by: quote.by && person(quote.by),
    })),
    onlyQuotes: facts.onlyQuotes,
    fields: fields && {
      span: move(fields.span),
      fields: all(fields.fields, (line) => ({
        ...line,
        keySpan: move(line.keySpan),
        valueSpan: move(line.valueSpan),
      })),
      speakers: all(fields.speakers, person),
      links: all(fields.links, person),
    },
  };
}

/** `map` that makes nothing new of an empty list: most lists of most blocks are. */
function all<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  return list.length === 0 ? list : list.map(change);
}
