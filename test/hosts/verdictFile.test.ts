import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Verdict } from '#core/links/verdict.ts';
import { verdictFile } from '#hosts/verdictFile.ts';

const ok: Verdict = { kind: 'ok', reason: 'fine', status: 200, at: 1 };

function tempFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'confnotes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('the file of verdicts', () => {
  it('loses nothing when many write at once', async () => {
    const folder = tempFolder();
    const writers = Array.from({ length: 8 }, (_, index) =>
      verdictFile(folder).add(new Map([[`https://example.org/${index}`, ok]])),
    );
    await Promise.all(writers);
    expect((await verdictFile(folder).read()).size).toBe(8);
    expect(readdirSync(folder)).toEqual(['links.json']);
  });

  it('is written anew when it was broken', async () => {
    const folder = tempFolder();
    writeFileSync(path.join(folder, 'links.json'), '{"layout":1,"verd');
    await verdictFile(folder).add(new Map([['https://example.org/', ok]]));
    expect((await verdictFile(folder).read()).get('https://example.org/')).toEqual(ok);
  });

  it('is not kept from writing by a process that died', async () => {
    const folder = tempFolder();
    const lock = path.join(folder, 'links.json.lock');
    writeFileSync(lock, '');
    utimesSync(lock, 1, 1);
    await verdictFile(folder).add(new Map([['https://example.org/', ok]]));
    expect(readdirSync(folder)).toEqual(['links.json']);
  });

  it('is made in a folder that is not there yet', async () => {
    const folder = path.join(tempFolder(), 'a/b');
    await verdictFile(folder).add(new Map([['https://example.org/', ok]]));
    expect(readFileSync(path.join(folder, 'links.json'), 'utf8')).toContain('https://example.org/');
  });
});
