import type { Span } from '#core/text/span.ts';

/** A text written with `[|…|]` around the spans that a test is about, taken apart. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Takes the `[|` and `|]` out of a text and says where they stood. */
export function marked(source: string): Marked {
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of source.split(/(\[\||\|\])/)) {
    if (piece === '[|') {
      const span = { start: text.length, end: text.length };
      spans.push(span);
      open.push(span);
    } else if (piece === '|]') {
      const span = open.pop();
      if (span === undefined) throw new Error(`|] without [| in: ${source}`);
      span.end = text.length;
    } else text += piece;
  }
  if (open.length > 0) throw new Error(`[| without |] in: ${source}`);
  return { text, spans };
}

/** The marked text again with the given spans marked: shows at a glance where a span is wrong. */
export function mark(text: string, spans: readonly Span[]): string {
  const points = spans.flatMap((span, i) => [
    { at: span.start, order: 2 + i, put: '[|' },
    { at: span.end, order: span.end === span.start ? 3 + i : 0 - i, put: '|]' },
  ]);
  let out = text;
  for (const point of points.sort((a, b) => b.at - a.at || b.order - a.order)) {
    out = out.slice(0, point.at) + point.put + out.slice(point.at);
  }
  return out;
}
