import type { App } from '../app.ts';
import { targetNote, tellNoNote } from '../targetNote.ts';

/** Shows the posts of a note beside the editor, as they will be published. */
export async function previewPost(app: App, args: readonly unknown[]): Promise<void> {
  const note = await targetNote(app, args);
  if (note) app.preview.open(note.uri);
  else tellNoNote(app);
}
