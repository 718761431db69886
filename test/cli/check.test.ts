import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliFolder } from '../support/cliRun.ts';

const faulty = '# T\n\nText\n\n##No space\n';

describe('check', () => {
  it('prints a line a problem, with file, line and column', async () => {
    const folder = cliFolder({ 'a.confnotes.md': faulty });
    const { out, code } = await folder.run('check', 'a.confnotes.md');
    expect(out).toMatch(/^a\.confnotes\.md:5:1: warning: .+ \([a-z.-]+\)\n$/);
    expect(code).toBe(1);
  });

  it('prints nothing and ends with 0 when all is well', async () => {
    const folder = cliFolder({ 'a.confnotes.md': '# T\n' });
    expect(await folder.run('check', 'a.confnotes.md')).toEqual({ code: 0, out: '', err: '' });
  });

  it('takes all notes below a folder, those of tools excepted', async () => {
    const folder = cliFolder({
      'a.confnotes.md': '# A\n',
      'b/c.confnotes.md': faulty,
      'b/readme.md': faulty,
      'node_modules/x/d.confnotes.md': faulty,
      '.git/e.confnotes.md': faulty,
    });
    const { out } = await folder.run('check', '.', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject([
      { file: 'a.confnotes.md', problems: [] },
      { file: 'b/c.confnotes.md', problems: [{ line: 5, column: 1, severity: 'warning' }] },
    ]);
  });

  it('follows no link to a folder, which might lead in a circle', async () => {
    const folder = cliFolder({ 'a.confnotes.md': '# A\n' });
    symlinkSync(folder.path, path.join(folder.path, 'again'));
    const { out } = await folder.run('check', '.', '--format', 'json');
    expect(JSON.parse(out)).toHaveLength(1);
  });

  it('checks a note once that is named twice', async () => {
    const folder = cliFolder({ 'a.confnotes.md': faulty });
    const { out } = await folder.run('check', 'a.confnotes.md', '.', '--format', 'json');
    expect(JSON.parse(out)).toHaveLength(1);
  });

  it('reports broken front matter at its place', async () => {
    const folder = cliFolder({ 'a.confnotes.md': '---\nconference: C\nplace: [x\n---\n' });
    const { out, code } = await folder.run('check', 'a.confnotes.md');
    expect(out).toContain('error: The front matter cannot be read');
    expect(code).toBe(1);
  });

  it.each(['\ufeff# T\n', '# T\r\n\r\nText\r\n', '', 'no front matter, no heading'])(
    'finds nothing wrong in %j',
    async (text) => {
      const folder = cliFolder({ 'a.confnotes.md': text });
      expect(await folder.run('check', 'a.confnotes.md')).toEqual({ code: 0, out: '', err: '' });
    },
  );

  it('counts columns behind a byte order mark and lines of CRLF as editors do', async () => {
    const folder = cliFolder({ 'a.confnotes.md': '\ufeff# T\r\n\r\n##No space\r\n' });
    expect((await folder.run('check', 'a.confnotes.md')).out).toMatch(/^a\.confnotes\.md:3:1: /);
  });

  it('reads a note of 1 MB', async () => {
    const text = `# T\n\n${'## Session: Talk\nSpeaker: Ann Lee\n\n- a point\n\n'.repeat(20_000)}##No space\n`;
    const folder = cliFolder({ 'a.confnotes.md': text });
    const { out } = await folder.run('check', 'a.confnotes.md');
    expect(text.length).toBeGreaterThan(900_000);
    expect(out).toContain('warning');
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['binary', Uint8Array.from([0x89, 0x50, 0, 1]), 'is not a text file: it holds NUL bytes.'],
    ['with a NUL', 'text\0text', 'is not a text file: it holds NUL bytes.'],
    ['no UTF-8', Uint8Array.from([0x66, 0xfc, 0x72]), 'is not written in UTF-8. Save it as UTF-8.'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x41, 0]), 'is written in UTF-16. Save it as UTF-8.'],
    ['too large', 'x'.repeat(16 * 1024 * 1024 + 1), 'is larger than a note can be (16 MB).'],
  ])('%s: is told of, and ends with 2', async (_, content, message) => {
    const folder = cliFolder({ 'a.confnotes.md': content });
    for (const command of ['check', 'outline']) {
      const { err, code } = await folder.run(command, 'a.confnotes.md');
      expect(err).toContain(`confnotes: a.confnotes.md ${message}`);
      expect(code).toBe(2);
    }
  });

  it('do not keep the others from being checked', async () => {
    const folder = cliFolder({ 'a.confnotes.md': '\0', 'b.confnotes.md': faulty });
    const { out, err, code } = await folder.run('check', '.');
    expect(out).toMatch(/^b\.confnotes\.md:5:1/);
    expect(err).toContain('a.confnotes.md');
    expect(code).toBe(2);
  });

  it.each(['check', 'outline'])('%s says that a file is missing', async (command) => {
    const { err, code } = await cliFolder().run(command, 'gone.confnotes.md');
    expect(err).toBe('confnotes: There is no gone.confnotes.md. Check the path.\n');
    expect(code).toBe(2);
  });

  it('outline says that a folder has no notes', async () => {
    const { err, code } = await cliFolder({ 'a/x.txt': '' }).run('outline', 'a');
    expect(err).toContain('There are no notes below a.');
    expect(code).toBe(2);
  });

  it('check says that a folder has no notes', async () => {
    const { err, code } = await cliFolder({ 'a/x.md': '' }).run('check', 'a');
    expect(err).toContain('There are no notes below a.');
    expect(code).toBe(2);
  });
});
