import type { Note } from '../note/model.ts';
import { isEventTitle } from '../note/sectionKind.ts';
import { plainUri } from '../text/plainUri.ts';
import type { ProposalBasis } from './adoption.ts';

/** A fact about the event, and where it was read. */
export interface FoundFact {
  readonly value: string;
  readonly basis: ProposalBasis;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Offset in the note's text; `undefined`: it is not from the text. */
  readonly at: number | undefined;
}

const yearIn = /(?<!\d)((?:19|20)\d{2})(?!\d)/;
/** Words in the names of folders and files that say nothing about the event in them. */
const genericWord =
  /^(?:notes?|src|source|public|docs?|documents?|contents?|_?posts?|pages?|talks?|sessions?|conf(?:erence)?s?|events?|blogs?|md|markdown|my|the|of|and|files?|home|work|tmp|temp|dev|code|projects?|repos?|github|users?|read ?me|index|keynotes?|lightning|pt|part|am|pm|misc|other|archive|old|en|day ?\d*|mon|tue|wed|thu|fri|sat|sun|workspace|\d+)$/i;
const eventWord =
  /con(?:f|ference)?(?:\b|[_\d-]|$)|conf|summit|camp|fest|days?(?:\b|_|$)|world|congress|symposium|expo\b|meetup|universe|ignite|build\b|forum|scale\b|devox|fosdem/i;
/** What a title says before the event's name, such as `Notes from`, or the number of an entry. */
const beforeName =
  /^#\d+\s+|^(?:my |our |live |personal )?(?:notes?|thoughts|highlights|impressions|outline|recap|trip report)\b[\s:–—-]*(?:(?:from|on|of|for|about|at)\s+)?(?:the\s+)?/iu;
/** What it says behind the name, such as `talk links and notes`. */
const behindName =
  /(?:\s*[-–—:|,(]?\s*\b(?:conference(?= notes)|live|trip|talks?|sessions?|links|slides|notes|highlights|takeaways|recap|report|outline|and)\b)+\)?$/iu;
const dayBehind =
  /\s*[-–—:|,(]\s*(?:day ?\d{1,2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}-\d{2})(?!\d).*$|\s+day ?\d{1,2}$/iu;

/** Longest text that is looked through for the way the author writes a name, in UTF-16 units. */
const lookedAt = 4000;

/** The event that a note's own title names, such as `# Notes from PyCon 2019`; `undefined`: it names none. */
export function eventInTitle(note: Note, year: string | undefined, isMain: boolean): FoundFact | undefined {
  const heading = note.titleHeading ?? note.sections[0]?.heading;
  const text = heading?.text ?? '';
  if (heading === undefined || text === '' || text.length > 120 || !isEventTitle(text)) return undefined;
  const name = text.replace(beforeName, '').replace(dayBehind, '').replace(behindName, '').trim();
  const hasYear = yearIn.test(name);
  const hasWord = eventWord.test(name);
  if (!/\p{L}{2}/u.test(name) || isGeneric(name) || !(hasYear || hasWord)) return undefined;
  // A slug is no name: the same words may stand elsewhere as the author writes them.
  if (/^[a-z\d]+(?:[-_][a-z\d]+)+$/.test(name) || name.split(/\s+/).length > 8) return undefined;
  if (!isMain && !(hasWord && (hasYear || year !== undefined))) return undefined;
  const confidence = hasYear && hasWord ? 0.95 : hasYear ? 0.85 : year === undefined ? 0.7 : 0.8;
  return { value: withYear(name, year), basis: 'heading', confidence, at: heading.span.start };
}

/**
 * The event that the names of a file's folders, or its own, tell: `2016/djangocon-us`, `KubeCon-2017`.
 * `texts`: notes in which the author may write the name in full. `undefined`: they tell none.
 */
export function eventInPath(uri: string, texts: readonly string[], withStem: boolean): FoundFact | undefined {
  const parts = plainUri(uri)
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*\//i, '')
    .split('/');
  const stem = (parts.pop() ?? '').replace(/(?:\.confnotes)?\.[^.]*$/, '');
  const folders = parts.slice(-4).reverse();
  const year = yearInPath(uri);
  const names = [...(withStem ? [{ name: stem, own: true }] : []), ...folders.map(asFolder)];
  for (const { name, own } of names) {
    const bare = name
      .replace(yearIn, ' ')
      .replace(/^[\s\d_.-]+(?=\p{L})/u, '')
      .replace(/(?:[\s_-]*conference)?[\s_-]+notes$/i, '')
      .replace(/[\s_-]+/g, ' ')
      .trim();
    if (!/\p{L}{2}/u.test(bare) || isGeneric(bare)) continue;
    const hasWord = eventWord.test(bare);
    const hasYear = yearIn.test(name);
    if (!hasWord && (year === undefined || (own && !hasYear))) {
      if (own) continue;
      return undefined;
    }
    const written = asWritten(bare, texts);
    const confidence = (hasWord ? 0.75 : 0.6) + (year === undefined ? -0.1 : 0.05) + (written ? 0.1 : 0);
    return {
      value: withYear(written ?? asTitle(bare), year),
      basis: own ? 'file-name' : 'folder-name',
      confidence,
      at: undefined,
    };
  }
  return undefined;
}

/** The year that the last few names of a path tell; `undefined`: none. */
export function yearInPath(uri: string): string | undefined {
  const parts = plainUri(uri).split('/').slice(-5).reverse();
  for (const part of parts) {
    const found = yearIn.exec(part)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

const asFolder = (name: string) => ({ name, own: false });

function isGeneric(name: string): boolean {
  return name.split(/[\s_-]+/).every((word) => genericWord.test(word) || !/\p{L}/u.test(word));
}

function withYear(name: string, year: string | undefined): string {
  return year === undefined || yearIn.test(name) ? name : `${name} ${year}`;
}

/** The name as a text has it, capitals and all: `djangocon us` is `DjangoCon US` there. */
function asWritten(bare: string, texts: readonly string[]): string | undefined {
  const words = bare.split(' ').map((word) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[ _-]?')}(?![\\p{L}\\p{N}])`, 'giu');
  for (const text of texts) {
    for (const [found] of text.slice(0, lookedAt).matchAll(pattern)) if (/\p{Lu}/u.test(found)) return found;
  }
  return undefined;
}

const regions = /^(?:us|usa|uk|eu|au|na|emea|apac|it|ai|ml|js|io|ng|nyc|sf)$/i;

function asTitle(bare: string): string {
  return bare
    .split(' ')
    .map((word) => {
      if (regions.test(word)) return word.toUpperCase();
      return /\p{Lu}/u.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
    })
    .join(' ');
}
