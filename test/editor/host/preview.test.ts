import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Features } from '../../../client/features.ts';
import { extension } from './extension.ts';
import { openNote } from './notes.ts';
import { until } from './until.ts';

describe('the preview', () => {
  let features: Features;
  let shown: (string | undefined)[];
  let watch: vscode.Disposable;

  before(async () => {
    features = await (await extension().activate()).features();
    watch = features.app.preview.onDidShow((key) => shown.push(key));
  });
  beforeEach(() => {
    shown = [];
  });
  after(async () => {
    watch.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('opens beside the note and leaves the cursor in it', async () => {
    const note = await openNote('greenconf.confnotes.md');
    await vscode.commands.executeCommand('confnotes.preview');
    await until('the post to be shown', () => shown.includes('round-up'));
    assert.equal(vscode.window.activeTextEditor?.document, note);
    assert.equal(features.app.preview.uri?.toString(), note.uri.toString());
  });

  it('follows the text as it is typed', async () => {
    const note = await openNote('greenconf.confnotes.md');
    const editor = await vscode.window.showTextDocument(note);
    for (const letter of 'typing') {
      shown = [];
      await editor.edit((change) => change.insert(note.positionAt(note.getText().length), letter));
      await until('the change to be shown', () => shown.length > 0);
    }
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('turns to the note that is written in', async () => {
    const content = '# Another event\n\nHello.\n';
    const other = await vscode.workspace.openTextDocument({ language: 'confnotes', content });
    await vscode.window.showTextDocument(other, vscode.ViewColumn.One);
    await until('the other note', () => features.app.preview.uri?.toString() === other.uri.toString());
    await until('its post', () => shown.length > 0);
  });

  it('stays quiet about notes that are half written', async () => {
    const heard = features.heard.length;
    const content = '---\nconference: "un\n<!-- private\n## \n> \n';
    const other = await vscode.workspace.openTextDocument({ language: 'confnotes', content });
    await vscode.window.showTextDocument(other, vscode.ViewColumn.One);
    await until('the page to be brought up to date', () => shown.length > 0);
    assert.equal(features.heard.length, heard);
  });
});
