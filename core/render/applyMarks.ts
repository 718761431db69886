import type { StateCore, Token } from 'markdown-it';
import { attributionLine, type Marks, type MetaPart, metaSeparator, type QuoteMark } from './marks.ts';

/** A block quote whose end has not come yet. */
interface OpenQuote {
  readonly mark: QuoteMark | undefined;
}

/** Works what the marks say into the block tokens of a post, before inline text is read. One pass, linear. */
export function applyMarks(state: StateCore, marks: Marks): void {
  const out: Token[] = [];
  const open: OpenQuote[] = [];
  const { tokens } = state;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    const line = token.map?.[0] ?? -1;
    if (token.type === 'blockquote_open') open.push({ mark: quoteAt(tokens, i, marks) });
    else if (token.type === 'blockquote_close') {
      const mark = open.pop()?.mark;
      if (mark !== undefined) closeQuote(state, out, mark, token.level + 1);
    } else if (token.type === 'heading_open' || token.type === 'heading_close') {
      if (token.tag === 'h1') token.tag = 'h2';
      const id = token.type === 'heading_open' ? marks.headings.get(line) : undefined;
      if (id !== undefined && id !== '') token.attrSet('id', id);
    }
    out.push(token);
    const parts = token.type === 'paragraph_open' ? marks.metaLines.get(line) : undefined;
    if (parts !== undefined) {
      token.attrSet('class', 'session-meta');
      out.push(...metaTokens(state, parts, token.level + 1));
      i++;
    }
  }
  state.tokens = out;
}

/** The mark of a block quote; of several that start on one line the innermost has it. */
function quoteAt(tokens: readonly Token[], index: number, marks: Marks): QuoteMark | undefined {
  const line = tokens[index]?.map?.[0];
  const next = tokens[index + 1];
  if (line === undefined || (next?.type === 'blockquote_open' && next.map?.[0] === line)) return undefined;
  return marks.quotes.get(line);
}

/** Takes the attribution off the last paragraph and adds it as a footer. */
function closeQuote(state: StateCore, out: Token[], mark: QuoteMark, level: number): void {
  const close = out[out.length - 1];
  const inline = out[out.length - 2];
  if (close?.type !== 'paragraph_close' || inline?.type !== 'inline') return;
  const line = attributionLine(mark);
  if (inline.content === line) out.length -= 3;
  else if (inline.content.endsWith(`\n${line}`)) inline.content = inline.content.slice(0, -line.length - 1);
  else return;
  out.push(
    tag(state, 'footer', 1, level, false),
    text(state, '— ', level + 1),
    tag(state, 'cite', 1, level + 1, false),
    inlineToken(state, mark.who, level + 2),
    tag(state, 'cite', -1, level + 1, false),
  );
  if (mark.context !== undefined) {
    out.push(text(state, ', ', level + 1), inlineToken(state, mark.context, level + 1));
  }
  out.push(tag(state, 'footer', -1, level, true));
}

function metaTokens(state: StateCore, parts: readonly MetaPart[], level: number): Token[] {
  return parts.flatMap((part, i) => {
    // The processor breaks the line behind the tag unless inline text follows: so some does, if only an empty one.
    const tokens = [i === 0 ? inlineToken(state, '', level) : text(state, metaSeparator, level)];
    if (part.dateTime === undefined) return [...tokens, inlineToken(state, part.markdown, level)];
    const time = tag(state, 'time', 1, level, false);
    time.attrSet('datetime', part.dateTime);
    return [
      ...tokens,
      time,
      inlineToken(state, part.markdown, level + 1),
      tag(state, 'time', -1, level, false),
    ];
  });
}

function tag(state: StateCore, name: string, nesting: 1 | -1, level: number, block: boolean): Token {
  const token = new state.Token(`${name}_${nesting === 1 ? 'open' : 'close'}`, name, nesting);
  token.level = level;
  token.block = block;
  return token;
}

function text(state: StateCore, content: string, level: number): Token {
  const token = new state.Token('text', '', 0);
  token.content = content;
  token.level = level;
  return token;
}

function inlineToken(state: StateCore, content: string, level: number): Token {
  const token = new state.Token('inline', '', 0);
  token.content = content;
  token.children = [];
  token.level = level;
  return token;
}
