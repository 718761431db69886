import type { Session } from '../note/model.ts';
import { startingWithin } from '../text/startingWithin.ts';
import { parseBlocks } from './markdownIt.ts';
import type { Source } from './sources.ts';

/**
 * Where the round-up's part of a deep dive ends: at `<!-- more -->`, else behind the first block of its notes if that
 * is a paragraph, else where they start. `start`, `firstChild`: where its notes start, and the first section in them.
 */
export function teaserEnd(source: Source, session: Session, start: number, firstChild: number): number {
  const { directives } = source.note;
  const within = startingWithin(directives, { start, end: session.span.end });
  const more = within.find(({ name }) => name === 'more');
  return more?.span.start ?? paragraphEnd(source, start, firstChild) ?? start;
}

/** End of the paragraph that a stretch starts with, comments aside; `undefined`: it starts with something else. */
function paragraphEnd(source: Source, start: number, end: number): number | undefined {
  const { text } = source.note;
  let at = start;
  for (;;) {
    at += /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(text.slice(at, end))?.[0].length ?? 0;
    const from = at + (/^[ \t]*/.exec(text.slice(at, end))?.[0].length ?? 0);
    const [comment] = startingWithin(source.comments, { start: from, end: from + 1 });
    if (comment === undefined) break;
    at = comment.span.end;
  }
  const toBlankLine = text.slice(at, end).search(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/);
  const piece = text.slice(at, toBlankLine < 0 ? end : at + toBlankLine);
  const [first] = parseBlocks(piece.replace(/\r\n?/g, '\n'));
  if (first?.type !== 'paragraph_open') return undefined;
  const last = [...piece.matchAll(/\r\n|\r|\n/g)][(first.map?.[1] ?? 0) - 1];
  return at + (last?.index ?? piece.length);
}
