import { t } from '@vscode/l10n';
import type { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import type { Heading, Withheld } from './model.ts';
import { findPrivateMarkers, type PrivateMarker } from './privateMarkers.ts';

/** What stays behind, and which markers are doubtful. */
export interface WithheldText {
  readonly withheld: readonly Withheld[];
  readonly problems: readonly Problem[];
}

const headingLine = /^[ \t>]*(?:[-*+][ \t]+)?#{1,6}/;
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/;

/**
 * Finds withheld text. It fails closed: whatever is unclear stays behind. `headings` are the headings that open
 * sections, in order; a line that only looks like one (in code, say) never ends withheld text.
 */
export function findWithheldText(
  text: string,
  headings: readonly Heading[],
  wholeFile: boolean,
): WithheldText {
  const markers = findPrivateMarkers(text);
  const problems: Problem[] = [];
  const withheld: Withheld[] = [];
  const open: Span[] = [];
  let crossing: { start: number } | undefined;
  markers.forEach((marker, i) => {
    if (marker.kind === 'lookalike' || marker.kind === 'lookalike-opener') problems.push(misspelt(marker));
    if (marker.kind === 'opener' || marker.kind === 'lookalike-opener') {
      const section = open.length === 0 ? sectionBelow(text, marker.span.start, headings) : undefined;
      if (section !== undefined && !closesWithin(markers, i, section.end)) {
        withheld.push({
          span: section,
          reach: section.end === text.length && !section.sure ? 'rest' : 'section',
        });
        crossing = { start: section.start };
        problems.push(unclosed(marker, t('The section it opens stays behind, heading included.')));
      } else
        open.push(
          section === undefined ? { start: startOf(text, marker), end: marker.span.end } : marker.span,
        );
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

/** Where an opener starts to withhold: on a heading's own line, the heading goes too. */
function startOf(text: string, marker: PrivateMarker): number {
  const lineStart = startOfLine(text, marker.span.start);
  return headingLine.test(text.slice(lineStart, marker.span.start)) && !closesOnLine(text, marker.span.end)
    ? lineStart
    : marker.span.start;
}

function closesOnLine(text: string, at: number): boolean {
  const end = text.slice(at).search(/[\r\n]/);
  return findPrivateMarkers(end < 0 ? text.slice(at) : text.slice(at, at + end)).some(
    (marker) => marker.kind === 'closer',
  );
}

/** The section whose heading stands directly above an opener; `undefined`: something else does. */
function sectionBelow(
  text: string,
  opener: number,
  headings: readonly Heading[],
): (Span & { sure: boolean }) | undefined {
  const lineStart = startOfLine(text, opener);
  if (!/^[ \t>]*$/.test(text.slice(lineStart, opener))) return undefined;
  const above = /[ \t\r\n>]*$/.exec(text.slice(Math.max(0, lineStart - 2000), lineStart))?.[0].length ?? 0;
  const aboveEnd = lineStart - above;
  const index = headings.findLastIndex((heading) => heading.span.end === aboveEnd);
  const heading = headings[index];
  if (heading !== undefined) {
    const next = headings.slice(index + 1).find((later) => later.level <= heading.level);
    return { start: heading.span.start, end: next?.span.start ?? text.length, sure: true };
  }
  const aboveStart = startOfLine(text, aboveEnd);
  const line = text.slice(aboveStart, aboveEnd);
  if (aboveEnd > 0 && headingLine.test(line)) return { start: aboveStart, end: text.length, sure: false };
  if (aboveEnd > 0 && underline.test(line) && aboveStart > 0) {
    const wordsEnd = aboveStart - (/\r?\n?$/.exec(text.slice(0, aboveStart))?.[0].length ?? 0);
    return { start: startOfLine(text, wordsEnd), end: text.length, sure: false };
  }
  return undefined;
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

function startOfLine(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
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
      'Nothing is opened that <!-- /private --> could close. Put <!-- private --> where the private text starts, or take this marker away; nothing is published until you do, or confirm.',
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
