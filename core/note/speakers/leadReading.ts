import type { Person } from '../model.ts';
import { parsePeople } from '../people.ts';
import { type SpeakerForm, type SpeakerReading, strengthOf } from './speakerForm.ts';
import { readSpeakerLabel } from './speakerLabel.ts';

/** What the lines between a heading and the next one say of who spoke. Spans count from the start of the text read. */
export interface LeadReading {
  /** Nothing stands there but blank lines, addresses, pictures and comments. */
  readonly empty: boolean;
  /** People behind a label such as `Presented by`, wherever in the first lines; empty: none. */
  readonly labelled: readonly Person[];
  /** Handles alone on the first line; empty: none. */
  readonly handles: readonly Person[];
  /** Names by form alone, before any other words. */
  readonly forms: readonly SpeakerReading[];
}

/** How much below a heading is read, in UTF-16 units. */
export const leadLength = 900;
/** Lines that are looked at for labels; names by form stand on the first three. */
const labelLines = 8;
const formLines = 3;
/** Longer lines are prose, in UTF-16 units. */
const longestLine = 300;
const longestBareLine = 100;

interface Line {
  readonly text: string;
  /** Where the text starts in what was read. */
  readonly start: number;
  readonly indent: number;
  readonly isItem: boolean;
}

const silent =
  /^(?:<?(?:https?:\/\/|www\.)\S+>?|!?\[[^\]]*\]\([^)]*\)|<!--(?!\s*\/?\s*priv).*-->|[-*_=\s]{3,}|(?:slides?|video|recording|transcript(?:ion)?|link|url|demo|code|date|time|room|track|tags?|schedule|notes?)\b[^:]{0,20}:.*)$/iu;
const stops = /^(?:`{3}|~{3}|<!--|\||#{1,6}\s)/;

/** Reads the text right below a heading. Linear time; at most {@link leadLength} is looked at. */
export function readLead(text: string): LeadReading {
  const lines = linesOf(text);
  const forms: SpeakerReading[] = [];
  let labelled: readonly Person[] = [];
  let handles: readonly Person[] = [];
  let prose = 0;
  let empty = true;
  for (let i = 0, seen = 0; i < lines.length && seen < labelLines; i++) {
    const line = lines[i];
    if (line === undefined || stops.test(line.text)) {
      empty &&= line === undefined;
      break;
    }
    const label = line.text.length <= longestLine ? readSpeakerLabel(line.text) : undefined;
    if (label !== undefined) {
      labelled = [...labelled, ...labelledPeople(label.value, label.start, line, lines.slice(i + 1, i + 12))];
      empty = false;
      seen++;
      continue;
    }
    if (silent.test(line.text)) {
      if (!isNamedLink(line.text)) continue;
    }
    empty = false;
    seen++;
    const found = prose === 0 && seen <= formLines ? readForm(line) : undefined;
    if (found === undefined) {
      prose++;
      continue;
    }
    if (found.people.every(({ name }) => name === undefined) && found.form === 'line-bare') {
      if (handles.length === 0) handles = found.people;
      continue;
    }
    add(forms, found);
  }
  return { empty, labelled, handles, forms };
}

/** A line that is nothing but a link may well be a person with an address. */
function isNamedLink(line: string): boolean {
  const people = line.startsWith('[') ? parsePeople(line, 0, 'guess') : undefined;
  return people !== undefined && strengthOf(people) === 3;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  const part = text.slice(0, leadLength);
  for (const found of part.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    const raw = found[1] ?? '';
    const marker = /^([ \t]*)((?:[-*+]|\d{1,2}[.)])(?:[ \t]+|$))?/.exec(raw);
    const start = marker?.[0].length ?? 0;
    const words = raw.slice(start).trimEnd();
    if (words === '' && marker?.[2] === undefined) continue;
    lines.push({
      text: words,
      start: found.index + start,
      indent: (marker?.[1] ?? '').replace(/\t/g, '    ').length,
      isItem: marker?.[2] !== undefined,
    });
  }
  return lines;
}

/** People on a label's own line, or one a line on the lines below it that belong to it. */
function labelledPeople(
  value: string,
  start: number,
  label: Line,
  below: readonly Line[],
): readonly Person[] {
  if (value !== '') {
    const found = parsePeople(value.replace(/[*_]+$/, ''), label.start + start, 'guess') ?? [];
    return strengthOf(found) === 0 ? [] : found.map(stated);
  }
  const people: Person[] = [];
  const indent = below[0]?.indent ?? 0;
  const nested = label.isItem && indent > label.indent;
  if (below[0] === undefined || (label.isItem && !nested)) return [];
  for (const line of below) {
    if (line.indent > indent) continue;
    if (line.indent < indent || line.isItem !== below[0].isItem) break;
    const found = line.text.length <= longestLine ? parsePeople(line.text, line.start, 'guess') : undefined;
    if (found === undefined || strengthOf(found) < 2) {
      if (silent.test(line.text) || /^@/.test(line.text)) continue;
      break;
    }
    people.push(...found.map(stated));
  }
  return people;
}

function stated(person: Person): Person {
  return { ...person, confidence: 'stated' };
}

const patterns: readonly (readonly [RegExp, SpeakerForm])[] = [
  [/^[*_]{0,3}by:?[ \t]+(\S.*)$/iu, 'line-by'],
  [/^(?:\*\*|__)(?=\S)(.*\S)$/u, 'line-bold'],
  [/^(?:\*|_)(?=[^\s*_])(.*\S)$/u, 'line-italic'],
  [/^>+[ \t]?(?=\S)(.*)$/u, 'line-quote'],
  [/^(\S.*)$/u, 'line-bare'],
];

function readForm(line: Line): SpeakerReading | undefined {
  if (line.text.length > longestBareLine * 2) return undefined;
  for (const [pattern, form] of patterns) {
    const found = pattern.exec(line.text);
    if (found === null) continue;
    const isBare = form === 'line-bare';
    const emphasised = form === 'line-bold' || form === 'line-italic';
    if (isBare && line.text.length > longestBareLine) return undefined;
    const words = found[1] ?? '';
    const value = emphasised ? line.text : form === 'line-by' ? words.replace(/[*_]+$/, '') : words;
    const start = line.start + line.text.length - (emphasised ? line.text : words).length;
    const plain = emphasised ? unmarked(value) : { text: value, start: 0 };
    const people = parsePeople(plain.text, start + plain.start, 'guess');
    const strength = people === undefined ? 0 : strengthOf(people);
    if (people === undefined || strength === 0 || (isBare && strength < 2)) return undefined;
    return { form: isBare && line.isItem ? 'line-item' : form, people, strength };
  }
  return undefined;
}

/** `**Ann Lee** (Acme)` without its marks, as long as before, and where it starts. */
function unmarked(value: string): { readonly text: string; readonly start: number } {
  const found = /^(\*\*|__|\*|_)(?=\S)((?:(?!\1).)*\S)\1(.*)$/u.exec(value);
  if (found === null) return { text: value, start: 0 };
  const [, marks = '', words = '', rest = ''] = found;
  return { text: `${words}${' '.repeat(marks.length)}${rest}`, start: marks.length };
}

/** One person a line: the next line of the same form names one more. */
function add(forms: SpeakerReading[], next: SpeakerReading): void {
  const last = forms.at(-1);
  if (last === undefined || last.form !== next.form) {
    forms.push(next);
    return;
  }
  const sure = next.form === 'line-bold' || next.form === 'line-by' ? 2 : 3;
  if (next.strength < sure) return;
  const { strength } = next.strength < last.strength ? next : last;
  forms[forms.length - 1] = { ...last, people: [...last.people, ...next.people], strength };
}
