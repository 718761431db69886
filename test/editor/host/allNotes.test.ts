import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { noteUri, openNote } from './notes.ts';
import { until } from './until.ts';

describe('all notes of the workspace', () => {
  const folder = (): string => noteUri('years').fsPath;
  const write = (name: string, text: string): void => {
    const file = path.join(folder(), name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  after(() => rmSync(folder(), { recursive: true, force: true }));

  it('are searched for sessions, speakers and quotes, open or not', async () => {
    write('2019/one.confnotes.md', '## Talk: Needles in haystacks\nSpeaker: Ada Example (@ada)\n');
    await symbols('a session', 'needles in', ['Needles in haystacks']);
    await symbols('a speaker', '@ada', ['Ada Example']);
    await symbols('a quote', 'measure watts', ['“Measure watts, not guesses.”']);
  });

  it('are followed as other programs change, move and delete them', async () => {
    write('2019/one.confnotes.md', '## Talk: Threads in haystacks\nSpeaker: Ada Example (@ada)\n');
    await symbols('the new title', 'threads in', ['Threads in haystacks']);
    await symbols('no old title', 'needles in', []);
    renameSync(path.join(folder(), '2019'), path.join(folder(), '2020'));
    const moved = await symbols('the moved note', 'threads in', ['Threads in haystacks'], '/2020/');
    assert.equal(moved.length, 1);
    rmSync(path.join(folder(), '2020'), { recursive: true });
    await symbols('nothing', 'threads in', []);
  });

  it('show everything of a person from one of their names, and where they are introduced', async () => {
    write('2021/two.confnotes.md', '## Talk: Shade\nSpeaker: Ada Example (@ada)\n');
    write('2021/three.confnotes.md', '## Quotes\n\n> Less is less.\n> — @ada\n');
    const note = await openNote('greenconf.confnotes.md');
    const at = note.positionAt(note.getText().indexOf('Ada Example') + 2);
    const places = await until('all places', async () => {
      const found = await ask<vscode.Location>('vscode.executeReferenceProvider', note.uri, at);
      return found.length === 4 && found;
    });
    assert.deepEqual(places.map(({ uri }) => path.basename(uri.path).split('.')[0]).sort(), [
      'greenconf',
      'greenconf',
      'three',
      'two',
    ]);
    const [introduced] = await ask<vscode.Location>('vscode.executeDefinitionProvider', note.uri, at);
    assert.equal(introduced?.uri.path, note.uri.path);
  });
});

/** Waits until a search has these names, all in notes whose path has `within`. */
function symbols(
  what: string,
  query: string,
  names: readonly string[],
  within = '/',
): Promise<vscode.SymbolInformation[]> {
  return until(what, async () => {
    const found = await ask<vscode.SymbolInformation>('vscode.executeWorkspaceSymbolProvider', query);
    const ours = found.filter(({ location }) => location.uri.path.endsWith('.confnotes.md'));
    const right = names.every((name) => ours.some((symbol) => symbol.name === name));
    const here = ours.every(({ location }) => location.uri.path.includes(within));
    return right && here && (names.length > 0 || ours.length === 0) && ours;
  });
}

async function ask<T>(command: string, ...args: readonly unknown[]): Promise<T[]> {
  return (await vscode.commands.executeCommand<T[] | undefined>(command, ...args)) ?? [];
}
