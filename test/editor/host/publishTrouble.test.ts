import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { App } from '../../../client/app.ts';
import type { Features } from '../../../client/features.ts';
import { editorNotes } from '../../../client/publish/editorNotes.ts';
import { publishNote } from '../../../client/publish/publishNote.ts';
import { NotesError } from '../../../core/errors.ts';
import type { Files } from '../../../core/ports.ts';
import { extension } from './extension.ts';
import { noteUri } from './notes.ts';
import { until } from './until.ts';

const decision = { confirmedCodes: new Set<string>(), removeOrphans: false };

describe('trouble while publishing', () => {
  let features: Features;

  before(async () => {
    features = await (await extension().activate()).features();
  });

  it('what is typed in the middle of it stays, and is said to be not published yet', async () => {
    const note = await write('typing/typing.confnotes.md', '# Typing while publishing\n\nFirst words.\n');
    const document = await vscode.workspace.openTextDocument(note);
    const type = async (): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(note, document.positionAt(document.getText().length), 'Later words.\n');
      await vscode.workspace.applyEdit(edit);
    };
    await publishNote(atFirstWrite(features.app, type), note, decision);
    await until('the message', () => features.heard.some((message) => message.includes('not published yet')));
    assert.match(document.getText(), /published:[\s\S]*First words\.\nLater words\.\n$/);
    assert.equal(document.isDirty, false);
  });

  it('a full disk is said to be, and the next try makes each post once', async () => {
    const note = await write('full/full.confnotes.md', '# Full disk\n\nWords.\n');
    const full = new NotesError('files.full', 'There is no room.', { advice: 'Make room.' });
    const failing = atFirstWrite(features.app, async () => {
      throw full;
    });
    await assert.rejects(publishNote(failing, note, decision), { code: 'files.full', advice: 'Make room.' });
    await publishNote(features.app, note, decision);
    assert.deepEqual(await namesIn('site/full-disk'), ['index.html']);
  });

  it('a file of somebody else in the place of a page is left alone', async () => {
    const note = await write('foreign/foreign.confnotes.md', '# Foreign file\n\nWords.\n');
    const foreign = await write('site/foreign-file/index.html', 'mine');
    await assert.rejects(publishNote(features.app, note, decision), { name: 'NotesError' });
    assert.equal((await vscode.workspace.openTextDocument(foreign)).getText(), 'mine');
    assert.equal((await vscode.workspace.openTextDocument(note)).getText(), '# Foreign file\n\nWords.\n');
  });

  it('broken front matter lets nothing out', async () => {
    const note = await write('broken/broken.confnotes.md', '---\nconference: [\n---\n\nWords.\n');
    await assert.rejects(publishNote(features.app, note, decision), { code: 'publish.blocked' });
  });

  it('an edit made for an older text is not made', async () => {
    const note = await write('older/older.confnotes.md', '# New\n');
    const edits = [{ span: { start: 0, end: 5 }, newText: 'X' }];
    assert.equal(await editorNotes.edit(note.toString(), '# Old\n', edits), false);
    assert.equal(await editorNotes.read(note.toString()), '# New\n');
  });

  it('a note that is not there is empty, and made by its first edit', async () => {
    const uri = noteUri('made/index.confnotes.md');
    assert.equal(await editorNotes.read(uri.toString()), '');
    const edits = [{ span: { start: 0, end: 0 }, newText: '---\n---\n' }];
    assert.equal(await editorNotes.edit(uri.toString(), '', edits), true);
    assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), '---\n---\n');
  });
});

/** The app, but something happens before the first file is written. */
function atFirstWrite(app: App, happen: () => Promise<void>): App {
  let first = true;
  const { files } = app.ports;
  const write: Files['write'] = async (uri, bytes, signal) => {
    if (first) {
      first = false;
      await happen();
    }
    await files.write(uri, bytes, signal);
  };
  return { ...app, ports: { ...app.ports, files: { ...files, write } } };
}

async function write(path: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(noteUri(path), new TextEncoder().encode(text));
  return noteUri(path);
}

async function namesIn(path: string): Promise<readonly string[]> {
  return (await vscode.workspace.fs.readDirectory(noteUri(path))).map(([name]) => name);
}
