import type { LineIndex } from '../text/lineIndex.ts';
import type { Fold } from './folding.ts';

/** Code fences and list items of several lines, by the look of the lines: good enough for folding, and linear. */
export function foldLines(text: string, lines: LineIndex, bodyStart: number): readonly Fold[] {
  const folds: Fold[] = [];
  const items: { readonly indent: number; readonly line: number }[] = [];
  let fence: { readonly mark: string; readonly line: number } | undefined;
  let lastFilled = 0;

  const closeItems = (indent: number): void => {
    for (let item = items.at(-1); item && item.indent >= indent; item = items.at(-1)) {
      items.pop();
      folds.push({ kind: 'list', startLine: item.line, endLine: lastFilled });
    }
  };

  for (let line = lines.positionAt(bodyStart).line; line < lines.lineCount; line++) {
    const content = text.slice(lines.startOf(line), lines.startOf(line + 1)).trimEnd();
    const mark = fenceMark.exec(content)?.[1];
    if (fence) {
      lastFilled = line;
      if (!mark?.startsWith(fence.mark) || content.trim() !== mark) continue;
      folds.push({ kind: 'code', startLine: fence.line, endLine: line });
      fence = undefined;
      continue;
    }
    if (content === '') continue;
    const indent = content.length - content.trimStart().length;
    closeItems(indent);
    if (mark) fence = { mark, line };
    else if (listMark.test(content)) items.push({ indent, line });
    lastFilled = line;
  }
  closeItems(0);
  return folds;
}

const fenceMark = /^[\s>]*(?:[-*+]\s+)?(`{3,}|~{3,})/;
const listMark = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;
