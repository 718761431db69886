import type { TextEdit } from '#core/text/span.ts';
import { editsOfNote, type ReceiptHolder, yamlOf } from './holder.ts';
import { type PublishedList, publishedList, rangeOf } from './publishedList.ts';

/** The local edit that takes a receipt out of the front matter; none when it is not there. */
export function forgetReceipt(note: ReceiptHolder, target: string, post: string): readonly TextEdit[] {
  if (note.frontMatter === undefined || note.frontMatter.broken) return [];
  const yaml = yamlOf(note);
  const found = publishedList(yaml);
  if (found.kind !== 'list') return [];
  const item = found.items.find((each) => each.target === target && each.post === post);
  if (item === undefined) return [];
  return editsOfNote(note, removal(yaml, found, item));
}

function removal(
  yaml: string,
  found: Extract<PublishedList, { kind: 'list' }>,
  item: (typeof found.items)[number],
): readonly TextEdit[] {
  const [listStart, listEnd] = rangeOf(found.list);
  const index = found.list.items.indexOf(item.map);
  const [start, end] = rangeOf(item.map);
  if (found.list.flow === true) {
    const next = found.list.items[index + 1];
    const previous = found.list.items[index - 1];
    if (next !== undefined) return [{ span: { start, end: rangeOf(next)[0] }, newText: '' }];
    return [{ span: { start: previous === undefined ? start : rangeOf(previous)[1], end }, newText: '' }];
  }
  if (found.list.items.length === 1) {
    const ended = yaml[listEnd - 1] === '\n' ? (yaml[listEnd - 2] === '\r' ? '\r\n' : '\n') : '';
    const bare = /^[ \t]*:\s*$/.test(yaml.slice(found.keyEnd, listStart));
    const span = { start: bare ? found.keyEnd : listStart, end: listEnd };
    return [{ span, newText: `${bare ? ': ' : ''}[]${ended}` }];
  }
  const dash = item.dash ?? start;
  const from = yaml.lastIndexOf('\n', dash - 1) + 1;
  const to = yaml[end - 1] === '\n' ? end : Math.min(yaml.length, yaml.indexOf('\n', end) + 1 || yaml.length);
  return [{ span: { start: from, end: to }, newText: '' }];
}
