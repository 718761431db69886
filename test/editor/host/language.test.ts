import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNote } from './notes.ts';
import { until } from './until.ts';

describe('the language', () => {
  it('keeps quiet in prose and expands snippets with Tab', () => {
    const of = (key: string): unknown =>
      vscode.workspace.getConfiguration('editor', { languageId: 'confnotes' }).get(key);
    assert.deepEqual(of('quickSuggestions'), { other: 'off', comments: 'off', strings: 'off' });
    assert.equal(of('tabCompletion'), 'onlySnippets');
    assert.equal(of('wordBasedSuggestions'), 'off');
  });

  it('leaves other Markdown files alone', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# A\n' });
    assert.equal(document.languageId, 'markdown');
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  it('expands “quote” to a quote with its speaker', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'confnotes', content: '' });
    const editor = await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('type', { text: 'quote' });
    await until('Tab to expand it', async () => {
      // What the Tab key is bound to where a snippet is in front of the cursor.
      await vscode.commands.executeCommand('insertSnippet');
      return editor.document.getText() !== 'quote';
    });
    assert.equal(editor.document.getText(), '> words\n> — @who\n\n');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('shows the outline of Markdown files that are named as notes', async () => {
    const note = await openNote('greenconf.confnotes.md');
    const document = await vscode.languages.setTextDocumentLanguage(note, 'markdown');
    try {
      await until('the outline', async () => {
        const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        );
        return symbols?.some(({ name }) => name === 'GreenConf 2025');
      });
    } finally {
      await vscode.languages.setTextDocumentLanguage(document, 'confnotes');
    }
  });
});
