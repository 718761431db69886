import type { Session } from '../note/model.ts';
import type { Source } from './sources.ts';

/** `Session:` and `Talk:` say no more than the place of a heading does; other kinds are part of the author's words. */
const genericPrefix = /^\s*(?:session|talk)\s*:\s*(?=\S)/i;

/** A heading's words, or their source, without a prefix that is only markup. */
export function withoutPrefix(heading: string): string {
  return heading.replace(genericPrefix, '');
}

/** Plain words by which a session is known; never empty. */
export function sessionTitle(source: Source, session: Session): string {
  if (session.heading !== undefined && session.heading.text !== '')
    return withoutPrefix(session.heading.text);
  return session.title || source.note.frontMatter?.post.title || titleFromUri(source.note.uri);
}

/** A file's name as words: `lightning-talks.confnotes.md` is `Lightning talks`. */
export function titleFromUri(uri: string): string {
  const words = lastName(uri)
    .replace(/(?:\.confnotes)?\.[^.]*$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The last name in a URI, escapes resolved. */
export function lastName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
