import type { Found, NoteIndex } from './noteIndex.ts';

/**
 * Everything of a person over all notes: sessions as speaker, and quotes, those included that name nobody themselves.
 * `keys`: all of the person's, as `samePerson` finds them.
 */
export function everythingOf(index: NoteIndex, keys: Iterable<string>): readonly Found[] {
  const found = [...keys].flatMap((each) => index.mentions(each));
  const unique = new Map(found.map((each) => [`${each.facts.uri}#${placeOf(each)}`, each]));
  return [...unique.values()].sort(byPlace);
}

/**
 * Where a person is introduced, as the speaker of a session: in this note if they speak there, else at the same event,
 * else wherever they do. Empty: nowhere.
 */
export function introductionsOf(index: NoteIndex, keys: Iterable<string>, uri: string): readonly Found[] {
  const speaking = everythingOf(index, keys).filter(({ mention }) => mention.as === 'speaker');
  const event = index.get(uri)?.event.conference;
  const here = speaking.filter(({ facts }) => facts === index.get(uri));
  if (here.length > 0) return here.slice(0, 1);
  const nearby = speaking.filter(({ facts }) => event !== undefined && facts.event.conference === event);
  return nearby.length > 0 ? nearby.slice(0, 1) : speaking;
}

/** Where the person is named, or the quote itself where nobody is. */
export function placeOf({ mention }: Found): number {
  return mention.as === 'quoted' && mention.quote.inherited ? mention.quote.at : mention.person.at;
}

function byPlace(a: Found, b: Found): number {
  if (a.facts.uri !== b.facts.uri) return a.facts.uri < b.facts.uri ? -1 : 1;
  const line = (found: Found) => found.facts.places[placeOf(found) * 4] ?? 0;
  return line(a) - line(b) || placeOf(a) - placeOf(b);
}
