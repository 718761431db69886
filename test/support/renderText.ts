import { groupEvents } from '#core/index/events.ts';
import type { Note } from '#core/note/model.ts';
import { parseNote } from '#core/note/parseNote.ts';
import { publicNote } from '#core/note/redact.ts';
import type { Post, PostSet } from '#core/render/post.ts';
import { roundUp } from '#core/render/post.ts';
import { renderEvent } from '#core/render/renderEvent.ts';

/** Folder that the files of these tests lie in. */
export const folder = 'file:///conf/pycon';

/** The notes of a text in which `=== name.confnotes.md` starts another file; the first is `index.confnotes.md`. */
export function notesOf(text: string): readonly Note[] {
  const [first = '', ...more] = text.split(/^=== +(\S.*)\n/m);
  const files: [string, string][] = [['index.confnotes.md', first]];
  for (let i = 0; i < more.length; i += 2) files.push([more[i] ?? '', more[i + 1] ?? '']);
  return files
    .filter(([, body]) => body.trim() !== '')
    .map(([name, body]) => parseNote(`${folder}/${name}`, body));
}

/** The posts of the one event that the notes of a text are. */
export function renderText(text: string, root: string | undefined = 'file:///conf'): PostSet {
  const [event, ...more] = groupEvents(notesOf(text));
  if (event === undefined || more.length > 0) throw new Error(`${more.length + 1} events, not one`);
  return renderEvent(event, { redact: publicNote, root });
}

/** A post of the set by its key; the round-up when none is given. */
export function postOf(set: PostSet, key: string = roundUp): Post {
  const post = set.posts.find((found) => found.key === key);
  if (post === undefined)
    throw new Error(`No post ${key}, only ${set.posts.map((found) => found.key).join()}`);
  return post;
}

/** Markdown of a post of the notes of a text. */
export function markdownOf(text: string, key?: string): string {
  return postOf(renderText(text), key).markdown;
}

/** HTML of a post of the notes of a text. */
export function htmlOf(text: string, key?: string): string {
  return postOf(renderText(text), key).html;
}
