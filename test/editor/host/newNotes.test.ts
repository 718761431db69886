import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createNoteFile } from '../../../client/createNoteFile.ts';
import { openUntitledNote } from '../../../client/openUntitledNote.ts';
import { noteUri } from './notes.ts';

describe('new notes', () => {
  const note = { text: '# New\n', cursor: 6, fileName: 'new-2026.confnotes.md' };

  it('never take the place of others', async () => {
    const folder = vscode.Uri.joinPath(noteUri('.'));
    const first = await createNoteFile(folder, note);
    const second = await createNoteFile(folder, note);
    assert.deepEqual(
      [first, second].map(({ path }) => path.split('/').at(-1)),
      ['new-2026.confnotes.md', 'new-2026-2.confnotes.md'],
    );
    assert.equal((await vscode.workspace.openTextDocument(second)).getText(), '# New\n');
  });

  it('without a folder are documents of their own, too', async () => {
    const first = await openUntitledNote(note);
    const second = await openUntitledNote(note);
    assert.deepEqual(
      [first, second].map(({ uri, languageId, getText }) => [uri.path, languageId, getText()]),
      [
        ['new-2026', 'confnotes', '# New\n'],
        ['new-2026-2', 'confnotes', '# New\n'],
      ],
    );
    await vscode.window.showTextDocument(first);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.window.showTextDocument(second);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('are made in folders that are there only', async () => {
    await assert.rejects(
      async () => createNoteFile(vscode.Uri.parse('nowhere:/folder'), note),
      /could not be created/,
    );
  });
});
