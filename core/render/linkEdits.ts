import { t } from '@vscode/l10n';
import type { Link } from '../note/model.ts';
import { normalLabel } from '../note/normalLabel.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { startingWithin } from '../text/startingWithin.ts';
import { assetScheme } from './post.ts';
import type { Finding } from './problems.ts';
import type { ResolvedLink } from './resolveLink.ts';
import type { Source } from './sources.ts';
import type { WriteContext } from './writeContext.ts';

/** Where the words of a bracketed link stand; the rest of it are marks. */
interface Brackets {
  readonly words: Span;
  /** The target in the source; `undefined`: a reference, its target stands elsewhere. */
  readonly target: Span | undefined;
}

/** The changes that make one link of a note right for a post. Empty: it may stay as it is. */
export function linkEdits(source: Source, link: Link, context: WriteContext): readonly TextEdit[] {
  switch (link.kind) {
    case 'definition':
    case 'bare':
      return [];
    case 'autolink':
      return autolinkEdits(source, link, context);
    case 'html':
      return htmlEdits(source, link, resolved(source, link, context));
    case 'html-image':
      return htmlEdits(source, link, resolvedImage(source, link, context));
    case 'image':
      return bracketEdits(source, link, context, () => resolvedImage(source, link, context));
    default:
      return bracketEdits(source, link, context, () => resolved(source, link, context));
  }
}

function resolved(source: Source, link: Link, context: WriteContext): ResolvedLink {
  const found = context.resolve(source, link.target);
  if (found.kind === 'words' && found.finding !== undefined)
    report(source, link.span, found.finding, context);
  return found;
}

function resolvedImage(source: Source, link: Link, context: WriteContext): ResolvedLink {
  if (link.text.trim() === '') {
    report(
      source,
      link.span,
      {
        code: 'image.no-alt',
        severity: 'hint',
        message: t('Say in the brackets what this image shows, for people who cannot see it.'),
      },
      context,
    );
  }
  const image = context.findImage(source, link.target, link.span);
  if (image.kind === 'web') return { kind: 'address', address: image.address };
  if (image.kind === 'file') return { kind: 'address', address: `${assetScheme}${image.asset.id}` };
  report(
    source,
    link.span,
    {
      code: 'image.refused',
      severity: 'warning',
      message: t('This is no image file of this workspace. The post keeps its description only.'),
    },
    context,
  );
  return { kind: 'words', finding: undefined };
}

/** Says nothing where the note itself already reports the link: that would only repeat it. */
function report(source: Source, span: Span, finding: Finding, context: WriteContext): void {
  if (startingWithin(source.linkProblems, span).length === 0) context.report(source, span, finding);
}

function autolinkEdits(source: Source, link: Link, context: WriteContext): readonly TextEdit[] {
  if (link.target.includes('@') && !/^[a-z][a-z0-9+.-]*:/i.test(link.target)) return [];
  const found = resolved(source, link, context);
  return found.kind === 'address' ? [] : [{ span: link.span, newText: link.target }];
}

function bracketEdits(
  source: Source,
  link: Link,
  context: WriteContext,
  resolve: () => ResolvedLink,
): readonly TextEdit[] {
  const { words, target } = bracketsOf(source.note.text, link);
  if (target !== undefined) {
    const found = resolve();
    if (found.kind === 'words') return unwrap(link.span, words);
    return found.address === link.target ? [] : [{ span: target, newText: inlineTarget(found.address) }];
  }
  const definition = source.definitions.get(
    normalLabel(source.note.text.slice(link.targetSpan.start, link.targetSpan.end)),
  );
  if (definition === undefined) return [];
  const found = resolve();
  if (found.kind === 'words') return unwrap(link.span, words);
  const newText = `](${inlineTarget(found.address)}${titleOf(source.note.text, definition)})`;
  return context.mayAdd(newText.length)
    ? [{ span: { start: words.end, end: link.span.end }, newText }]
    : unwrap(link.span, words);
}

function bracketsOf(text: string, link: Link): Brackets {
  const start = link.span.start + (text[link.span.start] === '!' ? 2 : 1);
  if (text[link.span.end - 1] === ']') {
    const isFull = link.targetSpan.start > start;
    return {
      words: { start, end: isFull ? link.targetSpan.start - 2 : link.targetSpan.end },
      target: undefined,
    };
  }
  let open = link.targetSpan.start - 1;
  while (open > start && text[open] !== '(') open--;
  return { words: { start, end: open - 1 }, target: link.targetSpan };
}

function unwrap(link: Span, words: Span): readonly TextEdit[] {
  return [
    { span: { start: link.start, end: words.start }, newText: '' },
    { span: { start: words.end, end: link.end }, newText: '' },
  ];
}

/** A target as it may stand between the parentheses of a link. */
export function inlineTarget(address: string): string {
  if (!/[\s()<>\\]/.test(address)) return address;
  const escapes: Readonly<Record<string, string>> = { '<': '%3C', '>': '%3E', '\\': '%5C' };
  const safe = address.replace(/[<>\\]/g, (char) => escapes[char] ?? char).replace(/\s+/g, '%20');
  return /[()]/.test(safe) ? `<${safe}>` : safe;
}

function titleOf(text: string, definition: Link): string {
  const title = text.slice(definition.targetSpan.end, definition.span.end).trim();
  return title === '' ? '' : ` ${title.replace(/\s*[\r\n]+\s*/g, ' ')}`;
}

function htmlEdits(source: Source, link: Link, found: ResolvedLink): readonly TextEdit[] {
  const { text } = source.note;
  if (found.kind === 'address') {
    const newText = found.address.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
    return found.address === link.target ? [] : [{ span: link.targetSpan, newText }];
  }
  const before = text.slice(link.span.start, link.targetSpan.start);
  const attribute = /\s*\b(?:href|src)\s*=\s*(["']?)$/i.exec(before);
  if (attribute === null) return [{ span: link.span, newText: '' }];
  const quote = attribute[1] ?? '';
  return [
    {
      span: { start: link.span.start + attribute.index, end: link.targetSpan.end + quote.length },
      newText: '',
    },
  ];
}
