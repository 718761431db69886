import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { inProject } from '../../scripts/lib/paths.mjs';
import { EditedNote } from '../../scripts/soak/editedNote.mjs';
import { growth } from '../../scripts/soak/growth.mjs';
import { randomPiece } from '../../scripts/soak/pieces.mjs';
import { seededRandom } from '../../scripts/soak/random.mjs';
import { randomEdit } from '../../scripts/soak/randomEdit.mjs';
import { faultOf, runSoak } from '../../scripts/soak/runSoak.mjs';

const library = createRequire(inProject('package.json')).resolve('vscode-languageserver/node');
const folder = mkdtempSync(path.join(os.tmpdir(), 'confnotes-soak-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * A server with a fault of its own.
 * @param {string} onChange What it does at a change, as code.
 */
function faultyServer(onChange) {
  const file = path.join(folder, `${Math.random()}.cjs`);
  writeFileSync(
    file,
    `const lsp = require(${JSON.stringify(library)});
     const connection = lsp.createConnection();
     let name = 'fine';
     connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2 } }));
     connection.onDidChangeTextDocument(() => { ${onChange} });
     connection.onDocumentSymbol(() => [name]);
     connection.onRequest(() => null);
     connection.listen();`,
  );
  return file;
}

/** @param {string} onChange */
const faultIn = async (onChange) =>
  faultOf(await runSoak({ server: faultyServer(onChange), seconds: 1, seed: 1 }));

describe('random editing', () => {
  test('is the same for the same seed', () => {
    const deeds = [7, 7, 8].map((seed) => {
      const random = seededRandom(seed);
      const note = new EditedNote('file:///n', randomPiece(random));
      return Array.from({ length: 50 }, () => randomEdit(note, random));
    });
    expect(deeds[1]).toEqual(deeds[0]);
    expect(deeds[2]).not.toEqual(deeds[0]);
  });

  test('tells the server changes that make the same text of the note', () => {
    const random = seededRandom(11);
    const note = new EditedNote('file:///n', 'a\r\nb 🎉\rc\n');
    const document = TextDocument.create(note.uri, 'confnotes', 1, note.text);
    for (let deed = 0; deed < 2000; deed++)
      for (const change of randomEdit(note, random)) {
        const { contentChanges, textDocument } = /** @type {any} */ (change);
        TextDocument.update(document, contentChanges, textDocument.version);
      }
    expect(document.getText()).toBe(note.text);
  });

  test('can be taken back', () => {
    const note = new EditedNote('file:///n', 'words');
    note.change([{ start: 0, end: 2, put: 'sw' }]);
    note.change([{ start: 0, end: 0, put: 'two ' }]);
    note.undo(1);
    expect(note.text).toBe('swrds');
    note.undo(9);
    expect(note.text).toBe('words');
    note.redo(2);
    expect(note.text).toBe('two swrds');
  });
});

describe('a server is found out', () => {
  test('when it crashes', async () => {
    expect(await faultIn('process.exit(3);')).toContain('The server ended with 3');
  });

  test('when it tells other outlines than after a fresh start', async () => {
    expect(await faultIn('name = "lost";')).toContain('is not that of a fresh parse');
  });

  test('when it logs an error', async () => {
    expect(await faultIn('connection.console.error("Oh.");')).toContain('The server complained: Oh.');
  });

  test('when it answers with an error', async () => {
    expect(
      await faultIn('connection.onDocumentSymbol(() => { throw new lsp.ResponseError(-32803, "No."); });'),
    ).toContain('No.');
  });
});

describe('memory is flat', () => {
  const warmUp = [20, 22, 24, 26];

  test('when it is about the same at the end as after warming up', () => {
    expect(
      growth([...warmUp, 27, 26.5, 27, 27, 26.8, 27.2, 27, 27.9, 27, 27.5, 27, 27.1], false).isFlat,
    ).toBe(true);
  });

  test('and not when each stretch takes more', () => {
    const leak = Array.from({ length: 12 }, (_, n) => 27 + n * 0.5);
    expect(growth([...warmUp, ...leak], false)).toEqual({ growthMb: 4, isFlat: false });
  });

  test('when it grows a little more while code is still being compiled', () => {
    const late = Array.from({ length: 12 }, (_, n) => 27 + n * 0.4);
    expect(growth([...warmUp, ...late], true).isFlat).toBe(true);
    expect(growth([...warmUp, ...late], false).isFlat).toBe(false);
  });

  test('and not when nobody can tell', () => {
    expect(growth([20, 20, 20], false).isFlat).toBe(false);
  });
});
