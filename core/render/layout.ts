import { dayOf } from '../index/dayOf.ts';
import type { Section, Session } from '../note/model.ts';
import { withoutComments } from '../note/withoutComments.ts';
import type { Block } from './blocks.ts';
import { sessionTitle } from './sessionTitle.ts';
import type { Source } from './sources.ts';
import { teaserEnd } from './teaser.ts';

/** Level of the topmost headings in a post; the title is above them. */
const topLevel = 2;
const everything = Number.POSITIVE_INFINITY;

/** What the layout of all posts of an event has to know. */
export interface LayoutContext {
  /** Key of the deep dive that a session becomes; sessions without one stay in the round-up. */
  readonly deepDives: ReadonlyMap<Session, string>;
  readonly eventDays: readonly string[];
}

/** A session that becomes a post of its own. */
export interface SeparateSession {
  readonly source: Source;
  readonly session: Session;
  /** `undefined`: the whole file is the session, and no heading opens it. */
  readonly section: Section | undefined;
  /** `YYYY-MM-DD` by the place it stands in; `undefined`: not known from there. */
  readonly day: string | undefined;
}

interface Place {
  /** Added to the author's heading levels. */
  readonly shift: number;
  readonly day: string | undefined;
  /** Nothing from this offset on belongs to the post. */
  readonly limit: number;
}

/** Every session that becomes a post of its own, in the author's order. */
export function separateSessions(source: Source, eventDays: readonly string[]): readonly SeparateSession[] {
  const fileDay = source.session === undefined ? undefined : source.note.frontMatter?.dates[0];
  const below = (sections: readonly Section[], day: string | undefined): SeparateSession[] =>
    sections.flatMap((section) => {
      if (section.kind === 'follow-ups') return [];
      const { session } = section;
      const here = dayOfSection(section, eventDays, day);
      const found = session?.post === undefined ? [] : [{ source, session, section, day: here }];
      return [...found, ...below(section.children, here)];
    });
  const found = below(source.note.sections, fileDay);
  const { session, sessionSection } = source;
  return session?.post === undefined || sessionSection !== undefined
    ? found
    : [{ source, session, section: undefined, day: fileDay }, ...found];
}

/** The round-up: all files in order, as written. */
export function roundUpBlocks(sources: readonly Source[], context: LayoutContext): readonly Block[] {
  return sources.flatMap((source, i) =>
    source.session === undefined
      ? fileBlocks(source, i === 0, context)
      : sessionFileBlocks(source, source.session, context),
  );
}

/** A deep dive's own blocks: meta data, notes, sections below. */
export function deepDiveBlocks(separate: SeparateSession, context: LayoutContext): readonly Block[] {
  const { source, session, section, day } = separate;
  const children = section?.children ?? source.note.sections;
  const place = { shift: shiftTo(topLevel, children), day, limit: everything };
  return [
    ...(session === source.session ? preface(source, session) : []),
    { kind: 'meta', source, session, day, role: 'deep-dive' },
    ...bodyOf(source, section, session, place, context),
  ];
}

/** A file that is not one session: its title is the event's (first file), or a heading of the round-up. */
function fileBlocks(source: Source, isFirst: boolean, context: LayoutContext): readonly Block[] {
  const { note } = source;
  const first = note.sections[0]?.span.start ?? note.text.length;
  const title = note.titleHeading;
  const asHeading = title !== undefined && !isFirst;
  const shift = shiftTo(asHeading ? topLevel + 1 : topLevel, note.sections);
  return [
    ...(asHeading
      ? [{ kind: 'heading', level: topLevel, source, heading: title, text: title.text } as const]
      : []),
    ...content(source, note.bodyStart, title?.span.start ?? first),
    ...(title === undefined ? [] : content(source, title.span.end, first)),
    ...note.sections.flatMap((section) =>
      sectionBlocks(source, section, { shift, day: undefined, limit: everything }, context),
    ),
  ];
}

/** A one-session file in the round-up: a section of it, or a teaser. */
function sessionFileBlocks(source: Source, session: Session, context: LayoutContext): readonly Block[] {
  const { note, sessionSection } = source;
  const children = sessionSection?.children ?? note.sections;
  const place = {
    shift: shiftTo(topLevel + 1, children),
    day: note.frontMatter?.dates[0],
    limit: everything,
  };
  const isSeparate = context.deepDives.has(session);
  return [
    {
      kind: 'heading',
      level: topLevel,
      source,
      heading: session.heading,
      text: sessionTitle(source, session),
    },
    ...(isSeparate ? [] : preface(source, session)),
    ...sessionBlocks(source, sessionSection, session, place, context),
  ];
}

function sectionBlocks(
  source: Source,
  section: Section,
  outer: Place,
  context: LayoutContext,
): readonly Block[] {
  if (section.kind === 'follow-ups' || isUnused(source, section)) return [];
  const { heading, session } = section;
  const place = { ...outer, day: dayOfSection(section, context.eventDays, outer.day) };
  const level = Math.min(6, Math.max(topLevel, heading.level + place.shift));
  const text = session === undefined ? heading.text : sessionTitle(source, session);
  return [
    { kind: 'heading', level, source, heading, text },
    ...(session === undefined
      ? bodyOf(source, section, undefined, place, context)
      : sessionBlocks(source, section, session, place, context)),
  ];
}

/** A section of a new note that gathers quotes or links, and gathered none. */
function isUnused({ note }: Source, { kind, heading, span, children }: Section): boolean {
  if ((kind !== 'quotes' && kind !== 'links') || children.length > 0) return false;
  return withoutComments(note.text.slice(heading.span.end, span.end)).trim() === '';
}

/** What stands below a session's heading: meta data and notes; of a deep dive only the teaser and a link. */
function sessionBlocks(
  source: Source,
  section: Section | undefined,
  session: Session,
  place: Place,
  context: LayoutContext,
): readonly Block[] {
  const key = context.deepDives.get(session);
  const role = key === undefined ? 'round-up' : 'teaser';
  const meta: Block = { kind: 'meta', source, session, day: place.day, role };
  if (key === undefined) return [meta, ...bodyOf(source, section, session, place, context)];
  const firstChild = (section?.children ?? source.note.sections)[0]?.span.start ?? session.span.end;
  const limit = Math.min(place.limit, teaserEnd(source, session, bodyStart(source, session), firstChild));
  return [meta, ...bodyOf(source, section, session, { ...place, limit }, context), { kind: 'read-on', key }];
}

/** Text, then the sections within, up to the place's limit. */
function bodyOf(
  source: Source,
  section: Section | undefined,
  session: Session | undefined,
  place: Place,
  context: LayoutContext,
): readonly Block[] {
  const { note } = source;
  const children = section?.children ?? note.sections;
  const start =
    session === undefined ? (section?.heading.span.end ?? note.bodyStart) : bodyStart(source, session);
  const end = Math.min(place.limit, children[0]?.span.start ?? section?.span.end ?? note.text.length);
  return [
    ...content(source, start, end),
    ...children
      .filter((child) => child.span.start < place.limit)
      .flatMap((child) => sectionBlocks(source, child, place, context)),
  ];
}

/** What a one-session file holds above its heading. */
function preface(source: Source, session: Session): readonly Block[] {
  return content(source, source.note.bodyStart, session.heading?.span.start ?? source.note.bodyStart);
}

function content(source: Source, start: number, end: number): readonly Block[] {
  return start < end ? [{ kind: 'content', source, span: { start, end } }] : [];
}

/** Where a session's notes start: behind its fields, or its heading. */
function bodyStart(source: Source, session: Session): number {
  return session.fieldsSpan?.end ?? session.heading?.span.end ?? source.note.bodyStart;
}

function dayOfSection(
  section: Section,
  eventDays: readonly string[],
  day: string | undefined,
): string | undefined {
  return section.kind === 'day' ? (dayOf(section.heading.text, eventDays) ?? day) : day;
}

function shiftTo(level: number, sections: readonly Section[]): number {
  const top = sections.reduce((least, section) => Math.min(least, section.heading.level), 6);
  return sections.length === 0 ? 0 : level - top;
}
