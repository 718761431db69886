import { fewestCharacters, firstOf, OpenerCount } from '../note/openers.ts';

const opener = /^([ \t]*\d*)/;

/**
 * Markdown in which an absurd number of headings, items and the like is cut short: the lines beyond show as the plain
 * words they are. The number of lines stays the same; nearly always the very same string.
 */
export function calmBlocks(markdown: string): string {
  if (markdown.length < fewestCharacters) return markdown;
  const count = new OpenerCount();
  const out: string[] = [];
  let copied = 0;
  for (let start = 0; start < markdown.length; ) {
    const next = markdown.indexOf('\n', start);
    const end = next < 0 ? markdown.length : next;
    if (count.add(firstOf(markdown, start, end), markdown, end)) {
      out.push(markdown.slice(copied, start), markdown.slice(start, end).replace(opener, '$1\\'));
      copied = end;
    }
    start = end + 1;
  }
  if (copied === 0) return markdown;
  out.push(markdown.slice(copied));
  return out.join('');
}
