import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NotesError } from '#core/errors.ts';
import { explained } from '../../cli/explained.ts';
import { nodeFiles } from '../../cli/nodeFiles.ts';
import { cliFolder } from '../support/cliRun.ts';

const bytes = new TextEncoder().encode('new');

function uriOf(...parts: readonly string[]): string {
  return pathToFileURL(path.join(...parts)).href;
}

describe('files on disk', () => {
  it('are written in folders that are made for them, and nothing is left beside them', async () => {
    const folder = cliFolder();
    await nodeFiles.write(uriOf(folder.path, 'a', 'b c', 'd.txt'), bytes);
    expect(folder.all()).toEqual(['a/b c/d.txt']);
    expect(folder.read('a/b c/d.txt')).toBe('new');
  });

  it.skipIf(process.platform === 'win32')('keep their mode', async () => {
    const folder = cliFolder({ 'a.txt': 'old' });
    chmodSync(path.join(folder.path, 'a.txt'), 0o640);
    await nodeFiles.write(uriOf(folder.path, 'a.txt'), bytes);
    expect(statSync(path.join(folder.path, 'a.txt')).mode & 0o777).toBe(0o640);
  });

  it('are replaced where a link leads, and the link stays', async () => {
    const folder = cliFolder({ 'real/a.txt': 'old' });
    symlinkSync(path.join('real', 'a.txt'), path.join(folder.path, 'link.txt'));
    await nodeFiles.write(uriOf(folder.path, 'link.txt'), bytes);
    expect(folder.read('real/a.txt')).toBe('new');
    expect(readdirSync(folder.path).sort()).toEqual(['link.txt', 'real']);
  });

  it('stay as they were when the new ones cannot be written, and nothing is left beside them', async () => {
    const folder = cliFolder({ 'a/x.txt': 'old' });
    await expect(nodeFiles.write(uriOf(folder.path, 'a'), bytes)).rejects.toMatchObject({
      code: 'files.is-folder',
    });
    expect(folder.all()).toEqual(['a/x.txt']);
  });

  it('cannot lie below a file', async () => {
    const folder = cliFolder({ a: 'a file' });
    await expect(nodeFiles.write(uriOf(folder.path, 'a', 'b.txt'), bytes)).rejects.toMatchObject({
      code: 'files.not-a-folder',
    });
  });

  it('are absent rather than an error when they are not there', async () => {
    const gone = uriOf(cliFolder().path, 'gone');
    expect(await nodeFiles.read(gone)).toBeUndefined();
    expect(await nodeFiles.stat(gone)).toBeUndefined();
    expect(await nodeFiles.list(gone)).toEqual([]);
    await nodeFiles.remove(gone);
  });

  it('are listed with what they are, links resolved', async () => {
    const folder = cliFolder({ 'a.txt': '', 'b/c.txt': '' });
    symlinkSync('b', path.join(folder.path, 'link'));
    symlinkSync('nowhere', path.join(folder.path, 'broken'));
    expect((await nodeFiles.list(uriOf(folder.path))).toSorted((x, y) => (x.name < y.name ? -1 : 1))).toEqual(
      [
        { name: 'a.txt', kind: 'file' },
        { name: 'b', kind: 'folder' },
        { name: 'link', kind: 'folder' },
      ],
    );
    expect(await nodeFiles.stat(uriOf(folder.path, 'b'))).toMatchObject({ kind: 'folder' });
  });

  it('are removed', async () => {
    const folder = cliFolder({ 'a.txt': '' });
    await nodeFiles.remove(uriOf(folder.path, 'a.txt'));
    expect(folder.all()).toEqual([]);
  });

  it('are not written when the signal is aborted', async () => {
    const folder = cliFolder();
    const write = nodeFiles.write(uriOf(folder.path, 'a.txt'), bytes, AbortSignal.abort());
    await expect(write).rejects.toMatchObject({ name: 'AbortError' });
    expect(folder.all()).toEqual([]);
  });

  it('write what is read back', async () => {
    const folder = cliFolder();
    mkdirSync(path.join(folder.path, 'ü'));
    writeFileSync(path.join(folder.path, 'ü', 'a#b?.txt'), 'x');
    const uri = uriOf(folder.path, 'ü', 'a#b?.txt');
    await nodeFiles.write(uri, bytes);
    expect(readFileSync(path.join(folder.path, 'ü', 'a#b?.txt'), 'utf8')).toBe('new');
    expect(await nodeFiles.read(uri)).toEqual(Buffer.from('new'));
  });
});

describe('a link', () => {
  it('is told apart from what it leads to', async () => {
    const folder = cliFolder({ 'in/a.png': 'x', 'out/b.png': 'x' });
    const [inside, outside] = [path.join(folder.path, 'in'), path.join(folder.path, 'out')];
    symlinkSync(outside, path.join(inside, 'link'));
    const out = await nodeFiles.real(uriOf(outside));
    expect(await nodeFiles.real(uriOf(inside, 'link', 'b.png'))).toBe(`${out}/b.png`);
    expect(await nodeFiles.real(uriOf(inside, 'gone.png'))).toBe(uriOf(inside, 'gone.png'));
  });
});

describe('what the system says', () => {
  it.each([
    ['ENOSPC', 'files.full'],
    ['EDQUOT', 'files.full'],
    ['EROFS', 'files.read-only'],
    ['EACCES', 'files.denied'],
    ['EPERM', 'files.denied'],
    ['EISDIR', 'files.is-folder'],
    ['ENOTDIR', 'files.not-a-folder'],
    ['EIO', 'files.failed'],
  ])('%s is told as %s, with the place and what to do', (code, expected) => {
    const error = explained('file:///conf/site/index.html', Object.assign(new Error('raw'), { code }));
    expect(error).toBeInstanceOf(NotesError);
    expect(error).toMatchObject({ code: expected, message: expect.stringContaining('index.html') });
    expect(error instanceof NotesError && error.advice).toBeTruthy();
  });

  it('is not said of faults of ours', () => {
    const fault = new TypeError('x is undefined');
    expect(explained('file:///a', fault)).toBe(fault);
  });
});
