import { hasLongBlank } from '../../text/hasLongBlank.ts';
import type { Person } from '../model.ts';
import { parsePeople } from '../people.ts';
import { withoutLinkNotes } from './linkNotes.ts';
import { settingsEnd } from './settingsBlock.ts';
import { type SpeakerReading, strengthOf } from './speakerForm.ts';
import type { SpeakerForm } from './speakerForms.ts';
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
export const leadLength = 3000;
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
  /** It goes on with a paragraph that began behind a `>`. */
  readonly isLazy: boolean;
  /** It goes on with the paragraph of the line before. */
  readonly goesOn: boolean;
}

const silent =
  /^(?:<?(?:https?:\/\/|www\.)\S+>?|!?\[[^\]]*\]\([^)]*\)|<!--(?!\s*\/?\s*priv).*-->|[-*_=\s]{3,}|(?:slides?|video|recording|transcript(?:ion)?|link|url|demo|code|date|time|room|track|tags?|schedule|notes?)\b[^:]{0,20}:.*)$/iu;
const stops = /^(?:`{3}|~{3}|<!--|\||#{1,6}\s)/;

/** What is read where nothing stands. */
export const noLead: LeadReading = { empty: true, labelled: [], handles: [], forms: [] };

/** Reads the text right below a heading. Linear time; at most {@link leadLength} is looked at. */
export function readLead(text: string): LeadReading {
  const lines = linesOf(text);
  const forms: SpeakerReading[] = [];
  let labelled: readonly Person[] = [];
  let handles: readonly Person[] = [];
  let prose = 0;
  let empty = true;
  let isFirst = true;
  for (let i = 0, seen = 0; i < lines.length && seen < labelLines; i++) {
    const line = lines[i];
    if (line === undefined) break;
    if (stops.test(line.text)) {
      empty = false;
      break;
    }
    const label = line.text.length <= longestLine && !line.isLazy ? readSpeakerLabel(line.text) : undefined;
    if (label !== undefined) {
      labelled = [...labelled, ...labelledPeople(label.value, label.start, line, lines.slice(i + 1, i + 12))];
      empty = false;
      seen++;
      continue;
    }
    const settings = settingsEnd(lines, i);
    if (settings !== undefined) i = settings;
    if (settings !== undefined || isWordless(line) || (silent.test(line.text) && !isNamedLink(line.text))) {
      isFirst = false;
      continue;
    }
    empty = false;
    seen++;
    const found = prose === 0 && !line.isLazy ? readForm(line) : undefined;
    const first = isFirst;
    isFirst = false;
    if (found === undefined || (seen > formLines && found.form !== forms.at(-1)?.form)) {
      const late = forms.length === 0 && seen <= formLines ? lateForm(lines, i) : undefined;
      if (late !== undefined) forms.push(late);
      prose++;
      continue;
    }
    if (found.people.every(({ name }) => name === undefined)) {
      if (first && found.form === 'line-bare') handles = found.people;
      else prose++;
      continue;
    }
    add(forms, found);
  }
  const bio = readBios(lines);
  return { empty, labelled, handles, forms: bio === undefined ? forms : [...forms, bio] };
}

/** Stars, a rule of dots, a picture character: nothing that is read. */
function isWordless({ text, isItem }: Line): boolean {
  return !isItem && !/[\p{L}\p{N}@>]/u.test(text);
}

/** Names below a sub-title, in one paragraph with it: a guess that only the headings beside it can confirm. */
function lateForm(lines: readonly Line[], i: number): SpeakerReading | undefined {
  const line = lines[i];
  const title = lines[i - 1];
  if (line === undefined || title === undefined || !line.goesOn || i > formLines - 1) return undefined;
  if (lines.slice(0, i).some((one) => one.isItem || one.text.length > longestBareLine)) return undefined;
  const found = readForm(line);
  if (found?.form !== 'line-bare' || !found.people.every(({ name }) => name?.includes(' '))) return undefined;
  return found.strength < 2 ? undefined : { ...found, strength: 2, isLate: true };
}

/** A name and what somebody is or does. */
const bio =
  /^>+[ \t]?((?:\p{Lu}(?:[\p{L}\p{M}'’-]*|\.)[ \t]+){1,3}\p{Lu}[\p{L}\p{M}'’-]*)(?:[ \t]+\([^)]{1,60}\))?(?:\.[ \t]|,|[ \t]+(?:is|was|has|works|worked|writes|leads|runs|builds|loves|lives|helps|teaches|currently|joined|started|studied|spent|serves)\b)/u;

/** Blocks such as `> Ann Lee is a gardener …`: about the speaker. Whose abstract is quoted is not said. */
function readBios(lines: readonly Line[]): SpeakerReading | undefined {
  const people = lines.flatMap((line) => {
    const found = bio.exec(line.text);
    if (found === null) return [];
    const name = found[1] ?? '';
    return parsePeople(name, line.start + found[0].indexOf(name), 'guess') ?? [];
  });
  const strength = strengthOf(people);
  return strength >= 2 ? { form: 'line-bio', people, strength: strength === 3 ? 3 : 2 } : undefined;
}

/** A line that is nothing but a link may well be a person with an address. */
function isNamedLink(line: string): boolean {
  const people = line.startsWith('[') ? parsePeople(line, 0, 'guess') : undefined;
  return people !== undefined && strengthOf(people) === 3;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let inQuote = false;
  let goesOn = false;
  const part = text.slice(0, leadLength);
  for (const found of part.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    const raw = found[1] ?? '';
    const isLazy: boolean = inQuote && /^\s*(?![-*+#>]\s|\d{1,9}[.)]\s)[^\s>]/.test(raw);
    inQuote = isLazy || /^\s*>/.test(raw);
    const marker = /^([ \t]*)((?:[-*+]|\d{1,2}[.)])(?:[ \t]+|$))?/.exec(raw);
    const start = marker?.[0].length ?? 0;
    const words = raw.slice(start).trimEnd();
    const before = goesOn;
    goesOn = words !== '' && marker?.[2] === undefined;
    if ((words === '' && marker?.[2] === undefined) || hasLongBlank(words)) continue;
    lines.push({
      text: words,
      start: found.index + start,
      indent: (marker?.[1] ?? '').replace(/\t/g, '    ').length,
      isItem: marker?.[2] !== undefined,
      isLazy,
      goesOn: before && marker?.[2] === undefined,
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
    const last = people.at(-1);
    const only = found.length === 1 && found[0]?.name === undefined ? found[0] : undefined;
    if (only !== undefined && last !== undefined && last.handle === undefined)
      people[people.length - 1] = { ...last, handle: only.handle };
    else people.push(...found.map(stated));
  }
  return people;
}

function stated(person: Person): Person {
  return { ...person, confidence: 'stated' };
}

const patterns: readonly (readonly [RegExp, SpeakerForm])[] = [
  [/^[*_]{0,3}by:?[ \t]+(\S.*)$/iu, 'line-by'],
  [/^(?:\*\*|__)(?=\S)(.*\S)$/u, 'line-bold'],
  [/^(?:\*(?=[^\s*])|_(?=[^\s_]))(.*\S)$/u, 'line-italic'],
  [/^(?:—|–|--)[ \t]*(?=[\p{L}[@])(.*)$/u, 'line-dash'],
  [/^>+[ \t]?(?=\S)(.*)$/u, 'line-quote'],
  [/^(\S.*)$/u, 'line-bare'],
];

function readForm(whole: Line): SpeakerReading | undefined {
  const line = { ...whole, text: withoutLinkNotes(whole.text.slice(0, longestLine)) };
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
    const people = nameAndRole(plain, start) ?? parsePeople(plain.text, start + plain.start, 'guess');
    const strength = people === undefined ? 0 : strengthOf(people);
    if (people === undefined || strength === 0 || (isBare && strength < 2)) return undefined;
    return { form: isBare && line.isItem ? 'line-item' : form, people, strength };
  }
  return undefined;
}

/** `**Ann Lee**: Head of Design and Research, Acme`: what stands behind the marks is a role, whatever it holds. */
function nameAndRole(
  { text, start }: { readonly text: string; readonly start: number },
  offset: number,
): readonly Person[] | undefined {
  const found = /^(\*\*|__|\*|_)(?=\S)([^*_]*\S)\1[ \t]*[:,–—-][ \t]*(\S.*)$/u.exec(text);
  const [only, more] =
    found === null
      ? []
      : (parsePeople(found[2] ?? '', offset + start + (found[1]?.length ?? 0), 'guess') ?? []);
  if (found === null || only === undefined || more !== undefined) return undefined;
  return [{ ...only, role: (found[3] ?? '').trim() }];
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
