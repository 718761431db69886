import * as vscode from 'vscode';
import { newNote } from '#core/features/newNote.ts';
import { localDay } from '#core/text/localDay.ts';
import type { App } from '../app.ts';
import { createNoteFile } from '../createNoteFile.ts';
import { askForEvent } from '../newNotesSteps.ts';
import { openUntitledNote } from '../openUntitledNote.ts';
import { settingsAt } from '../settingsAt.ts';

/** Asks for the event, makes its note and opens it where writing begins. */
export async function newNotes({ ports }: App): Promise<void> {
  const folder = await chooseFolder();
  if (folder === 'left') return;
  const settings = settingsAt(folder?.uri);
  const facts = await askForEvent(localDay(ports.clock.now()), settings.author);
  if (!facts) return;
  const note = newNote(facts, settings.headings);
  const document = folder
    ? await vscode.workspace.openTextDocument(await createNoteFile(folder.uri, note))
    : await openUntitledNote(note);
  const cursor = document.positionAt(note.cursor);
  // With its cursor from the start: the first key may come before the next step. Its tab stays, also when another file
  // is looked at before the first word is written.
  await vscode.window.showTextDocument(document, {
    preview: false,
    selection: new vscode.Range(cursor, cursor),
  });
}

/** `undefined`: no folder is open, and the note stays untitled until it is saved. */
async function chooseFolder(): Promise<vscode.WorkspaceFolder | 'left' | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0];
  const placeHolder = vscode.l10n.t('Which folder shall the notes be in?');
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder, ignoreFocusOut: true })) ?? 'left';
}
