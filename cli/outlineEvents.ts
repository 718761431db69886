import { groupEvents } from '#core/index/events.ts';
import type { Note } from '#core/note/model.ts';
import type { PublicNote } from '#core/note/redact.ts';
import { eventFacts } from '#core/render/eventFacts.ts';
import { toSource } from '#core/render/sources.ts';

/** The event that a note belongs to, as far as the notes at hand tell. */
export interface OutlineEvent {
  /** As its round-up would be called: the conference, else the title of its main note, else its folder. */
  readonly title: string;
  readonly conference: string | null;
  /** Each day, `YYYY-MM-DD`. */
  readonly dates: readonly string[];
}

/** The events of notes by the notes' URIs. Only what is public is looked at, and a note that is withheld as a whole has none. */
export function outlineEvents(
  notes: readonly { readonly whole: Note; readonly redacted: PublicNote }[],
): ReadonlyMap<string, OutlineEvent> {
  const told = notes.filter(({ redacted }) => redacted.note.text.trim() !== '');
  const sources = new Map(
    told.map(({ whole, redacted }) => [redacted.note, toSource(whole, redacted)] as const),
  );
  const events = new Map<string, OutlineEvent>();
  for (const event of groupEvents([...sources.keys()])) {
    const { title, conference, days } = eventFacts(
      event.notes.flatMap((note) => sources.get(note) ?? []),
      event.folder,
    );
    for (const { uri } of event.notes)
      events.set(uri, { title, conference: conference ?? null, dates: days });
  }
  return events;
}
