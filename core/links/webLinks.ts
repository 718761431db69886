import type { Link, Note } from '../note/model.ts';
import { publicNote } from '../note/redact.ts';
import type { Span } from '../text/span.ts';
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
    const url = webUrl(link);
    if (url === undefined || isIgnored(link.span)) return [];
    const { start, end } = link.targetSpan;
    const span = { start: open.toOriginal(start), end: open.toOriginal(end) };
    return [{ url, span, isWritten: note.text.slice(span.start, span.end) === url }];
  });
}

/** `undefined`: it leads elsewhere, or is told of at another place. */
function webUrl({ kind, target }: Link): string | undefined {
  if (kind === 'reference') return undefined;
  const trimmed = target.trim();
  if (/^https?:\/\//i.test(trimmed)) return trimmed;
  if (trimmed.startsWith('//')) return `https:${trimmed}`;
  if (kind === 'bare' && /^www\./i.test(trimmed)) return `http://${trimmed}`;
  return undefined;
}
