import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { siblingBundles } from '../../scripts/build/siblings.mjs';

/** @type {string} */
let folder;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'confnotes-siblings-'));
  mkdirSync(path.join(folder, 'client'));
  writeFileSync(path.join(folder, 'client/features.ts'), 'export const name = "the lazy part";');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** @param {string} code Of the client's entry. */
async function bundle(code) {
  writeFileSync(path.join(folder, 'client/main.ts'), code);
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: ['client/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    write: false,
    logLevel: 'silent',
    plugins: [siblingBundles(folder)],
  });
  return outputFiles[0]?.text ?? '';
}

describe('an import of a file that is a bundle of its own', () => {
  it('loads that bundle when it is dynamic', async () => {
    const code = await bundle("export const load = () => import('./features.ts');");
    expect(code).toContain('require("./clientFeatures.js")');
    expect(code).not.toContain('the lazy part');
  });

  it('is an error when it is static', async () => {
    await expect(bundle("export { name } from './features.ts';")).rejects.toThrow('is a bundle of its own');
  });
});

describe('an import of a bundle that is shared', () => {
  it('stays as it is, so that errors of all bundles have one class', async () => {
    mkdirSync(path.join(folder, 'core'));
    writeFileSync(path.join(folder, 'core/errors.ts'), 'export class NotesError {}');
    const code = await bundle("export { NotesError } from '../core/errors.ts';");
    expect(code).toContain('require("./errors.js")');
    expect(code).not.toContain('class NotesError');
  });
});

describe('the translations', () => {
  it('are one copy for all bundles', async () => {
    expect(await bundle("export { t } from '@vscode/l10n';")).toContain('require("./l10n.js")');
  });
});
