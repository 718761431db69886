import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type EventNotes, eventOf, groupEvents } from '#core/index/events.ts';
import type { Note } from '#core/note/model.ts';
import { findNotes, notesIn } from './findNotes.ts';
import { noteReader } from './noteReader.ts';
import { shownPath } from './shownPath.ts';
import type { Terminal } from './terminal.ts';

/** A note stands for its event, which the notes beside it belong to; a folder for all events below it. */
export async function findEvents(
  given: string,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<readonly EventNotes[]> {
  const places = await findNotes(given, terminal.folder);
  const start = path.resolve(terminal.folder, given);
  const isFolder = (await stat(start)).isDirectory();
  const all = isFolder ? places : [...new Set([start, ...(await notesIn(path.dirname(start)))])];
  const notes: Note[] = [];
  const reader = noteReader(terminal);
  for (const place of all) {
    notes.push(await reader.read(place, shownPath(place, terminal.folder), signal));
  }
  if (isFolder) return groupEvents(notes);
  const event = eventOf(pathToFileURL(start).href, notes);
  return event === undefined ? [] : [event];
}
