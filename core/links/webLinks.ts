import type { Link, LinkKind, Note } from '../note/model.ts';
import { publicNote } from '../note/redact.ts';
import type { Span } from '../text/span.ts';
import { bareAddress } from './bareAddress.ts';
import { ignoredLines } from './ignoredLines.ts';

/** A link of a note that leads to the web. */
export interface WebLink {
  /** As it is asked for: absolute, with its fragment. May be malformed. */
  readonly url: string;
  /** Where the address stands in the author's text. */
  readonly span: Span;
  /** Whether what stands there is the address itself, so that another can be put in its place. */
  readonly isWritten: boolean;
}

/**
 * Links of a note that may be asked for, in order: none that is withheld, and none that the author says to leave alone.
 * References count where they are defined. `today` as `YYYY-MM-DD`, for directives that end.
 */
export function webLinksOf(note: Note, today: string): readonly WebLink[] {
  const open = publicNote(note);
  const isIgnored = ignoredLines(open.note, today);
  return open.note.links.flatMap((link): readonly WebLink[] => {
    const { target, span } = asMeant(link, open.note.text);
    const url = webUrl(link.kind, target);
    if (url === undefined || isIgnored(link.span)) return [];
    const place = { start: open.toOriginal(span.start), end: open.toOriginal(span.end) };
    return [{ url, span: place, isWritten: note.text.slice(place.start, place.end) === url }];
  });
}

/** An address in prose reaches as far as the post's link does. */
function asMeant(
  { kind, target, targetSpan }: Link,
  text: string,
): { readonly target: string; readonly span: Span } {
  if (kind !== 'bare') return { target: target.trim(), span: targetSpan };
  const address = bareAddress(text, targetSpan.start);
  return { target: address, span: { start: targetSpan.start, end: targetSpan.start + address.length } };
}

/** `undefined`: it leads elsewhere, or is told of at another place. */
function webUrl(kind: LinkKind, target: string): string | undefined {
  if (kind === 'reference') return undefined;
  if (/^https?:\/\//i.test(target)) return target;
  if (target.startsWith('//')) return `https:${target}`;
  if (kind === 'bare' && /^www\./i.test(target)) return `http://${target}`;
  return undefined;
}
