import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension } from './extension.ts';
import { openNote } from './notes.ts';
import { until } from './until.ts';

describe('a server that is killed', () => {
  it('is started again with all notes, and the user is told once', async () => {
    const features = await (await extension().activate()).features();
    const note = await openNote('greenconf.confnotes.md');
    const editor = await vscode.window.showTextDocument(note);
    await editor.edit((change) => change.insert(new vscode.Position(5, 0), '## Not saved yet\n\n'));
    for (let count = 0; count < 2; count++) {
      const pid = await until('the server', () => features.app.server.pid);
      process.kill(pid, 'SIGKILL');
      await until('another server', () => {
        const next = features.app.server.pid;
        return next !== undefined && next !== pid;
      });
      await until('the outline of the text as it is now', async () =>
        (await names(note.uri)).includes('Not saved yet'),
      );
    }
    assert.equal(features.heard.filter((message) => message.includes('started again')).length, 1);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is left alone when it keeps stopping, until the user starts it again', async () => {
    const features = await (await extension().activate()).features();
    const { uri } = await openNote('greenconf.confnotes.md');
    const gaveUp = (): boolean => features.heard.some((message) => message.includes('keep stopping'));
    let last: number | undefined;
    while (!gaveUp()) {
      const pid = await until(
        'a server, or the end of it',
        () => gaveUp() || (features.app.server.pid !== last && features.app.server.pid),
      );
      if (typeof pid !== 'number') break;
      last = pid;
      process.kill(pid, 'SIGKILL');
      await until('the end of the server', () => gaveUp() || features.app.server.pid !== pid);
    }
    await vscode.commands.executeCommand('confnotes.restartServer');
    await until('the outline', async () => (await names(uri)).includes('GreenConf 2025'));
  });
});

async function names(uri: vscode.Uri): Promise<readonly string[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  const all = (found: readonly vscode.DocumentSymbol[]): readonly string[] =>
    found.flatMap(({ name, children }) => [name, ...all(children)]);
  return all(symbols ?? []);
}
