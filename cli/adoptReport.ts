import { fileURLToPath } from 'node:url';
import { t } from '@vscode/l10n';
import type { AdoptFile, AdoptionEdits, Proposal } from '#core/adopt/adoption.ts';
import { lineIndex } from '#core/text/lineIndex.ts';
import { shownPath } from './shownPath.ts';

/**
 * What is, or would be, added: for each file its lines with `+`, each with the number of the line that it comes before;
 * then what waits for a yes, with `?`.
 */
export function adoptReport(
  files: readonly AdoptFile[],
  { edits, created }: AdoptionEdits,
  waiting: readonly Proposal[],
  { write, folder }: { readonly write: boolean; readonly folder: string },
): string {
  const shown = (uri: string) => shownPath(fileURLToPath(uri), folder);
  const rows = (text: string, at: number, mark: string) =>
    text
      .replace(/^[\r\n]+|[\r\n]+$/g, '')
      .split(/\r\n|\n|\r/)
      .map((line) => `${String(at).padStart(5)} ${mark} ${line}\n`)
      .join('');
  const parts = files.map(({ uri, text }) => {
    const lines = lineIndex(text);
    const added = (edits.find((file) => file.uri === uri)?.edits ?? []).map(({ span, newText }) =>
      rows(newText, lines.positionAt(span.start).line + 1, '+'),
    );
    const open = waiting
      .filter(({ uris }) => uris.includes(uri))
      .map(({ kind, value, line, confidence }) =>
        rows(`${kind}: ${value} (${Math.round(confidence * 100)} %)`, line ?? 1, '?'),
      );
    return added.length + open.length === 0 ? '' : `${shown(uri)}\n${added.join('')}${open.join('')}`;
  });
  const made = created.map(({ uri, text }) => `${shown(uri)}\n${rows(text, 1, '+')}`);
  const count = edits.length + created.length;
  const end = write
    ? t('Files written: {0}.', count)
    : t('Files that would be written: {0}. Nothing was changed: --write does it.', count);
  return `${parts.join('')}${made.join('')}${end}\n`;
}
