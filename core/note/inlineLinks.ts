import type { MarkdownNode } from './markdownNode.ts';
import type { Link } from './model.ts';
import { decodeEntity, isTarget, plainText } from './plainText.ts';

/** The link that a syntax node is; `undefined`: it is none of its own (the target of another, an e-mail address). */
export function inlineLink(node: MarkdownNode, text: string, base: number): Link | undefined {
  const span = { start: base + node.from, end: base + node.to };
  switch (node.name) {
    case 'URL': {
      if (isTarget(node) || node.parent?.name === 'Autolink' || isWordsOfLink(node)) return undefined;
      const target = text.slice(span.start, span.end);
      return /^[^/?#]*@/.test(target) && !/^https?:/i.test(target)
        ? undefined
        : { kind: 'bare', target, text: target, span, targetSpan: span };
    }
    case 'Autolink': {
      const targetSpan = { start: span.start + 1, end: span.end - 1 };
      const target = text.slice(targetSpan.start, targetSpan.end);
      return { kind: 'autolink', target, text: target, span, targetSpan };
    }
    case 'LinkReference': {
      const label = node.getChild('LinkLabel');
      const url = node.getChild('URL');
      if (label === null || url === null) return undefined;
      return {
        kind: 'definition',
        target: meant(text.slice(base + url.from, base + url.to)),
        text: text.slice(base + label.from + 1, base + label.to - 1),
        span,
        targetSpan: { start: base + url.from, end: base + url.to },
      };
    }
    default:
      return bracketLink(node, text, base);
  }
}

/** Whether a URL stands in the words of a link that leads somewhere else. Mere brackets around it are no such link. */
function isWordsOfLink(url: MarkdownNode): boolean {
  for (let node = url.parent; node !== null; node = node.parent) {
    if (node.name !== 'Link' && node.name !== 'Image') continue;
    if (node.getChildren('LinkMark').length > 2 || node.getChild('LinkLabel') !== null) return true;
  }
  return false;
}

function bracketLink(node: MarkdownNode, text: string, base: number): Link | undefined {
  const span = { start: base + node.from, end: base + node.to };
  const [open, close] = node.getChildren('LinkMark');
  if (open === undefined || close === undefined) return undefined;
  const words = plainText(node, text, base, open.to, close.from);
  const kind = node.name === 'Image' ? 'image' : 'inline';
  const url = node.getChildren('URL').find(isTarget);
  if (url !== undefined) {
    const targetSpan = { start: base + url.from, end: base + url.to };
    return {
      kind,
      target: meant(text.slice(targetSpan.start, targetSpan.end)),
      text: words,
      span,
      targetSpan,
    };
  }
  if (text[base + close.to] === '(' && node.to > close.to) {
    const at = base + close.to + 1;
    return { kind, target: '', text: words, span, targetSpan: { start: at, end: at } };
  }
  const label = node.getChild('LinkLabel');
  const labelSpan =
    label !== null && label.to - label.from > 2
      ? { start: base + label.from + 1, end: base + label.to - 1 }
      : { start: base + open.to, end: base + close.from };
  return {
    kind: node.name === 'Image' ? 'image' : 'reference',
    target: `${referenceMark}${text.slice(labelSpan.start, labelSpan.end)}`,
    text: words,
    span,
    targetSpan: labelSpan,
  };
}

/** Stands before the label of a reference until it is looked up. */
export const referenceMark = '\u0000ref:';

/** A target as meant: angle brackets off, escapes and entities resolved. */
function meant(written: string): string {
  return written
    .replace(/^<(.*)>$/s, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,31});/gi, decodeEntity);
}
