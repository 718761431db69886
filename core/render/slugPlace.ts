import type { Span } from '../text/span.ts';
import type { SeparateSession } from './layout.ts';
import type { SlugPlace } from './post.ts';

/** Where the note says `separate` for a session that has no slug yet; `undefined`: nothing is to be written there. */
export function slugPlace({ source, session }: SeparateSession): SlugPlace | undefined {
  const { note, original, toOriginal } = source;
  const isFile = source.session === session;
  if (session.post === undefined || session.post.slug !== undefined) return undefined;
  if (isFile && note.frontMatter?.post.slug !== undefined) return undefined;
  const inFrontMatter = note.frontMatter?.session?.fields.find(({ key }) => key === 'post')?.valueSpan;
  const value = session.post.valueSpan ?? (isFile ? inFrontMatter : undefined);
  if (value === undefined) return undefined;
  const start = session.post.valueSpan === undefined ? 0 : (session.heading?.span.start ?? 0);
  const inOriginal = (span: Span) => ({ start: toOriginal(span.start), end: toOriginal(span.end) });
  const context = note.text.slice(start, value.end);
  const whole = inOriginal({ start, end: value.end });
  const span = inOriginal(value);
  // Withheld text may stand between the two in the author's note: then the value alone must do.
  const isUnbroken = original.text.slice(whole.start, whole.end) === context;
  return { uri: original.uri, span, context: isUnbroken ? context : note.text.slice(value.start, value.end) };
}
