import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { blockHtml, inlineHtml, type OpenTags } from './rawHtml.ts';
import { isExternal, isSafeImage, isSafeLink, type KnownPlaceholders } from './safeAddress.ts';

/** What the rules hand to each other while one post is written as HTML. */
export interface HtmlEnv {
  readonly known: KnownPlaceholders;
  readonly open: OpenTags;
  /** Whether the author wrote HTML of their own. */
  hasRawHtml: boolean;
}

/**
 * Makes the HTML of all but the author's own HTML safe as it is written, exactly as the sanitiser would leave it: posts
 * without any, which are most, need not be read a second time. A test holds the two equal.
 */
export function setHtmlRules(md: MarkdownIt): void {
  const { rules } = md.renderer;
  const contentOf = (tokens: Token[], i: number) => tokens[i]?.content ?? '';
  rules.text = (tokens, i) => escapeText(contentOf(tokens, i));
  rules.code_inline = (tokens, i) => `<code>${escapeText(contentOf(tokens, i))}</code>`;
  rules.code_block = (tokens, i) => `<pre><code>${escapeText(contentOf(tokens, i))}</code></pre>\n`;
  md.set({ highlight: escapeText });
  rules.table_open = () => '<div class="table-scroll"><table>\n';
  rules.table_close = () => '</table></div>\n';
  rules.th_open = (tokens, i) => cell('th', tokens[i]);
  rules.td_open = (tokens, i) => cell('td', tokens[i]);
  rules.link_open = (tokens, i, options, env: HtmlEnv, self) => {
    const token = tokens[i];
    const href = token?.attrGet('href') ?? '';
    if (token !== undefined && (href === '' || !isSafeLink(href, env.known)))
      token.attrs = without(token, 'href');
    else if (isExternal(href)) token?.attrSet('rel', 'noopener');
    return self.renderToken(tokens, i, options);
  };
  const { image } = rules;
  rules.image = (tokens, i, options, env: HtmlEnv, self) => {
    const token = tokens[i];
    const src = token?.attrGet('src') ?? '';
    if (token === undefined || src === '' || !isSafeImage(src, env.known)) return '';
    token.attrSet('loading', 'lazy');
    return image?.(tokens, i, options, env, self) ?? '';
  };
  rules.html_inline = (tokens, i, _options, env: HtmlEnv) => {
    env.hasRawHtml = true;
    return inlineHtml(contentOf(tokens, i), env.open);
  };
  rules.html_block = (tokens, i, _options, env: HtmlEnv) => {
    env.hasRawHtml = true;
    return blockHtml(contentOf(tokens, i), env.open);
  };
}

/** Alignment as an attribute: it needs no style sheet, so it survives in any blog and feed reader. */
function cell(name: string, token: Token | undefined): string {
  const align = /text-align:(left|center|right)/.exec(token?.attrGet('style') ?? '')?.[1];
  return align === undefined ? `<${name}>` : `<${name} align="${align}">`;
}

function without(token: Token, name: string): [string, string][] {
  return (token.attrs ?? []).filter(([key]) => key !== name);
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
