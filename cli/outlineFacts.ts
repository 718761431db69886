import { dayOf } from '#core/index/dayOf.ts';
import { lint } from '#core/lint/lint.ts';
import type { Note, Person, Section, Session } from '#core/note/model.ts';
import { type PublicNote, publicNote } from '#core/note/redact.ts';
import { lineIndex } from '#core/text/lineIndex.ts';
import { type OutlineEvent, outlineEvents } from './outlineEvents.ts';
import { type ProblemFacts, problemFacts } from './problemFacts.ts';

/** What `outline --json` says of one note. A public interface: names and meanings stay. Lines are counted from 1. */
export interface OutlineFacts {
  /** Path as it was given. */
  readonly file: string;
  readonly conference: string | null;
  /** Each day, `YYYY-MM-DD`. */
  readonly dates: readonly string[];
  readonly title: string | null;
  /** What the notes of the same call say of its event; null: nothing of the note may be told. */
  readonly event: OutlineEvent | null;
  readonly days: readonly DayFacts[];
  readonly sessions: readonly SessionFacts[];
  readonly quotes: readonly QuoteFacts[];
  readonly links: readonly { readonly target: string; readonly kind: string; readonly line: number }[];
  readonly followUps: readonly { readonly text: string; readonly done: boolean; readonly line: number }[];
  /** How many stretches are withheld. Nothing else of them is here. */
  readonly withheld: number;
  readonly problems: readonly ProblemFacts[];
}

export interface DayFacts {
  /** Words of its heading. */
  readonly title: string;
  /** `YYYY-MM-DD`; null: it cannot be told. */
  readonly date: string | null;
  readonly line: number;
}

export interface SessionFacts {
  readonly title: string;
  readonly kind: string;
  readonly line: number;
  readonly speakers: readonly {
    readonly name: string | null;
    readonly handle: string | null;
    /** Company or role, as written. */
    readonly role: string | null;
    readonly confidence: 'stated' | 'guess';
  }[];
  /** How the speakers are written, e.g. `field`, `heading-by`, `line-bold`; null: nobody is named. */
  readonly speakersFrom: string | null;
  readonly time: string | null;
  readonly room: string | null;
  /** First target of each kind of link in its fields: `slides`, `video`, `paper`, `code`, `links`. */
  readonly links: Readonly<Record<string, string>>;
  /** Whether it is to be a post of its own. */
  readonly separatePost: boolean;
}

export interface QuoteFacts {
  readonly text: string;
  readonly by: { readonly name: string | null; readonly handle: string | null } | null;
  readonly basis: 'explicit' | 'session' | 'none';
  readonly proposed: boolean;
  /** It stands before everything else. */
  readonly epigraph: boolean;
  readonly line: number;
}

/** What may be told of notes: everything is taken from their public text, at the lines that the author sees. */
export function outlineFacts(
  notes: readonly { readonly file: string; readonly note: Note }[],
): readonly OutlineFacts[] {
  const all = notes.map(({ file, note }) => ({ file, whole: note, redacted: publicNote(note) }));
  const events = outlineEvents(all);
  return all.map(({ file, whole, redacted }) =>
    factsOf(file, whole, redacted, events.get(redacted.note.uri) ?? null),
  );
}

function factsOf(
  file: string,
  whole: Note,
  { note, toOriginal, withheldBlocks }: PublicNote,
  event: OutlineEvent | null,
): OutlineFacts {
  const lines = lineIndex(whole.text);
  const lineOf = (offset: number) => lines.positionAt(toOriginal(offset)).line + 1;
  return {
    file,
    conference: note.frontMatter?.conference ?? null,
    dates: note.frontMatter?.dates ?? [],
    title: note.title ?? null,
    event,
    days: daysIn(note.sections).map(({ heading: { text, span } }) => ({
      title: text,
      date: dayOf(text, event?.dates ?? []) ?? null,
      line: lineOf(span.start),
    })),
    sessions: note.sessions.map((session) => sessionFacts(session, lineOf)),
    quotes: note.quotes.map(({ text, by, basis, proposed, epigraph, span }) => ({
      text,
      by: by === undefined ? null : { name: by.name ?? null, handle: by.handle ?? null },
      basis,
      proposed,
      epigraph,
      line: lineOf(span.start),
    })),
    links: note.links.map(({ target, kind, span }) => ({ target, kind, line: lineOf(span.start) })),
    followUps: note.tasks.map(({ text, done, span }) => ({ text, done, line: lineOf(span.start) })),
    withheld: withheldBlocks,
    problems: problemFacts(whole.text, lint(whole)),
  };
}

function daysIn(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [
    ...(section.kind === 'day' ? [section] : []),
    ...daysIn(section.children),
  ]);
}

function sessionFacts(session: Session, lineOf: (offset: number) => number): SessionFacts {
  const links: Record<string, string> = {};
  for (const { kind, target } of session.links) links[kind] ??= target;
  return {
    title: session.title,
    kind: session.kind,
    line: lineOf(session.heading?.span.start ?? session.span.start),
    speakers: session.speakers.map(speakerFacts),
    speakersFrom: session.speakersFrom ?? null,
    time: session.time ?? null,
    room: session.room ?? null,
    links,
    separatePost: session.post !== undefined,
  };
}

function speakerFacts({ name, handle, role, confidence }: Person): SessionFacts['speakers'][number] {
  return { name: name ?? null, handle: handle ?? null, role: role ?? null, confidence };
}
