import { t } from '@vscode/l10n';
import type { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import type { FrontMatterBlock } from './frontMatterBlock.ts';
import { frontMatterKeys } from './frontMatterKeys.ts';
import { isKnown, meansPrivate } from './privateKey.ts';
import { editDistance } from './privateMarkers.ts';
import { yamlFault } from './yamlFault.ts';

/** Where a key stands: the key, and key and value. */
export interface KeyPlace {
  readonly key: Span;
  readonly pair: Span;
}

/** YAML that cannot be read, at the place where reading failed. `code`: what the YAML reader calls it. */
export function brokenYaml(yaml: string, base: number, at: number, code: string): Problem {
  const start = base + Math.min(at, yaml.length);
  const lineEnd = yaml.slice(at).search(/[\r\n]|$/);
  const span = { start, end: Math.max(start, start + lineEnd) };
  const fix = quoteValueFix(yaml, base, at);
  return {
    code: 'front-matter.broken',
    severity: 'error',
    message: t(
      'The front matter cannot be read: {0}. Nothing of this note is published until it is mended.',
      yamlFault(code),
    ),
    span,
    blocks: 'always',
    ...(fix === undefined ? {} : { fixes: [fix] }),
  };
}

/** Lines beyond that are nothing that somebody typed, in UTF-16 units. */
const longestFixable = 2000;

/** `author: @me` and the like: a value that YAML takes for something else until it is quoted. */
function quoteValueFix(yaml: string, base: number, at: number) {
  const start = Math.max(yaml.lastIndexOf('\n', at - 1), yaml.lastIndexOf('\r', at - 1)) + 1;
  const line = /^[^\r\n]*/.exec(yaml.slice(start))?.[0] ?? '';
  if (line.length > longestFixable) return undefined;
  const found =
    /^(\s*(?:-\s+)?[\p{L}_ -]+:\s+|\s*-\s+)([@`%&*!|>][^\r\n]*?|[^"'\s][^\r\n]*: [^\r\n]*?)\s*$/u.exec(line);
  if (found === null) return undefined;
  const [, before = '', value = ''] = found;
  const from = base + start + before.length;
  return {
    title: t('Put the value in quotes'),
    edits: [{ span: { start: from, end: from + value.length }, newText: JSON.stringify(value) }],
  };
}

/** Front matter without a closing line. */
export function unclosedProblem(block: FrontMatterBlock): Problem {
  return {
    code: 'front-matter.unclosed',
    severity: 'error',
    message: t(
      'The front matter has no closing “---” line. Nothing of this note is published until it has one.',
    ),
    span: { start: block.span.start, end: block.yaml.start },
    blocks: 'always',
    fixes: [
      {
        title: t('Close the front matter'),
        edits: [{ span: { start: block.span.end, end: block.span.end }, newText: '---\n' }],
      },
    ],
  };
}

/** Keys that look like misspellings of known ones; one of `private` blocks. */
export function unknownKeys(pairs: ReadonlyMap<string, KeyPlace>): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [key, { key: span }] of pairs) {
    if (isKnown(key)) continue;
    const meant = meansPrivate(key)
      ? 'private'
      : frontMatterKeys.find(
          (known) =>
            known.length > 3 &&
            editDistance(key.toLowerCase(), known) <= (known.length > 5 ? 2 : 1) &&
            !pairs.has(known),
        );
    if (meant === undefined) continue;
    const fixes = [{ title: t('Change to “{0}”', meant), edits: [{ span, newText: meant }] }];
    if (meant === 'private' && key.toLowerCase() !== 'private') {
      problems.push({
        code: 'front-matter.private-misspelt',
        severity: 'error',
        message: t(
          '“{0}” looks like a misspelt “private”. The whole note stays behind until it is mended.',
          key,
        ),
        span,
        blocks: 'always',
        fixes,
      });
    } else if (meant !== 'private') {
      problems.push({
        code: 'front-matter.unknown-key',
        severity: 'hint',
        message: t('“{0}” is not known here. Did you mean “{1}”?', key, meant),
        span,
        fixes,
      });
    }
  }
  return problems;
}

/** A key without a value; `hashtag: #x` is one, since YAML takes `#x` for a comment. */
export function reportEmpty(
  key: string,
  pairs: ReadonlyMap<string, KeyPlace>,
  text: string,
  problems: Problem[],
): void {
  const pair = pairs.get(key);
  if (pair === undefined) return;
  const rest = /^[ \t]*:[ \t]*(#[^\r\n]*?)[ \t]*(?=[\r\n]|$)/.exec(
    text.slice(pair.key.end, pair.key.end + 200),
  );
  if (rest === null) return;
  const value = rest[1] ?? '';
  const start = pair.key.end + rest[0].length - value.length;
  problems.push({
    code: 'front-matter.comment-value',
    severity: 'warning',
    message: t('YAML takes “{0}” for a comment. Put it in quotes.', value),
    span: { start, end: start + value.length },
    fixes: [
      {
        title: t('Put the value in quotes'),
        edits: [{ span: { start, end: start + value.length }, newText: JSON.stringify(value) }],
      },
    ],
  });
}
