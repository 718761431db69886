import MarkdownIt, { type Token } from 'markdown-it';
import { applyMarks } from './applyMarks.ts';
import { linkBareAddresses } from './bareLinks.ts';
import type { Marks } from './marks.ts';
import { blockHtml, inlineHtml, noOpenTags, type OpenTags } from './rawHtml.ts';

/** What the processor hands from rule to rule for one post. */
interface Env {
  readonly marks: Marks;
  readonly open: OpenTags;
}

const markdownIt = build();
const nothingKnown: Marks = { headings: new Map(), metaLines: new Map(), quotes: new Map() };

/** The tokens of a post's Markdown, with everything that its marks say worked in. */
export function parsePost(markdown: string, marks: Marks): Token[] {
  return markdownIt.parse(markdown, newEnv(marks));
}

/** The block tokens of a piece of Markdown, without a look at the text within them. */
export function parseBlocks(markdown: string): readonly Token[] {
  const tokens: Token[] = [];
  markdownIt.block.parse(markdown, markdownIt, newEnv(nothingKnown), tokens);
  return tokens;
}

/** HTML of tokens as CommonMark has it: not safe yet, since raw HTML passes. */
export function renderTokens(tokens: Token[]): string {
  return markdownIt.renderer.render(tokens, markdownIt.options, newEnv(nothingKnown));
}

function newEnv(marks: Marks): Env {
  return { marks, open: noOpenTags() };
}

/** CommonMark and GFM; bare addresses become links as on GitHub; raw HTML cannot swallow what follows it. */
function build(): MarkdownIt {
  const md = new MarkdownIt({ html: true, linkify: true, typographer: false });
  linkBareAddresses(md);
  md.core.ruler.after('block', 'confnotes_marks', (state) => {
    const { marks }: Env = state.env;
    applyMarks(state, marks);
  });
  const { rules } = md.renderer;
  rules.table_open = () => '<div class="table-scroll"><table>\n';
  rules.table_close = () => '</table></div>\n';
  rules.th_open = (tokens, i) => cell('th', tokens[i]);
  rules.td_open = (tokens, i) => cell('td', tokens[i]);
  rules.html_inline = (tokens, i, _options, env: Env) => inlineHtml(tokens[i]?.content ?? '', env.open);
  rules.html_block = (tokens, i, _options, env: Env) => blockHtml(tokens[i]?.content ?? '', env.open);
  return md;
}

/** Alignment as an attribute: it needs no style sheet, so it survives in any blog and feed reader. */
function cell(name: string, token: Token | undefined): string {
  const align = /text-align:(left|center|right)/.exec(token?.attrGet('style') ?? '')?.[1];
  return align === undefined ? `<${name}>` : `<${name} align="${align}">`;
}
