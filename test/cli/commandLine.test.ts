import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cliFolder } from '../support/cliRun.ts';

describe('the command line', () => {
  it.each([['--help'], ['-h'], ['help'], ['outline', '--help'], []])(
    'prints its use for %j',
    async (...args) => {
      const { out, err, code } = await cliFolder().run(...args.flat());
      expect(out).toContain('confnotes publish PATH --to TARGET-NAME|FOLDER');
      expect(err).toBe('');
      expect(code).toBe(0);
    },
  );

  it('prints the version of the extension', async () => {
    const { out, code } = await cliFolder().run('--version');
    expect(readFileSync('package.json', 'utf8')).toContain(`"version": "${out.trim()}"`);
    expect(code).toBe(0);
  });

  it.each([
    [['fly'], 'There is no command “fly”.'],
    [['outline'], 'Name the notes or folders to outline.'],
    [['check'], 'Name the notes or folders to check.'],
    [['check', '.', '--format', 'xml'], '--format is text, json or sarif, not “xml”.'],
    [['check', '.', '--nonsense'], '--nonsense'],
    [['outline', 'a.md', '--to', 'site'], '“outline” has no option --to.'],
    [['publish'], 'Name one note or one folder of notes to publish.'],
    [['publish', 'a', 'b', '--to', 'site'], 'Name one note or one folder of notes to publish.'],
    [['publish', 'a'], 'Say where to publish with --to FOLDER.'],
  ])('refuses %j with a word on how it is used', async (args, message) => {
    const { out, err, code } = await cliFolder().run(...args);
    expect(err).toContain(message);
    expect(err).toContain('confnotes --help');
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});
