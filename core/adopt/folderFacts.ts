import { isOneSession } from '../index/events.ts';
import type { Note } from '../note/model.ts';
import { lastName } from '../text/titleFromUri.ts';
import { eventDates } from './eventDates.ts';
import { eventInPath, eventInTitle, type FoundFact, yearInPath } from './eventName.ts';
import { eventPlace } from './eventPlace.ts';

/** What is found out about the event of each file of a folder. */
export interface FolderFacts {
  readonly folder: string;
  readonly files: readonly {
    readonly note: Note;
    readonly conference: FoundFact | undefined;
    readonly date: FoundFact | undefined;
    readonly place: FoundFact | undefined;
  }[];
  /** What a new note for the whole event would say; `undefined`: there is one, or none is called for. */
  readonly index:
    | {
        readonly conference: FoundFact;
        readonly date: string | undefined;
        readonly place: string | undefined;
      }
    | undefined;
}

/** A title that is as likely as this names the event, whatever the folder is called. */
const sure = 0.9;
/** Longest event whose days are joined from those of its sessions, in days. */
const longestEvent = 14;
const millisecondsPerDay = 86_400_000;
const usualMain = /^(?:index|readme|_index)(?:\.confnotes)?\.\w+$/i;

/** Finds the facts of a folder's files: what one of them says may go for those beside it. */
export function folderFacts(folder: string, notes: readonly Note[]): FolderFacts {
  const mains = notes.filter((note) => usualMain.test(lastName(note.uri)));
  const texts = [...mains, ...notes].map(({ text }) => text);
  const talks = new Set(notes.filter(isOneSession));
  const shared = sharedName(folder, notes, mains, texts);
  const files = notes.map((note) => {
    const year = yearInPath(note.uri);
    const isTalk = talks.has(note);
    const isMain = mains.includes(note);
    const own = isTalk ? undefined : (eventInTitle(note, year, isMain) ?? ownPath(note, texts));
    const isSure = (own?.confidence ?? 0) >= Math.min(sure, shared?.confidence ?? 0);
    const titled = own?.basis === 'heading' && isSure ? own : undefined;
    return {
      note,
      conference: titled ?? shared ?? own,
      date: doubted(eventDates(note), year),
      place: eventPlace(note),
    };
  });
  const wantsIndex = talks.size >= 2 && talks.size === notes.length;
  const conference = wantsIndex ? shared : undefined;
  const named = files.find(({ place }) => place !== undefined)?.place?.value;
  return {
    folder,
    files,
    index: conference && { conference, date: allDays(files.map(({ date }) => date?.value)), place: named },
  };
}

/** Where a folder's note for the whole event lies. */
export function indexUri(folder: string): string {
  return `${folder}/index.confnotes.md`;
}

/** The one event that a folder is about: as its notes say, else the note that stands for all, else its path. */
function sharedName(
  folder: string,
  notes: readonly Note[],
  mains: readonly Note[],
  texts: readonly string[],
): FoundFact | undefined {
  const [said, ...others] = new Set(notes.flatMap((note) => note.frontMatter?.conference ?? []));
  if (said !== undefined)
    return others.length > 0 ? undefined : { value: said, basis: 'notes', confidence: 0.95, at: undefined };
  const year = yearInPath(`${folder}/x`);
  const [main] = mains;
  const inMain = main === undefined ? undefined : eventInTitle(main, year, true);
  if (inMain !== undefined && /\p{Lu}/u.test(inMain.value))
    return { ...inMain, at: undefined, basis: 'notes' };
  return eventInPath(`${folder}/x`, texts, false);
}

/** A date of another year than the path tells is rather the date of something else. */
function doubted(date: FoundFact | undefined, year: string | undefined): FoundFact | undefined {
  return date === undefined || year === undefined || date.value.startsWith(year)
    ? date
    : { ...date, confidence: date.confidence / 2 };
}

function ownPath(note: Note, texts: readonly string[]): FoundFact | undefined {
  const found = eventInPath(note.uri, texts, true);
  return found?.basis === 'file-name' ? found : undefined;
}

/** The days of all sessions as one date or interval; `undefined`: none is known, or they are too far apart. */
function allDays(dates: readonly (string | undefined)[]): string | undefined {
  const days = dates.flatMap((date) => date?.split('/') ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (first === last) return first;
  const length = (Date.parse(last) - Date.parse(first)) / millisecondsPerDay;
  return length <= longestEvent ? `${first}/${last}` : undefined;
}
