import type { Note } from '../note/model.ts';
import { startOfLine } from '../text/lineAt.ts';
import type { TextEdit } from '../text/span.ts';

const emptyItem = /^([ \t]*)(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+(\[[ xX]\][ \t]*)?)$/;
const item = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]/;
const fence = /^[ \t]*(`{3,}|~{3,})/;

/**
 * What Enter behind the marker of an empty list item or quote line means: the marker goes, and with it the line that
 * Enter made; an item within another becomes the next item of the outer list.
 * @param offset The cursor after Enter, in the text that has the new line already.
 * @returns `undefined`: Enter was pressed anywhere else.
 */
export function endList({ text, bodyStart }: Note, offset: number): TextEdit | undefined {
  const newLine = startOfLine(text, offset);
  const isAlone = newLine > bodyStart && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(newLine, offset + 1));
  if (!isAlone) return undefined;
  const end = newLine - (text.startsWith('\r\n', newLine - 2) ? 2 : 1);
  const start = startOfLine(text, end);
  const found = emptyItem.exec(text.slice(start, end));
  if (!found || start < bodyStart || isInFence(text.slice(bodyStart, start))) return undefined;
  const [, indent = '', box = ''] = found;
  return { span: { start, end: offset }, newText: outerItem(text.slice(bodyStart, start), indent, box) };
}

/** The item that follows in the list around an item; empty: there is none. */
function outerItem(before: string, indent: string, box: string): string {
  if (indent === '') return '';
  for (const line of before.split(/\r\n|\n|\r/).reverse()) {
    const [, outer = '', marker = ''] = item.exec(line) ?? [];
    if (marker !== '' && outer.length < indent.length)
      return `${outer}${nextMarker(marker)} ${box && '[ ] '}`;
    if (marker === '' && /^\S/.test(line)) break;
  }
  return '';
}

function nextMarker(marker: string): string {
  const number = Number.parseInt(marker, 10);
  return Number.isNaN(number) ? marker : `${number + 1}${marker.slice(-1)}`;
}

function isInFence(before: string): boolean {
  let open = '';
  for (const line of before.split(/\r\n|\n|\r/)) {
    const mark = fence.exec(line)?.[1] ?? '';
    if (open === '') open = mark;
    else if (mark.startsWith(open) && line.trim() === mark) open = '';
  }
  return open !== '';
}
