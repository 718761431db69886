import type { Session } from '../note/model.ts';
import { titleFromUri } from '../text/titleFromUri.ts';
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
