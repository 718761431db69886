import type { Link } from './model.ts';

const linkTag = /<(a|img)\b((?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,2000})>/giu;
const attribute = /\b(href|src|alt)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu;

/** Links and images written as HTML in a stretch of text that starts at `offset`. */
export function htmlLinks(html: string, offset: number): readonly Link[] {
  return [...html.matchAll(linkTag)].flatMap((tag): readonly Link[] => {
    const isImage = tag[1]?.toLowerCase() === 'img';
    const attributesStart = tag.index + 1 + (tag[1]?.length ?? 0);
    let target: { readonly text: string; readonly start: number } | undefined;
    let alt = '';
    for (const found of (tag[2] ?? '').matchAll(attribute)) {
      const value = found[2] ?? found[3] ?? found[4] ?? '';
      const name = found[1]?.toLowerCase();
      if (name === 'alt') alt = value;
      else if ((name === 'src') === isImage)
        target ??= { text: value, start: attributesStart + found.index + found[0].lastIndexOf(value) };
    }
    if (target === undefined) return [];
    const start = offset + tag.index;
    return [
      {
        kind: isImage ? 'html-image' : 'html',
        target: target.text,
        text: alt,
        span: { start, end: start + tag[0].length },
        targetSpan: { start: offset + target.start, end: offset + target.start + target.text.length },
      },
    ];
  });
}
