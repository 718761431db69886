import { t } from '@vscode/l10n';

/** Most lines that are shown. */
const most = 12;

/** What publishing would change in a file that somebody edited: lines that go with `-`, lines that come with `+`. */
export function handEdits(found: string, wanted: string): string {
  const before = found.replaceAll('\r\n', '\n').split('\n');
  const after = wanted.split('\n');
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  const inside = new Set(after.slice(start, after.length - end));
  const was = new Set(before.slice(start, before.length - end));
  const lines = [
    ...before.slice(start, before.length - end).flatMap((line) => (inside.has(line) ? [] : [`- ${line}`])),
    ...after.slice(start, after.length - end).flatMap((line) => (was.has(line) ? [] : [`+ ${line}`])),
  ];
  const shown = lines.slice(0, most);
  const more = lines.length - shown.length;
  return [
    ...(shown.length > 0 ? [''] : []),
    ...shown,
    ...(more > 0 ? [t('… and {0} lines more', more)] : []),
  ].join('\n');
}
