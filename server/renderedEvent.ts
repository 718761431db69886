import type { EventNotes } from '#core/index/events.ts';
import type { PostSet } from '#core/render/post.ts';
import type { EventFinder } from './eventFinder.ts';

/** The event that a note belongs to, and its posts. `undefined`: there is no such note. */
export async function renderedEvent(
  events: EventFinder,
  uri: string,
  signal: AbortSignal,
): Promise<{ readonly event: EventNotes; readonly set: PostSet } | undefined> {
  const found = await events.find(uri, signal);
  if (!found) return undefined;
  // A bundle of its own, and the biggest: loaded at the first preview or publish.
  const { renderEvent } = await import('#core/render/renderer.ts');
  const { publicNote } = await import('./noteParser.ts');
  signal.throwIfAborted();
  const set = renderEvent(found.event, { redact: (note) => publicNote(note, found.names) });
  return { event: found.event, set };
}
