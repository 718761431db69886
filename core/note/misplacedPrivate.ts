import { t } from '@vscode/l10n';
import type { Problem } from '../problem.ts';
import { meansPrivate } from './privateKey.ts';

/** What people and other tools put around front matter; ours is between two lines of three dashes at the very top. */
const opening = /^[\s\p{Cf}]*(?:-{3,}|\+{3,})/u;
const closing = /(?:^|[\r\n])[ \t]*(?:-{3,}|\+{3,}|\.{3})[ \t]*(?=[\r\n]|$)/;
const blankLine = /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n|$)/;
const keyAndValue = /(?:^|[\s"'?{,-])(\p{L}+)["']?[ \t]*[:=][ \t]*([^\s,}#]*)|\?[ \t]+(private)\b/gimu;
/** How much of a text is looked at, in UTF-16 units: more than any front matter needs. */
const enough = 20_000;

/**
 * The problem of a note without front matter whose top says `private` all the same, where nothing reads it: behind a
 * blank line, between four dashes, in braces. Whoever wrote it meant it. `undefined`: it says nothing like that.
 */
export function misplacedPrivate(text: string): Problem | undefined {
  const start = opening.exec(text.slice(0, 1000))?.[0].length;
  if (start === undefined) return undefined;
  const top = text.slice(start, enough);
  const firstBlank = top.search(blankLine);
  const end = closing.exec(top.slice(1))?.index ?? (firstBlank < 0 ? top.length : firstBlank);
  for (const { 1: key = 'private', 2: value, index, 0: whole } of top
    .slice(0, end + 1)
    .matchAll(keyAndValue)) {
    if (!meansPrivate(key) || value?.toLowerCase() === 'false') continue;
    return {
      code: 'front-matter.misplaced',
      severity: 'error',
      message: t(
        'This says “private” where it is not read, so the whole note stays behind. Front matter stands between two lines of three dashes at the very top of a note, one “key: value” a line.',
      ),
      span: { start: start + index, end: start + index + whole.length },
      blocks: 'always',
    };
  }
  return undefined;
}
