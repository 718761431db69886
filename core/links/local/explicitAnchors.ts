import { endOfLine, endOfWholeLine } from '../../text/lineAt.ts';

const fence = /^ {0,3}(`{3,}|~{3,})/;
const tag = /<[a-z][a-z0-9-]{0,30}\s([^<>]{0,2000})>/gi;
const name = /(?:^|\s)(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Anchors that are written as HTML, `<a id="x">` or `name` or the `id` of any tag; those in code and comments are none. */
export function explicitAnchors(text: string): readonly string[] {
  if (!/<[a-z][^<>]{0,2000}\b(?:id|name)\s*=/i.test(text)) return [];
  return [...withoutCode(text).matchAll(tag)].flatMap(([, attributes = '']) =>
    [...attributes.matchAll(name)].map(([, a, b, c]) => a ?? b ?? c ?? ''),
  );
}

/** The text without fenced code, code spans and comments. */
function withoutCode(text: string): string {
  const kept: string[] = [];
  let open: string | undefined;
  for (let at = 0; at < text.length; at = endOfWholeLine(text, at)) {
    const line = text.slice(at, endOfLine(text, at));
    const [, mark] = fence.exec(line) ?? [];
    if (open !== undefined) {
      if (mark?.startsWith(open)) open = undefined;
    } else if (mark !== undefined) open = mark;
    else kept.push(line.replace(/(?<!`)(`+)(?!`)[^`]*\1(?!`)/g, ''));
  }
  return kept.join('\n').replace(/<!--[\s\S]*?(?:-->|$)/g, '');
}
