import type { Token } from 'markdown-it';
import { renderTokens } from './markdownIt.ts';
import type { KnownPlaceholders } from './safeAddress.ts';
import { sanitize } from './sanitize.ts';

/** Safe HTML of a post whose Markdown was read by `parsePost`. The author's own HTML goes through the sanitiser. */
export function renderHtml(tokens: Token[], known: KnownPlaceholders): string {
  const { html, hasRawHtml } = renderTokens(tokens, known);
  return hasRawHtml ? sanitize(html, known) : html;
}
