import type { Note } from '../note/model.ts';
import { fileStem } from '../text/fileStem.ts';
import { folderOf } from '../text/folderOf.ts';
import { sessionStart } from './sessionStart.ts';

/** The notes that one round-up and its deep dives are made of. */
export interface EventNotes {
  /** The note that carries the event's facts and receipts; `undefined`: none does yet. */
  readonly main: Note | undefined;
  /** All notes of the event: `main` first, then the others by day, time and file name. Never empty. */
  readonly notes: readonly Note[];
  /** URI, without a slash at its end, of the folder that `main` lies or belongs in. */
  readonly folder: string;
}

/** Whether the whole file is one session: by its front matter, or because its only top heading is a session. */
export function isOneSession(
  note: Pick<Note, 'frontMatter' | 'sessions' | 'sections' | 'titleHeading'>,
): boolean {
  if (note.frontMatter?.session !== undefined) return true;
  if (note.sessions.some((session) => session.heading === undefined)) return true;
  if (note.titleHeading !== undefined) return false;
  const [top, ...more] = note.sections.filter((section) => section.heading.level === 1);
  return top?.kind === 'session' && more.length === 0 && note.sections[0] === top;
}

/** The event that a note belongs to; `undefined`: the note is not among `notes`. */
export function eventOf(uri: string, notes: readonly Note[]): EventNotes | undefined {
  return groupEvents(notes).find((event) => event.notes.some((note) => note.uri === uri));
}

/**
 * Groups notes into events: files that name the same conference and year; where none is named, the one-session files
 * of one folder with the one other file there. A one-session file without a conference belongs to the one event of
 * its folder, if there is just one. Any other file is an event by itself.
 */
export function groupEvents(notes: readonly Note[]): readonly EventNotes[] {
  const groups = new Map<string, Note[]>();
  const add = (key: string, note: Note) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [note]);
    else group.push(note);
  };
  const named = nameGroups(notes);
  const eventsInFolder = new Map<string, Set<string>>();
  for (const [note, key] of named) {
    add(key, note);
    const folder = folderOf(note.uri);
    eventsInFolder.set(folder, (eventsInFolder.get(folder) ?? new Set()).add(key));
  }
  const nameless = notes.filter((note) => !named.has(note));
  for (const [folder, inFolder] of byFolder(nameless)) {
    const [only, ...others] = eventsInFolder.get(folder) ?? [];
    const sessions = inFolder.filter(isOneSession);
    const rest = inFolder.filter((note) => !isOneSession(note));
    const home = only !== undefined && others.length === 0 ? only : `folder ${folder}`;
    for (const session of sessions) add(home, session);
    const main = sessions.length > 0 && only === undefined ? onlyMain(rest) : undefined;
    for (const note of rest) add(note === main ? home : `file ${note.uri}`, note);
  }
  return [...groups.values()].map(toEvent);
}

/** The key of each note that names its conference. Without a year it joins the only year of that name in its folder. */
function nameGroups(notes: readonly Note[]): ReadonlyMap<Note, string> {
  const facts = notes.flatMap((note) => {
    const conference = note.frontMatter?.conference?.trim();
    if (conference === undefined || conference === '') return [];
    const year = yearOf(note);
    return [{ note, name: withoutYear(conference, year), year, folder: folderOf(note.uri) }];
  });
  const years = new Map<string, Set<string>>();
  for (const { name, year, folder } of facts) {
    if (year === undefined) continue;
    const key = `${folder} ${name}`;
    years.set(key, (years.get(key) ?? new Set()).add(year));
  }
  return new Map(
    facts.map(({ note, name, year, folder }) => {
      const [only, ...others] = years.get(`${folder} ${name}`) ?? [];
      return [note, `conference ${name} ${year ?? (others.length === 0 ? (only ?? '') : '')}`];
    }),
  );
}

/** Year of a note's event: of its first day, else the one in the conference's name; `undefined`: neither. */
function yearOf(note: Note): string | undefined {
  return (
    note.frontMatter?.dates[0]?.slice(0, 4) ??
    /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(note.frontMatter?.conference ?? '')?.[0]
  );
}

function withoutYear(conference: string, year: string | undefined): string {
  const folded = conference.normalize('NFKC').toLowerCase();
  const bare = year === undefined ? folded : folded.replace(year, ' ');
  return bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || folded;
}

function byFolder(notes: readonly Note[]): ReadonlyMap<string, readonly Note[]> {
  const folders = new Map<string, Note[]>();
  for (const note of notes) {
    const folder = folderOf(note.uri);
    const inFolder = folders.get(folder);
    if (inFolder === undefined) folders.set(folder, [note]);
    else inFolder.push(note);
  }
  return folders;
}

const usualMain = /^(?:index|readme|_index)$/i;

/** The one file that can carry the facts of a folder's sessions; `undefined`: none, or several that could. */
function onlyMain(notes: readonly Note[]): Note | undefined {
  if (notes.length <= 1) return notes[0];
  const usual = notes.filter((note) => usualMain.test(fileStem(note.uri)));
  return usual.length === 1 ? usual[0] : undefined;
}

function toEvent(notes: readonly Note[]): EventNotes {
  const days = notes.find((note) => (note.frontMatter?.dates.length ?? 0) > 1)?.frontMatter?.dates ?? [];
  const ordered = notes
    .map((note) => ({ note, start: startOf(note, days) }))
    .sort((a, b) => byStart(a.start, b.start) || byName(a.note.uri, b.note.uri))
    .map(({ note }) => note);
  const main = mainOf(ordered.filter((note) => !isOneSession(note)));
  const all = main === undefined ? ordered : [main, ...ordered.filter((note) => note !== main)];
  return { main, notes: all, folder: folderOf(main?.uri ?? shallowest(notes)) };
}

/** Of several files without session fields: the one published from, else the one with a usual name, else the first. */
function mainOf(candidates: readonly Note[]): Note | undefined {
  return (
    candidates.find((note) => (note.frontMatter?.receipts.length ?? 0) > 0) ??
    candidates.find((note) => usualMain.test(fileStem(note.uri))) ??
    [...candidates].sort((a, b) => byName(a.uri, b.uri))[0]
  );
}

function shallowest(notes: readonly Note[]): string {
  const uris = notes.map((note) => note.uri);
  return uris.sort((a, b) => a.split('/').length - b.split('/').length || byName(a, b))[0] ?? '';
}

function startOf(note: Note, eventDays: readonly string[]): { day: string; minutes: number } {
  const own = note.frontMatter?.dates ?? [];
  const time = isOneSession(note) ? note.sessions[0]?.time : undefined;
  const start = sessionStart(time, eventDays, own[0]);
  return { day: start.day ?? '9999', minutes: start.minutes ?? 24 * 60 };
}

function byStart(a: { day: string; minutes: number }, b: { day: string; minutes: number }): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.minutes - b.minutes;
}

const names = new Intl.Collator('en', { numeric: true });

function byName(a: string, b: string): number {
  return names.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
