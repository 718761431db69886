import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './until.ts';

describe('problems', () => {
  it('appear where front matter is broken, and go when it is mended', async () => {
    const content = '---\nconference: PyCon\nauthor: @me\n---\n';
    const document = await vscode.workspace.openTextDocument({ language: 'confnotes', content });
    const editor = await vscode.window.showTextDocument(document);
    const [problem] = await until('a problem', () => some(vscode.languages.getDiagnostics(document.uri)));
    assert.equal(problem?.code, 'front-matter.broken');
    assert.equal(problem?.source, 'confnotes');
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(problem?.range.start.line, 2);
    await editor.edit((change) => change.replace(new vscode.Range(2, 8, 2, 11), '"@me"'));
    await until('no problem', () => vscode.languages.getDiagnostics(document.uri).length === 0);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

function some<T>(found: readonly T[]): readonly T[] | false {
  return found.length > 0 && found;
}
