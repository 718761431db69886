import { daysOf } from '../note/dates.ts';
import type { Note } from '../note/model.ts';
import { plainUri } from '../text/plainUri.ts';
import type { FoundFact } from './eventName.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = '(\\d{1,2})(?:st|nd|rd|th|\\.)?';
const to = '(?:\\s*(?:-|–|—|to|until)\\s*(\\d{1,2})(?:st|nd|rd|th|\\.)?)?';
const year = ',?\\s+((?:19|20)\\d{2})\\b';
/** `26–28 September 2014`, `9 June 2014`. */
const dayFirst = new RegExp(`\\b${day}${to}\\s+(?:of\\s+)?${month}${year}`, 'giu');
/** `May 16–17, 2016`, `Nov. 8 2016`. */
const monthFirst = new RegExp(`\\b${month}\\s+${day}${to}${year}`, 'giu');
const iso =
  /(?<![\d-])((?:19|20)\d{2}-\d{2}-\d{2})(?:\s*(?:\/|–|—|to|until)\s*((?:19|20)\d{2}-\d{2}-\d{2}))?(?![\d-])/g;
const inPath = /(?<!\d)((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/;

/** Lines at the top of a note in which a date is the event's, and no date of something that is told of. */
const topLines = 12;
/** Longest line that is a fact and no prose, in UTF-16 units. */
const longestLine = 120;

/**
 * The day or days of a note's event, as front matter says them: from its first lines, else from its path.
 * `undefined`: they name none.
 */
export function eventDates(note: Note): FoundFact | undefined {
  return dateInText(note) ?? dateInPath(note.uri);
}

function dateInText(note: Note): FoundFact | undefined {
  const top = note.text.slice(note.bodyStart, note.bodyStart + topLines * 400);
  let at = note.bodyStart;
  for (const line of top.split(/(?<=\r\n|\n|\r(?!\n))/).slice(0, topLines)) {
    if (line.trim().length <= longestLine) {
      const value = dateInLine(line);
      if (value !== undefined) return { value, basis: 'text', confidence: 0.85, at };
    }
    at += line.length;
  }
  return undefined;
}

function dateInLine(line: string): string | undefined {
  const found: string[] = [];
  for (const [, from = '', until] of line.matchAll(iso)) found.push(interval(from, until));
  for (const [, from = '', until, name = '', inYear = ''] of line.matchAll(dayFirst))
    found.push(written(inYear, name, from, until));
  for (const [, name = '', from = '', until, inYear = ''] of line.matchAll(monthFirst))
    found.push(written(inYear, name, from, until));
  const [first, ...more] = new Set(found.filter((value) => daysOf(value) !== undefined));
  return more.length === 0 ? first : undefined;
}

function dateInPath(uri: string): FoundFact | undefined {
  for (const part of plainUri(uri).split('/').slice(-3).reverse()) {
    const [, inYear, inMonth, inDay] = inPath.exec(part) ?? [];
    const value = `${inYear}-${inMonth}-${inDay}`;
    if (daysOf(value) === undefined) continue;
    const basis = plainUri(uri).endsWith(`/${part}`) ? 'file-name' : 'folder-name';
    return { value, basis, confidence: 0.9, at: undefined };
  }
  return undefined;
}

function written(inYear: string, name: string, from: string, until: string | undefined): string {
  const number = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const on = (each: string) => `${inYear}-${two(number)}-${two(Number(each))}`;
  return interval(on(from), until === undefined ? undefined : on(until));
}

const interval = (from: string, until: string | undefined) =>
  until === undefined || until === from ? from : `${from}/${until}`;

const two = (number: number) => String(number).padStart(2, '0');
