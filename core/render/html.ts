import type { Token } from 'markdown-it';
import { renderTokens } from './markdownIt.ts';
import { type KnownPlaceholders, sanitize } from './sanitize.ts';

/** Safe HTML of a post whose Markdown was read by `parsePost`. */
export function renderHtml(tokens: Token[], known: KnownPlaceholders): string {
  return sanitize(renderTokens(tokens), known);
}
