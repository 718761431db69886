import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyAdoption } from '../../../client/adopt/applyAdoption.ts';
import { decodeText } from '../../../client/adopt/decodeText.ts';
import { filesToAdopt } from '../../../client/adopt/filesToAdopt.ts';
import { workspaceFiles } from '../../../client/workspaceFiles.ts';
import { extension } from './extension.ts';
import { noteUri } from './notes.ts';
import { until } from './until.ts';

const body =
  '# Harbour Days 2018\r\n\r\n\tTabs and trailing blanks   \r\n\r\n## Talk: Tides\r\nSpeaker: Ann Lee';
const facts = '---\r\nconference: Harbour Days 2018\r\n---\r\n\r\n';

describe('using existing files as notes', () => {
  const { signal } = new AbortController();
  let count = 0;

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace
      .getConfiguration('files')
      .update('associations', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('renames a file by the first choices of the command, and adds lines only', async () => {
    const uri = await written(body);
    const renamed = uri.with({ path: uri.path.replace('.md', '.confnotes.md') });
    await command(uri, 'workbench.action.acceptSelectedQuickOpenItem');
    assert.equal(await onDisk(renamed), `\uFEFF${facts}${body}`);
    await assert.rejects(async () => vscode.workspace.fs.stat(uri));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), renamed.toString());
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'confnotes');
    await until('the comparison to be closed', () =>
      vscode.window.tabGroups.all.every(({ tabs }) => tabs.every(({ label }) => !label.includes('would be'))),
    );
  });

  it('changes nothing when it is left', async () => {
    const uri = await written(body);
    await command(uri, 'workbench.action.closeQuickOpen');
    assert.equal(await onDisk(uri), `\uFEFF${body}`);
    assert.equal(
      vscode.workspace.getConfiguration('files').inspect('associations')?.workspaceValue,
      undefined,
    );
  });

  it('maps a file that keeps its name: it is a note, with its outline', async () => {
    const uri = await written(body);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'markdown');
    await applyAdoption(...(await adoption(uri)), 'associate');
    assert.equal(await onDisk(uri), `\uFEFF${facts}${body}`);
    await until('the language', async () =>
      vscode.workspace.textDocuments.some(
        (each) => each.uri.toString() === uri.toString() && each.languageId === 'confnotes',
      ),
    );
    const symbols = await until('the outline', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        uri,
      );
      return found?.some(({ name }) => name === 'Harbour Days 2018') && found;
    });
    assert.deepEqual(
      symbols[0]?.children.map(({ name, detail }) => [name, detail]),
      [['Tides', 'Ann Lee']],
    );
  });

  it('is taken back by one undo', async () => {
    const uri = await written(body);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await applyAdoption(...(await adoption(uri)), 'associate');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await vscode.commands.executeCommand('undo');
    const document = await vscode.workspace.openTextDocument(uri);
    await until('the text as it was', () => document.getText() === body);
    await document.save();
    assert.equal(await onDisk(uri), `\uFEFF${body}`);
  });

  it('does nothing to a text that is not the one that was looked at', async () => {
    const uri = await written(body);
    const [files, edits] = await adoption(uri);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('Other words.\n'));
    await assert.rejects(async () => applyAdoption(files, edits, 'rename'), /not as it was looked at/);
    assert.equal(await onDisk(uri), 'Other words.\n');
  });

  it('does not take the name of another file', async () => {
    const uri = await written(body);
    const taken = uri.with({ path: uri.path.replace('.md', '.confnotes.md') });
    await vscode.workspace.fs.writeFile(taken, new TextEncoder().encode('Mine.\n'));
    await assert.rejects(
      async () => applyAdoption(...(await adoption(uri)), 'rename'),
      /There is a file .* already/,
    );
    assert.deepEqual([await onDisk(uri), await onDisk(taken)], [`\uFEFF${body}`, 'Mine.\n']);
  });

  it('says of each file that it cannot use what is wrong with it', () => {
    const message = (bytes: Uint8Array): string => {
      try {
        return `text: ${decodeText(bytes, 'a.md')}`;
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    };
    assert.match(message(new Uint8Array([0x41, 0xe4, 0x41])), /not written in UTF-8/);
    assert.match(message(new Uint8Array([0x41, 0x00])), /NUL bytes/);
    assert.match(message(new TextEncoder().encode('a\r\nb\n')), /do not all end in the same way/);
    assert.match(message(new Uint8Array(4_000_001).fill(0x61)), /too large/);
    assert.equal(message(new TextEncoder().encode('\uFEFFfine\r\n')), 'text: fine\r\n');
  });

  it('leaves notes, folders of tools and other files out', async () => {
    const folder = noteUri('mixed-2019');
    const write = (path: string) =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode('Words.\n'));
    for (const path of ['a.md', 'b/c.md', 'd.confnotes.md', 'node_modules/e.md', '.f/g.md', 'h.txt'])
      await write(path);
    const { files } = await filesToAdopt([folder], workspaceFiles, signal);
    assert.deepEqual(
      files.map(({ uri }) => uri.slice(uri.indexOf('mixed-2019'))),
      ['mixed-2019/a.md', 'mixed-2019/b/c.md'],
    );
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  /** A new file with a byte order mark. */
  async function written(text: string): Promise<vscode.Uri> {
    const uri = noteUri(`adopt/harbour-${count++}.md`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`\uFEFF${text}`));
    return uri;
  }

  async function onDisk(uri: vscode.Uri): Promise<string> {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  /** What accepting everything comes to. */
  async function adoption(uri: vscode.Uri) {
    const { app } = await (await extension().activate()).features();
    const { files } = await filesToAdopt([uri], workspaceFiles, signal);
    const { proposals } = await app.server.adoption(files, signal);
    const edits = await app.server.adoptionEdits(
      files,
      proposals.map(({ id }) => id),
      signal,
    );
    return [files, edits] as const;
  }

  /** Runs the command and gives the same answer to all that it asks. */
  async function command(uri: vscode.Uri, answer: string): Promise<void> {
    let ended = false;
    const done = vscode.commands.executeCommand('confnotes.useAsNotes', uri).then(() => {
      ended = true;
    });
    await until('the command to end', async () => {
      await vscode.commands.executeCommand(answer);
      return ended;
    });
    await done;
  }
});
