import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeFolder } from '../../cli/makeFolder.ts';

describe('making a folder', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'confnotes-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  test('makes those above it', async () => {
    await makeFolder(path.join(root, 'a', 'b', 'c'));
    expect((await stat(path.join(root, 'a', 'b', 'c'))).isDirectory()).toBe(true);
  });

  test('leaves one that is there', async () => {
    await makeFolder(root);
    expect(existsSync(root)).toBe(true);
  });

  test.runIf(existsSync('/proc/self'))('gives up where the file system makes none', async () => {
    await expect(makeFolder('/proc/nowhere/site')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
