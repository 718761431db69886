import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../../client/commandIds.ts';
import { extension } from './extension.ts';
import { keepFigure } from './figures.ts';
import { openNote } from './notes.ts';
import { until } from './until.ts';

describe('activation', () => {
  it('happens when a note opens, which has a language of its own', async () => {
    const document = await openNote('greenconf.confnotes.md');
    assert.equal(document.languageId, 'confnotes');
    await until('the extension to be active', () => extension().isActive);
  });

  it('says how long it held up the extension host', async () => {
    const { activationMs } = await extension().activate();
    keepFigure('activate() in VS Code, ms', activationMs);
    assert.ok(activationMs > 0);
  });

  it('brings every command', async () => {
    await extension().activate();
    const registered = await vscode.commands.getCommands(true);
    const missing = commandIds.filter((id) => !registered.includes(id));
    assert.deepEqual(missing, []);
  });
});
