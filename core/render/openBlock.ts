import { parseBlocks } from './markdownIt.ts';

const mayStayOpen = /^ {0,3}(?:`{3,}|~{3,}|<(?:script|pre|style|textarea|\?|!))/i;
/** What ends the HTML blocks that a blank line does not. Source: CommonMark 0.31, section 4.6. */
const htmlEnds: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^\s*<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i, '</pre>'],
  [/^\s*<!--/, /-->/, '-->'],
  [/^\s*<\?/, /\?>/, '?>'],
  [/^\s*<!\[CDATA\[/, /\]\]>/, ']]>'],
  [/^\s*<![a-z]/i, />/, '>'],
];

/**
 * The line that ends what a piece of Markdown leaves open at its end, such as a code fence, so that it cannot swallow
 * what is put behind it; `undefined`: nothing is open.
 */
export function closingLine(lines: readonly string[]): string | undefined {
  if (!lines.some((line) => mayStayOpen.test(line))) return undefined;
  const tokens = parseBlocks(lines.join('\n'));
  const last = tokens[tokens.length - 1];
  if (last?.level !== 0) return undefined;
  if (last.type === 'fence') return isClosed(lines, last.map, last.markup) ? undefined : last.markup;
  if (last.type !== 'html_block') return undefined;
  const [, end, line] = htmlEnds.find(([start]) => start.test(last.content)) ?? [];
  return end === undefined || end.test(last.content) ? undefined : line;
}

function isClosed(all: readonly string[], place: readonly [number, number] | null, markup: string): boolean {
  const [from, to] = place ?? [0, 0];
  const last = (all[to - 1] ?? '').trim();
  return to - from > 1 && last.length >= markup.length && last === (markup[0] ?? '').repeat(last.length);
}
