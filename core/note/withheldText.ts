import { t } from '@vscode/l10n';
import type { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import { indexFrom } from '../text/startingWithin.ts';
import type { Heading, Session, Withheld } from './model.ts';
import { privateFields } from './privateFields.ts';
import { findPrivateMarkers, type PrivateMarker } from './privateMarkers.ts';

/** What stays behind, and which markers are doubtful. */
export interface WithheldText {
  readonly withheld: readonly Withheld[];
  readonly problems: readonly Problem[];
}

const headingLine = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*(?:#{1,6}|<h[1-6]\b)/i;
/** How many markers behind an opener are looked through for its closer on the same line; with more, it has none. */
const mostOnLine = 100;
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/;

/**
 * Finds withheld text. It fails closed: whatever is unclear stays behind. `headings` are the headings that open
 * sections, in order; a line that only looks like one (in code, say) never ends withheld text.
 */
export function findWithheldText(
  text: string,
  headings: readonly Heading[],
  sessions: readonly Session[],
  wholeFile: boolean,
): WithheldText {
  const markers = findPrivateMarkers(text);
  const said = privateFields(sessions);
  const problems: Problem[] = [...said.problems];
  const withheld: Withheld[] = [...said.withheld];
  const open: Span[] = [];
  let crossing: { start: number } | undefined;
  let lineStart = 0;
  let before = 0;
  markers.forEach((marker, i) => {
    // Many markers may stand on one line: only what is between two of them is looked at.
    const found = startOfLine(text, marker.span.start, before);
    if (found > before) lineStart = found;
    before = marker.span.start;
    if (marker.kind === 'lookalike' || marker.kind === 'lookalike-opener') problems.push(misspelt(marker));
    if (marker.kind === 'opener' || marker.kind === 'lookalike-opener') {
      const isInner = open.length > 0;
      const section = isInner ? undefined : sectionBelow(text, lineStart, marker.span, headings);
      if (section !== undefined && !closesWithin(markers, i, section.end)) {
        withheld.push({
          span: section,
          reach: section.end === text.length && !section.sure ? 'rest' : 'section',
        });
        crossing = { start: section.start };
        problems.push(unclosed(marker, t('The section it opens stays behind, heading included.')));
      } else {
        const takesHeading =
          !isInner && section === undefined && isInOpenHeading(text, lineStart, markers, i);
        open.push(takesHeading ? { start: lineStart, end: marker.span.end } : marker.span);
      }
    } else if (marker.kind === 'closer') {
      const start = open.pop()?.start;
      if (start === undefined) {
        problems.push(stray(marker));
        if (crossing !== undefined)
          withheld.push({ span: { start: crossing.start, end: marker.span.end }, reach: 'section' });
      } else if (open.length === 0) withheld.push({ span: { start, end: marker.span.end }, reach: 'block' });
    }
  });
  const first = open[0];
  if (first !== undefined) {
    withheld.push({ span: { start: first.start, end: text.length }, reach: 'rest' });
    const marker = markers.find((found) => found.span.end === first.end);
    if (marker !== undefined) problems.push(unclosed(marker, t('Everything behind it stays behind.')));
  }
  if (wholeFile) return { withheld: [{ span: { start: 0, end: text.length }, reach: 'file' }], problems };
  return { withheld: merge(withheld), problems };
}

/** Whether an opener stands on a heading's own line and is not closed on it: then the heading goes too. */
function isInOpenHeading(
  text: string,
  lineStart: number,
  markers: readonly PrivateMarker[],
  opener: number,
): boolean {
  const { start = 0, end = 0 } = markers[opener]?.span ?? {};
  if (!headingLine.test(text.slice(lineStart, start))) return false;
  const closer = markers.slice(opener, opener + mostOnLine).find(({ kind }) => kind === 'closer');
  return closer === undefined || /[\r\n]/.test(text.slice(end, closer.span.start));
}

/** The section whose heading stands directly above an opener; `undefined`: something else does. */
function sectionBelow(
  text: string,
  lineStart: number,
  opener: Span,
  headings: readonly Heading[],
): (Span & { sure: boolean }) | undefined {
  if (!/^[ \t>]*$/.test(text.slice(lineStart, opener.start))) return undefined;
  const aboveEnd = overBlanksAbove(text, lineStart);
  const index = indexFrom(headings, aboveEnd, (heading) => heading.span.end);
  const heading = headings[index];
  if (heading?.span.end === aboveEnd) {
    return {
      start: heading.span.start,
      end: endOfSection(text, headings, index, opener.end) ?? text.length,
      sure: true,
    };
  }
  const aboveStart = startOfLine(text, aboveEnd);
  const line = text.slice(aboveStart, aboveEnd);
  if (aboveEnd > 0 && headingLine.test(line)) return { start: aboveStart, end: text.length, sure: false };
  if (aboveEnd > 0 && underline.test(line) && aboveStart > 0) {
    const wordsEnd = aboveStart - (text.startsWith('\r\n', aboveStart - 2) ? 2 : 1);
    return { start: startOfLine(text, wordsEnd), end: text.length, sure: false };
  }
  return undefined;
}

/**
 * Where the section of a heading surely ends; `undefined`: with the text. A line above dashes, or one that starts with
 * `##` and no space, may be the private text itself, unless the heading is written so as well and a blank line stands
 * between; and what follows the marker at once is what it was put there for, heading or not.
 */
function endOfSection(
  text: string,
  headings: readonly Heading[],
  index: number,
  opened: number,
): number | undefined {
  const { level = 0, style } = headings[index] ?? {};
  for (let i = index + 1; i < headings.length; i++) {
    const later = headings[i];
    if (later === undefined || later.level > level || text.slice(opened, later.span.start).trim() === '')
      continue;
    if (later.style === 'atx' || (later.style === style && hasBlankAbove(text, later.span.start)))
      return later.span.start;
  }
  return undefined;
}

function hasBlankAbove(text: string, start: number): boolean {
  return /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 200), start));
}

/** The end of the last line above `lineStart` that is not blank; an empty quoted line is. */
function overBlanksAbove(text: string, lineStart: number): number {
  let at = lineStart;
  while (at > 0 && /[ \t\r\n>]/.test(text[at - 1] ?? '')) at--;
  return at;
}

/** Whether the markers from `opener` on close it again before `end`. */
function closesWithin(markers: readonly PrivateMarker[], opener: number, end: number): boolean {
  let depth = 0;
  for (let i = opener; i < markers.length; i++) {
    const marker = markers[i];
    if (marker === undefined || marker.span.start >= end) return false;
    if (marker.kind === 'closer') depth--;
    else if (marker.kind !== 'lookalike') depth++;
    if (depth === 0) return true;
  }
  return false;
}

/** Offset at which the line of `at` starts, or `from` if it starts before that. */
function startOfLine(text: string, at: number, from = 0): number {
  let start = at;
  while (start > from && !/[\r\n]/.test(text[start - 1] ?? '')) start--;
  return start;
}

function merge(withheld: readonly Withheld[]): readonly Withheld[] {
  const merged: Withheld[] = [];
  for (const next of [...withheld].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = merged[merged.length - 1];
    if (last === undefined || next.span.start >= last.span.end) merged.push(next);
    else if (next.span.end > last.span.end)
      merged[merged.length - 1] = { ...last, span: { start: last.span.start, end: next.span.end } };
  }
  return merged;
}

function misspelt(marker: PrivateMarker): Problem {
  return {
    code: 'withheld.misspelt',
    severity: 'error',
    message: t(
      'This looks like a misspelt private marker. Write <!-- private --> or <!-- /private -->; nothing is published until you do, or confirm that it is none.',
    ),
    span: marker.span,
    blocks: 'until-confirmed',
    ...(marker.kind === 'lookalike-opener'
      ? {
          fixes: [
            {
              title: t('Change to <!-- private -->'),
              edits: [{ span: marker.span, newText: '<!-- private -->' }],
            },
          ],
        }
      : {
          fixes: [
            {
              title: t('Change to <!-- /private -->'),
              edits: [{ span: marker.span, newText: '<!-- /private -->' }],
            },
          ],
        }),
  };
}

function stray(marker: PrivateMarker): Problem {
  return {
    code: 'withheld.stray-closer',
    severity: 'error',
    message: t(
      'This <!-- /private --> has no <!-- private --> before it. Put one where the private text starts, or take this marker away; nothing is published until you do, or confirm.',
    ),
    span: marker.span,
    blocks: 'until-confirmed',
    fixes: [{ title: t('Take the marker away'), edits: [{ span: marker.span, newText: '' }] }],
  };
}

function unclosed(marker: PrivateMarker, reach: string): Problem {
  return {
    code: 'withheld.unclosed',
    severity: 'warning',
    message: t(
      'This private marker is never closed. {0} Write <!-- /private --> where the private text ends.',
      reach,
    ),
    span: marker.span,
  };
}
