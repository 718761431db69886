import type { FrontMatter } from '../note/model.ts';
import { lastName } from '../text/titleFromUri.ts';
import { sessionTitle } from './sessionTitle.ts';
import type { Source } from './sources.ts';

/** What the public notes of an event say about it as a whole. */
export interface EventFacts {
  /** Conference and year, or the title, in letters of any script. */
  readonly event: string;
  readonly title: string;
  /** The one file whose words and settings are the round-up's; `undefined`: there are only sessions. */
  readonly main: Source | undefined;
  readonly conference: string | undefined;
  /** Each day, `YYYY-MM-DD`, in order. */
  readonly days: readonly string[];
  readonly place: string | undefined;
  readonly website: string | undefined;
  readonly signoff: string | undefined;
  readonly authors: readonly string[];
  readonly lang: string | undefined;
  readonly draft: boolean;
}

/** Gathers the facts of an event: those of its main file first, then whatever another file says. */
export function eventFacts(sources: readonly Source[], folder: string): EventFacts {
  const main = sources[0]?.session === undefined ? sources[0] : undefined;
  const front = sources.flatMap(({ note }) => note.frontMatter ?? []);
  const first = <T>(read: (facts: FrontMatter) => T | undefined): T | undefined => {
    for (const facts of front) {
      const value = read(facts);
      if (value !== undefined && value !== '') return value;
    }
    return undefined;
  };
  const own = main?.note.frontMatter;
  const conference = first((facts) => facts.conference);
  const title = titleOf(sources, main, conference, folder);
  const all = [...new Set(front.flatMap((facts) => facts.dates))].sort();
  const days = own !== undefined && own.dates.length > 0 ? own.dates : all;
  return {
    event: eventKey(conference, days, title),
    title,
    main,
    conference,
    days,
    place: first((facts) => facts.place),
    website: first((facts) => facts.website),
    signoff: first((facts) => facts.signoff),
    authors: first((facts) => (facts.authors.length > 0 ? facts.authors : undefined)) ?? [],
    lang: main === undefined ? first((facts) => facts.post.lang) : own?.post.lang,
    draft: own?.post.draft ?? false,
  };
}

function titleOf(
  sources: readonly Source[],
  main: Source | undefined,
  conference: string | undefined,
  folder: string,
): string {
  const [only, ...more] = sources;
  const fromMain = main?.note.frontMatter?.post.title || conference || main?.note.titleHeading?.text;
  if (fromMain) return fromMain;
  if (only?.session !== undefined && more.length === 0)
    return only.note.frontMatter?.post.title || sessionTitle(only, only.session);
  return lastName(folder) || 'Notes';
}

function eventKey(conference: string | undefined, days: readonly string[], title: string): string {
  const year = days[0]?.slice(0, 4) ?? '';
  const name = conference ?? title;
  const full = conference === undefined || name.includes(year) ? name : `${name} ${year}`;
  const words = full
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join('-') ?? full;
}
