import MarkdownIt, { type Token } from 'markdown-it';
import { applyMarks } from './applyMarks.ts';
import { linkBareAddresses } from './bareLinks.ts';
import { calmBlocks } from './calmBlocks.ts';
import { type HtmlEnv, setHtmlRules } from './htmlRules.ts';
import type { Marks } from './marks.ts';
import { noOpenTags } from './rawHtml.ts';
import type { KnownPlaceholders } from './safeAddress.ts';

/** What the processor hands from rule to rule while it reads one post. */
interface ReadEnv {
  readonly marks: Marks;
}

const markdownIt = build();
const noMarks: Marks = { headings: new Map(), metaLines: new Map(), quotes: new Map() };

/** The tokens of a post's Markdown, with everything that its marks say worked in. */
export function parsePost(markdown: string, marks: Marks): Token[] {
  const env: ReadEnv = { marks };
  return markdownIt.parse(calmBlocks(markdown), env);
}

/** The block tokens of a piece of Markdown, without a look at the text within them. */
export function parseBlocks(markdown: string): readonly Token[] {
  const tokens: Token[] = [];
  const env: ReadEnv = { marks: noMarks };
  markdownIt.block.parse(calmBlocks(markdown), markdownIt, env, tokens);
  return tokens;
}

/** HTML of tokens, which is safe but for the author's own HTML, if `hasRawHtml` says that there is any. */
export function renderTokens(
  tokens: Token[],
  known: KnownPlaceholders,
): { readonly html: string; readonly hasRawHtml: boolean } {
  const env: HtmlEnv = { known, open: noOpenTags(), hasRawHtml: false };
  const html = markdownIt.renderer.render(tokens, markdownIt.options, env);
  return { html, hasRawHtml: env.hasRawHtml };
}

/** CommonMark and GFM; bare addresses become links as on GitHub. */
function build(): MarkdownIt {
  const md = new MarkdownIt({ html: true, linkify: true, typographer: false, xhtmlOut: true });
  linkBareAddresses(md);
  md.core.ruler.after('block', 'confnotes_marks', (state) => {
    const { marks }: ReadEnv = state.env;
    applyMarks(state, marks);
  });
  setHtmlRules(md);
  return md;
}
