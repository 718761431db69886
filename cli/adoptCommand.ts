import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { t } from '@vscode/l10n';
import type { AdoptFile, AdoptionEdits, Proposal } from '#core/adopt/adoption.ts';
import { adoptionEdits } from '#core/adopt/adoptionEdits.ts';
import { proposeAdoption } from '#core/adopt/proposeAdoption.ts';
import { NotesError } from '#core/errors.ts';
import { applyEdits } from '#core/text/span.ts';
import { adoptReport } from './adoptReport.ts';
import type { AdoptLine } from './commandLine.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { findNotes } from './findNotes.ts';
import { headingSetting } from './headingSetting.ts';
import { readText } from './readText.ts';
import { shownPath } from './shownPath.ts';
import type { Terminal } from './terminal.ts';

/**
 * Makes notes of existing Markdown files by adding the facts that are likely, and guessed speakers only when told to. Prints
 * the lines; adds them only with `--write`.
 */
export async function adoptCommand(
  line: AdoptLine,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitCode> {
  const places = new Set<string>();
  for (const given of line.paths)
    for (const place of await findNotes(given, terminal.folder, ['.md']))
      if (!/\.confnotes\.md$/i.test(place)) places.add(place);
  const [first] = places;
  if (first === undefined) {
    throw new NotesError('notes.none', t('There are no Markdown files that are not notes yet.'), {
      advice: t('Name .md files, or a folder with such files.'),
    });
  }
  const files: AdoptFile[] = [];
  for (const place of places) {
    const uri = pathToFileURL(place).href;
    files.push({ uri, text: await readText(uri, shownPath(place, terminal.folder), terminal.files, signal) });
  }
  const names = await headingSetting(terminal.files).of(path.dirname(first), signal);
  const { proposals } = proposeAdoption(files, names);
  const accepted = proposals.filter((proposal) => isAccepted(proposal, line));
  const result = adoptionEdits(files, new Set(accepted.map(({ id }) => id)), names);
  const waiting = proposals.filter((proposal) => !accepted.includes(proposal));
  if (line.write) await write(files, result, line.rename, terminal, signal);
  terminal.out(adoptReport(files, result, waiting, { ...line, folder: terminal.folder }));
  return exitCodes.fine;
}

function isAccepted({ kind, suggested }: Proposal, { speakers }: AdoptLine): boolean {
  return kind === 'speaker' ? speakers : suggested;
}

/** Looks first whether every name is free, so that it does all or nothing of what can be known before. */
async function write(
  files: readonly AdoptFile[],
  { edits, created }: AdoptionEdits,
  rename: boolean,
  { files: disk }: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const lines = new Map(edits.map((file) => [file.uri, file.edits]));
  const target = (uri: string) => (rename ? uri.replace(/\.md$/i, '.confnotes.md') : uri);
  const fresh = [...(rename ? files.map(({ uri }) => target(uri)) : []), ...created.map(({ uri }) => uri)];
  for (const uri of fresh) {
    if ((await disk.stat(uri, signal)) === undefined) continue;
    throw new NotesError('files.exists', t('There is a file {0} already.', uri), {
      advice: t('Nothing was written. Move that file away.'),
    });
  }
  const encoder = new TextEncoder();
  for (const { uri, text } of files) {
    const own = lines.get(uri) ?? [];
    const to = target(uri);
    if (own.length === 0 && to === uri) continue;
    await disk.write(to, encoder.encode(applyEdits(text, own)), signal);
    if (to !== uri) await disk.remove(uri, signal);
  }
  for (const { uri, text } of created) await disk.write(uri, encoder.encode(text), signal);
}
