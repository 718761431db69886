import * as vscode from 'vscode';
import type { AdoptFile, AdoptionEdits } from '#core/adopt/adoption.ts';
import { NotesError } from '#core/errors.ts';
import { saveDocument } from '../publish/saveDocument.ts';
import type { AdoptWay } from './adoptSteps.ts';
import { associate } from './associate.ts';

/**
 * Makes files notes: one edit for the lines, new files and names, so that open editors follow and one undo takes it
 * back; then saves them.
 * @returns Where the notes are now, in the order of `files`, new ones last.
 * @throws {NotesError} `notes.changed` when a text is no longer the one that was looked at: then nothing was done.
 */
export async function applyAdoption(
  files: readonly AdoptFile[],
  { edits, created }: AdoptionEdits,
  way: AdoptWay,
): Promise<readonly vscode.Uri[]> {
  const change = new vscode.WorkspaceEdit();
  const inserts = new Map(edits.map((file) => [file.uri, file.edits]));
  for (const { uri, text } of files) {
    const lines = inserts.get(uri);
    if (lines === undefined) continue;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    if (document.getText() !== text) throw changed(document.uri);
    for (const { span, newText } of lines)
      change.insert(document.uri, document.positionAt(span.start), newText);
  }
  for (const { uri, text } of created)
    change.createFile(vscode.Uri.parse(uri), { overwrite: false, contents: new TextEncoder().encode(text) });
  const places = files.map(({ uri }) => ({ from: vscode.Uri.parse(uri), to: placeOf(uri, way) }));
  if (way === 'rename')
    for (const { from, to } of places) {
      if (await isThere(to)) throw taken(to);
      change.renameFile(from, to, { overwrite: false });
    }
  if (change.size > 0 && !(await vscode.workspace.applyEdit(change))) throw refused();
  for (const [index, { to }] of places.entries()) {
    if (!inserts.has(files[index]?.uri ?? '')) continue;
    const document = await vscode.workspace.openTextDocument(to);
    if (!(await saveDocument(document))) throw notSaved(to);
  }
  if (way === 'associate') await associate(places.map(({ to }) => to));
  return [...places.map(({ to }) => to), ...created.map(({ uri }) => vscode.Uri.parse(uri))];
}

function placeOf(uri: string, way: AdoptWay): vscode.Uri {
  const from = vscode.Uri.parse(uri);
  if (way !== 'rename') return from;
  return from.with({ path: from.path.replace(/\.(?:md|markdown)$/i, '.confnotes.md') });
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}

const name = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri);

function changed(uri: vscode.Uri): NotesError {
  return new NotesError(
    'notes.changed',
    vscode.l10n.t('{0} is not as it was looked at, or is open in another encoding.', name(uri)),
    { advice: vscode.l10n.t('Nothing was changed. Try again.') },
  );
}

function taken(uri: vscode.Uri): NotesError {
  return new NotesError('files.exists', vscode.l10n.t('There is a file {0} already.', name(uri)), {
    advice: vscode.l10n.t('Nothing was changed. Move that file away, or keep the name and map it instead.'),
  });
}

function refused(): NotesError {
  return new NotesError('files.denied', vscode.l10n.t('The editor could not change the files.'), {
    advice: vscode.l10n.t('Check that you may write to them, then try again.'),
  });
}

function notSaved(uri: vscode.Uri): NotesError {
  return new NotesError('files.not-saved', vscode.l10n.t('{0} could not be saved.', name(uri)), {
    advice: vscode.l10n.t('The text is in the editor: save it where you may write.'),
  });
}
