import type { HeadingNames } from './headingNames.ts';
import type { SectionKind, SessionKind } from './model.ts';

const kindWords: readonly (readonly [RegExp, SessionKind])[] = [
  [/^session\b/i, 'session'],
  [/^talk\b/i, 'talk'],
  [/^keynote\b/i, 'keynote'],
  [/^panel\b/i, 'panel'],
  [/^workshop\b/i, 'workshop'],
  [/^tutorial\b/i, 'tutorial'],
  [/^lightning talk\b/i, 'lightning'],
  [/^bof\b/i, 'bof'],
];
const kindPrefix =
  /^(?:(?:opening|closing|morning|afternoon)\s+)?(session|talk|keynote|panel|workshop|tutorial|lightning talk|bof)(?:\s+\d{1,3})?\s*(?::\s*|\s[-–—]\s+)((?=.*\p{L}).*\S)\s*$/iu;
const bareKind =
  /^(?:(?:opening|closing|day \d{1,2})\s+)?(?:sessions?|talks?|keynotes?(?:\s+speakers?)?|panels?|workshops?|tutorials?|lightning talks?|bofs?)(?:\s+\d{1,3}(?:\s*[-–—&,]\s*\d{1,3})*)?$/i;

const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)';
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const number = '\\d{1,2}(?:st|nd|rd|th)?';
const dayParts = new RegExp(
  `^(?:day (?:\\d{1,2}|one|two|three|four|five|six|seven)|${weekday}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|${number} ${month}(?: \\d{4})?|${month} ${number}(?: \\d{4})?)$`,
  'i',
);
const dayWord = /^(?:day|\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Headings that are no sessions although they stand where sessions do. */
const neverSession =
  /^(?:q\s*(?:&|and|\+|\/)?\s*a(?: session)?|questions?(?: (?:and|&|\/) answers?)?|(?:key |main |my |general |final |other )*(?:takeaways?|thoughts?|notes?|impressions?|highlights?|insights?|ideas?|learnings?|lessons learned|points?)|summary|tl;?dr|conclusions?|overview|outline|intro(?:duction)?|background|motivation|lunch(?: break)?|(?:coffee |tea )?breaks?|breakfast|dinner|party|registration|check-?in|attendees|participants|speakers?|presenters?|organi[sz]ers?|sponsors?|credits(?: and references)?|agenda|schedule|(?:talk|session)s? list|list of (?:talks|sessions)|program(?:me)?|time ?table|about(?: me| the speakers?| us)?|bio|abstract|description|details?|venue|location|photos?|pictures|media|slides?|videos?|recordings?|demos?|examples?|code|steps|setup|contents?|table of contents|toc|acknowledge?ments|appendix|misc(?:ellaneous)?|other|networking|socials?|rating|(?:morning|afternoon|evening) sessions?|(?:live )?presentations?|(?:overall )?impression\W*|vibe|pros|cons|tools|books|software|projects|feedback|wrap[- ]?up|conference|announcements?|hallway(?: track)?|announced|\W*)$/i;

/** Words in the title of a file that say that it is about a whole event. */
const eventWords =
  /\b(?:19|20)\d{2}\b|['’]\d{2}\b|\bday ?\d|\b(?:conf(?:erence)?s?|summit|meetup|camp|fest(?:ival)?|con|days|week|expo|symposium|forum|hackathon|notes|read ?me|schedule|agenda|keynotes|quotes|index|todo|list)\b/i;

/** Whether a heading rather names an event, a day or a collection than a talk. */
export function isEventTitle(text: string): boolean {
  return eventWords.test(text) || /conf(?:erence)?$|(?:[a-z]con|[A-Z]\w*Con)\b/.test(text.trim());
}

/** Whether the title of a file ends in a day: `KubeCon - Day 2`, `SmashingConf 2024 – 10/8/2024`. */
export function isDayTitle(text: string): boolean {
  const parts = text.slice(0, 200).split(/\s+[-–—|]\s+|[:,]\s+/u);
  return parts.length > 1 && isDay(parts.at(-1) ?? '', undefined);
}

/** What a heading's words say about the kind of its session: `Keynote: X` is a keynote called X; `undefined`: nothing. */
export function sessionPrefix(
  text: string,
): { readonly kind: SessionKind; readonly title: string } | undefined {
  const found = kindPrefix.exec(text);
  if (found === null) return undefined;
  const word = found[1] ?? '';
  return {
    kind: kindWords.find(([pattern]) => pattern.test(word))?.[1] ?? 'session',
    title: (found[2] ?? '').trim(),
  };
}

/** Kind of the session that a heading names, with or without what stands before its words; `undefined`: not said. */
export function kindInWords(heading: string, title: string): SessionKind | undefined {
  return (sessionPrefix(heading) ?? sessionPrefix(title))?.kind ?? kindAmongWords(heading);
}

/** `10:00 AM Matz' keynote`, `Day 2 Keynote by Ann Lee`, `Lightning talks`. */
function kindAmongWords(heading: string): SessionKind | undefined {
  if (/\bkeynote\b/i.test(heading)) return 'keynote';
  if (/\blightning talks?\b/i.test(heading)) return 'lightning';
  if (/\bpanel(?: discussion)?$|^panel\b/i.test(heading.trim())) return 'panel';
  return undefined;
}

/** Kind of the sessions below a container that is called by a kind word, e.g. `Keynotes`. */
export function containerSessionKind(text: string): SessionKind {
  const word = text.trim().replace(/s$/i, '');
  return kindWords.find(([pattern]) => bareKind.test(text.trim()) && pattern.test(word))?.[1] ?? 'session';
}

/** What a heading's words alone make of its section; sessions by fields or place are for the caller to see. */
export function kindByName(
  text: string,
  names: NameWords,
  conference: string | undefined,
  hasChildren: boolean,
): Exclude<SectionKind, 'session'> {
  if (isDay(text, conference)) return 'day';
  const words = wordsOf(text);
  if (named(words, names.quotes)) return 'quotes';
  if (named(words, names.links)) return 'links';
  if (named(words, names.followUps)) return 'follow-ups';
  if (named(words, names.sessions) || (hasChildren && bareKind.test(text.trim()))) return 'container';
  return 'section';
}

/** The words that each of the names is made of. */
export type NameWords = { readonly [Kind in keyof HeadingNames]: readonly (readonly string[])[] };

/** Takes the names apart, once for many headings. */
export function nameWords({ quotes, links, followUps, sessions }: HeadingNames): NameWords {
  return {
    quotes: quotes.map(wordsOf),
    links: links.map(wordsOf),
    followUps: followUps.map(wordsOf),
    sessions: sessions.map(wordsOf),
  };
}

/** Whether a heading among sessions is rather a break, a summary or the like. */
export function isNeverSession(text: string): boolean {
  return neverSession.test(text.trim().replace(/[:.!]+$/, ''));
}

/** Only a date, a weekday or `Day N` is left when the event's name, punctuation and words like Notes are gone. */
function isDay(text: string, conference: string | undefined): boolean {
  if (text.length > 120 || !/\d|day|mon|tue|wed|thu|fri|sat|sun/i.test(text)) return false;
  let rest = text.toLowerCase();
  if (conference !== undefined && conference.trim() !== '') {
    const name = conference.toLowerCase().trim();
    rest = rest.replace(name, ' ').replace(name.replace(/\s*\d{4}$/, ''), ' ');
  }
  rest = rest.replace(/\b(?:notes?|outline|highlights?|sessions?|talks?|the|of|from|schedule)\b/g, ' ');
  const parts = rest
    .split(/[,:;()[\]|–—]+|\s-\s/u)
    .map((part) => part.replace(/[^\p{L}\p{N}./-]+/gu, ' ').trim())
    .filter((part) => part !== '' && part !== '-');
  if (parts.length === 0) return false;
  return (
    parts.every(
      (part) => dayParts.test(part) || (dayWord.test(part) && splitDay(part)) || /^\d{4}$/.test(part),
    ) && parts.some((part) => !/^\d{4}$/.test(part))
  );
}

/** `saturday 27 september`, `day 1 friday`: several day parts without punctuation between them. */
function splitDay(part: string): boolean {
  const words = part.split(' ');
  for (let i = 1; i < words.length; i++) {
    if (dayParts.test(words.slice(0, i).join(' ')) && dayParts.test(words.slice(i).join(' '))) return true;
  }
  return false;
}

/** Whether a heading is one of the names, give or take two words (`Notable Quotes`, `Our Links`). */
function named(words: readonly string[], names: readonly (readonly string[])[]): boolean {
  return names.some((wanted) => {
    if (wanted.length === 0 || words.length > wanted.length + 2) return false;
    for (let i = 0; i + wanted.length <= words.length; i++)
      if (wanted.every((word, k) => words[i + k] === word)) return true;
    return false;
  });
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
