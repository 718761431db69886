import type { SectionKind, SessionKind } from '../note/model.ts';
import type { FileStyle, FormCount } from '../note/speakers/folderStyle.ts';
import { speakerForms } from '../note/speakers/speakerForms.ts';
import type {
  EventFacts,
  HeadingFact,
  LinkFact,
  NoteFacts,
  PersonFact,
  QuotedFact,
  SessionFact,
} from './noteFacts.ts';

/** Facts of a note as they are kept on disk, and the state of the file that they were read from. */
export interface StoredNote {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** Keys of the heading names and of the folder's style that it was read with. */
  readonly names: string;
  readonly style: string;
  readonly facts: NoteFacts;
}

/** To be raised with every change of the lines that are written here. */
export const storedFormat = 2;

const headingKinds: readonly HeadingFact['kind'][] = [
  'title',
  'day',
  'quotes',
  'links',
  'follow-ups',
  'container',
  'session',
  'section',
] satisfies readonly (SectionKind | 'title')[];
const sessionKinds: readonly SessionKind[] = [
  'session',
  'talk',
  'keynote',
  'panel',
  'workshop',
  'tutorial',
  'lightning',
  'bof',
];

const shapes: readonly FileStyle['shape'][] = ['talk', 'event', 'other'];

/** A note as one line of JSON: lists without names, since there are many thousands of them. */
export function writeStoredNote({ size, mtime, names, style, facts }: StoredNote): string {
  const { uri, event, headings, sessions, quotes, links, places } = facts;
  return JSON.stringify([
    uri,
    size,
    mtime,
    names,
    style,
    [
      event.title ?? null,
      event.conference ?? null,
      event.dates,
      event.place ?? null,
      event.tags,
      event.oneSession,
      event.published,
      event.at,
    ],
    headings.map(({ text, level, kind, at }) => [text, level, headingKinds.indexOf(kind), at]),
    sessions.map(({ title, kind, speakers, time, tags, at }) => [
      title,
      sessionKinds.indexOf(kind),
      speakers.map(writePerson),
      time ?? null,
      tags,
      at,
    ]),
    quotes.map(({ text, by, inherited, proposed, session, at }) => [
      text,
      by === undefined ? null : writePerson(by),
      inherited,
      proposed,
      session ?? null,
      at,
    ]),
    links.map(({ target, at }) => [target, at]),
    [...places],
    writeStyle(facts.style),
  ]);
}

function writePerson({ name, handle, guess, at }: PersonFact): readonly unknown[] {
  return [name ?? null, handle ?? null, guess, at];
}

function writeStyle({ shape, stated, first, levels }: FileStyle): readonly unknown[] {
  const counts = (all: readonly FormCount[]) =>
    all.map(({ form, count, sure }) => [speakerForms.indexOf(form), count, sure]);
  return [
    shapes.indexOf(shape),
    stated,
    counts(first),
    levels.map(({ level, headings, forms: found }) => [level, headings, counts(found)]),
  ];
}

/** @throws {TypeError} or {SyntaxError} when the line is not one that {@link writeStoredNote} wrote. */
export function readStoredNote(line: string): StoredNote {
  const read: unknown = JSON.parse(line);
  const [uri, size, mtime, names, style, event, headings, sessions, quotes, links, places, habits] =
    list(read);
  return {
    size: number(size),
    mtime: number(mtime),
    names: text(names),
    style: text(style),
    facts: {
      uri: text(uri),
      event: readEvent(list(event)),
      headings: list(headings).map((fact) => readHeading(list(fact))),
      sessions: list(sessions).map((fact) => readSession(list(fact))),
      quotes: list(quotes).map((fact) => readQuote(list(fact))),
      links: list(links).map((fact) => readLink(list(fact))),
      places: Uint32Array.from(list(places), number),
      style: readStyle(list(habits)),
      withheld: false,
    },
  };
}

function readEvent([
  title,
  conference,
  dates,
  place,
  tags,
  oneSession,
  published,
  at,
]: readonly unknown[]): EventFacts {
  return {
    title: maybeText(title),
    conference: maybeText(conference),
    dates: list(dates).map(text),
    place: maybeText(place),
    tags: list(tags).map(text),
    oneSession: flag(oneSession),
    published: flag(published),
    at: number(at),
  };
}

function readHeading([words, level, kind, at]: readonly unknown[]): HeadingFact {
  return { text: text(words), level: number(level), kind: among(headingKinds, kind), at: number(at) };
}

function readSession([title, kind, speakers, time, tags, at]: readonly unknown[]): SessionFact {
  return {
    title: text(title),
    kind: among(sessionKinds, kind),
    speakers: list(speakers).map(readPerson),
    time: maybeText(time),
    tags: list(tags).map(text),
    at: number(at),
    withheld: false,
  };
}

function readPerson(person: unknown): PersonFact {
  const [name, handle, guess, at] = list(person);
  return { name: maybeText(name), handle: maybeText(handle), guess: flag(guess), at: number(at) };
}

function readQuote([words, by, inherited, proposed, session, at]: readonly unknown[]): QuotedFact {
  return {
    text: text(words),
    by: by === null ? undefined : readPerson(by),
    inherited: flag(inherited),
    proposed: flag(proposed),
    session: session === null ? undefined : number(session),
    at: number(at),
    withheld: false,
  };
}

function readLink([target, at]: readonly unknown[]): LinkFact {
  return { target: text(target), at: number(at) };
}

function readStyle([shape, stated, first, levels]: readonly unknown[]): FileStyle {
  return {
    shape: among(shapes, shape),
    stated: flag(stated),
    first: list(first).map(readCount),
    levels: list(levels).map((one) => {
      const [level, headings, found] = list(one);
      return { level: number(level), headings: number(headings), forms: list(found).map(readCount) };
    }),
  };
}

function readCount(one: unknown): FormCount {
  const [form, count, sure] = list(one);
  return { form: among(speakerForms, form), count: number(count), sure: number(sure) };
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError('no list');
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('no text');
  return value;
}

function maybeText(value: unknown): string | undefined {
  return value === null ? undefined : text(value);
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError('no number');
  return value;
}

function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new TypeError('no flag');
  return value;
}

function among<T>(values: readonly T[], index: unknown): T {
  const value = values[number(index)];
  if (value === undefined) throw new TypeError('no kind');
  return value;
}
