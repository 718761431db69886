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
const kindPrefix = /^(session|talk|keynote|panel|workshop|tutorial|lightning talk|bof)\s*:\s*(\S.*)$/iu;
const bareKind = /^(?:sessions?|talks?|keynotes?|panels?|workshops?|tutorials?|lightning talks?|bofs?)$/i;

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
  /^(?:q\s*(?:&|and)\s*a|questions?(?: (?:and|&) answers?)?|takeaways?|key takeaways?|summary|conclusions?|overview|notes?|intro(?:duction)?|lunch|break|coffee(?: break)?|breakfast|dinner|registration|attendees|agenda|schedule|about|venue|photos?|thoughts)$/i;

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

/** Kind of the sessions below a container that is called by a kind word, e.g. `Keynotes`. */
export function containerSessionKind(text: string): SessionKind {
  const word = text.trim().replace(/s$/i, '');
  return kindWords.find(([pattern]) => bareKind.test(text.trim()) && pattern.test(word))?.[1] ?? 'session';
}

/** What a heading's words alone make of its section; sessions by fields or place are for the caller to see. */
export function kindByName(
  text: string,
  names: HeadingNames,
  conference: string | undefined,
  hasChildren: boolean,
): Exclude<SectionKind, 'session'> {
  if (isDay(text, conference)) return 'day';
  if (named(text, names.quotes)) return 'quotes';
  if (named(text, names.links)) return 'links';
  if (named(text, names.followUps)) return 'follow-ups';
  if (named(text, names.sessions) || (hasChildren && bareKind.test(text.trim()))) return 'container';
  return 'section';
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
function named(text: string, names: readonly string[]): boolean {
  const words = wordsOf(text);
  return names.some((name) => {
    const wanted = wordsOf(name);
    if (wanted.length === 0 || words.length > wanted.length + 2) return false;
    for (let i = 0; i + wanted.length <= words.length; i++)
      if (wanted.every((word, k) => words[i + k] === word)) return true;
    return false;
  });
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
