import type { Span } from '../text/span.ts';

/** Where the front matter of a text lies. */
export interface FrontMatterBlock {
  /** Opening line to closing line, its line end included. */
  readonly span: Span;
  readonly yaml: Span;
  /** No closing line: the block was taken to end where its lines stop looking like YAML. */
  readonly unclosed: boolean;
}

const opening = /---[ \t]*(?:\r\n|\r|\n|$)/y;
const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/gm;
const blankOrComment = /(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*/y;
const keyLine =
  /(?:"[^"\r\n]{1,80}"|'[^'\r\n]{1,80}'|[\p{L}_][\p{L}\p{N}_ .-]{0,80}?)[ \t]*:(?:[ \t\r\n]|$)/uy;
const yamlLine =
  /(?:[ \t]+[^\r\n]*|[ \t]*#[^\r\n]*|-(?:[ \t][^\r\n]*)?|(?:"[^"\r\n]*"|'[^'\r\n]*'|[\p{L}_][\p{L}\p{N}_ .-]*)[ \t]*:[^\r\n]*)(?:\r\n|\r|\n|$)/uy;

/** Length of a byte order mark at the start of a text: 1 or 0. */
export function byteOrderMarkLength(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/**
 * Finds YAML front matter: `---` on the very first line, and a first line that is neither blank nor a comment that
 * looks like `key:`. `undefined`: the text starts with none (another `---` there is a thematic break).
 */
export function findFrontMatter(text: string): FrontMatterBlock | undefined {
  const start = byteOrderMarkLength(text);
  const yamlStart = after(opening, text, start);
  if (yamlStart === undefined) return undefined;
  const first = after(blankOrComment, text, yamlStart) ?? yamlStart;
  if (after(keyLine, text, first) === undefined) return undefined;
  closing.lastIndex = yamlStart;
  const end = closing.exec(text);
  if (end !== null) {
    return {
      span: { start, end: end.index + end[0].length },
      yaml: { start: yamlStart, end: end.index },
      unclosed: false,
    };
  }
  let at = first;
  for (
    let next = after(yamlLine, text, at);
    next !== undefined && next > at;
    next = after(yamlLine, text, at)
  )
    at = next;
  return { span: { start, end: at }, yaml: { start: yamlStart, end: at }, unclosed: true };
}

/** Where the match of a sticky pattern at `at` ends; `undefined`: it does not match there. */
function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
