import { statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NotesError } from '#core/errors.ts';
import { nodeFiles } from '../../cli/nodeFiles.ts';
import { type CliFolder, cliFolder } from '../support/cliRun.ts';
import { readReceipts } from '../support/readReceipts.ts';

const note = `---
conference: PyCon India 2014
date: 2014-09-26/2014-09-27
author: Asha
---

> Trust your guts.
> — Linda Wilkinson

## Session: Auth as a Service
Speaker: Kiran
Post: separate

The password travels with every request.

- every one of them

## Session: Spark
Speaker: Jyotiska
Post: spark-overview

In memory.

<!-- private -->
WITHHELD-1
<!-- /private -->

## To do

- [ ] WITHHELD-2
`;

function eventFolder(text = note): CliFolder {
  return cliFolder({ 'pycon.confnotes.md': text });
}

function factsOf(out: string): Record<string, unknown> {
  const facts: unknown = JSON.parse(out);
  return typeof facts === 'object' && facts !== null ? { ...facts } : {};
}

/** Every file with its content and the moment it was written. */
function snapshot(folder: CliFolder): readonly string[] {
  return folder.all().map((name) => {
    const { mtimeMs, ino } = statSync(path.join(folder.path, name));
    return `${name} ${mtimeMs} ${ino} ${folder.read(name)}`;
  });
}

describe('publish', () => {
  it('takes the built-in target by its name: the folder “site” here', async () => {
    const folder = eventFolder();
    await folder.run('publish', 'pycon.confnotes.md', '--to', 'folder');
    expect(folder.all()).toContain('site/pycon-india-2014/index.html');
  });

  it('makes a round-up and the deep dives, and says so', async () => {
    const folder = eventFolder();
    const { out, err, code } = await folder.run('publish', 'pycon.confnotes.md', '--to', 'site');
    expect(out).toMatchInlineSnapshot(`
      "Published to site:
        new        PyCon India 2014  pycon-india-2014/index.html
        new        Auth as a Service  pycon-india-2014/auth-as-a-service.html
        new        Spark  pycon-india-2014/spark-overview.html
      Stays behind: withheld parts 1, follow-ups 1.
      "
    `);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(folder.all()).toEqual([
      'pycon.confnotes.md',
      'site/confnotes-site.json',
      'site/feed.xml',
      'site/index.html',
      'site/pycon-india-2014/auth-as-a-service.html',
      'site/pycon-india-2014/index.html',
      'site/pycon-india-2014/spark-overview.html',
      'site/style.css',
    ]);
  });

  it('writes receipts under the name of the folder, and the slug it chose', async () => {
    const folder = eventFolder();
    await folder.run('publish', 'pycon.confnotes.md', '--to', 'public/site');
    const text = folder.read('pycon.confnotes.md');
    expect(
      readReceipts(text)
        .map(({ target, post }) => `${target} ${post}`)
        .sort(),
    ).toEqual(['site auth-as-a-service', 'site round-up', 'site spark-overview']);
    expect(text).toContain('Post: auth-as-a-service\n');
  });

  it('touches no file when nothing changed', async () => {
    const folder = eventFolder();
    await folder.run('publish', 'pycon.confnotes.md', '--to', 'site');
    const before = snapshot(folder);
    const { out } = await folder.run('publish', 'pycon.confnotes.md', '--to', 'site', '--json');
    expect(snapshot(folder)).toEqual(before);
    expect(factsOf(out)).toMatchObject({
      posts: [{ action: 'unchanged' }, { action: 'unchanged' }, { action: 'unchanged' }],
    });
  });

  it('tells it all as JSON', async () => {
    const { out } = await eventFolder().run('publish', '.', '--to', 'site', '--json');
    expect(factsOf(out)).toEqual({
      dryRun: false,
      target: 'site',
      blocked: false,
      posts: [
        { key: 'round-up', title: 'PyCon India 2014', action: 'create', url: 'pycon-india-2014/index.html' },
        {
          key: 'auth-as-a-service',
          title: 'Auth as a Service',
          action: 'create',
          url: 'pycon-india-2014/auth-as-a-service.html',
        },
        {
          key: 'spark-overview',
          title: 'Spark',
          action: 'create',
          url: 'pycon-india-2014/spark-overview.html',
        },
      ],
      withheldBlocks: 1,
      followUpsLeftBehind: 1,
      problems: [],
      orphans: [],
      removed: [],
    });
  });

  it('does nothing in a dry run but say what it would do', async () => {
    const folder = eventFolder();
    const before = snapshot(folder);
    const { out, code } = await folder.run('publish', '.', '--to', 'site', '--dry-run');
    expect(out).toMatch(/^Would publish to site:\n {2}new/);
    expect(code).toBe(0);
    expect(snapshot(folder)).toEqual(before);
  });

  it('lets nothing withheld out', async () => {
    const folder = eventFolder();
    for (const options of [['--dry-run'], ['--json'], []]) {
      const { out, err } = await folder.run('publish', '.', '--to', 'site', ...options);
      expect(out + err).not.toContain('WITHHELD');
    }
    for (const name of folder.all().filter((each) => each.startsWith('site/'))) {
      expect(folder.read(name)).not.toContain('WITHHELD');
    }
  });

  it('takes away what the event no longer has only when it is told to', async () => {
    const folder = eventFolder();
    await folder.run('publish', '.', '--to', 'site');
    folder.write(
      'pycon.confnotes.md',
      folder.read('pycon.confnotes.md').replace('Post: spark-overview\n', ''),
    );
    const { out } = await folder.run('publish', '.', '--to', 'site');
    expect(out).toContain('still published: spark-overview (pycon-india-2014/spark-overview.html)');
    const removing = await folder.run('publish', '.', '--to', 'site', '--remove-orphans', '--json');
    expect(factsOf(removing.out)).toMatchObject({
      orphans: [],
      removed: [{ key: 'spark-overview', url: 'pycon-india-2014/spark-overview.html' }],
    });
    expect(folder.all()).not.toContain('site/pycon-india-2014/spark-overview.html');
  });

  it('publishes each event below a folder', async () => {
    const folder = cliFolder({
      '2014/pycon.confnotes.md': note,
      '2015/rust.confnotes.md': '---\nconference: RustConf 2015\n---\n\nWords.\n',
    });
    const { out } = await folder.run('publish', '.', '--to', 'site', '--json');
    expect(factsOf(out)).toMatchObject({ posts: { length: 4 } });
    expect(folder.all()).toContain('site/rustconf-2015/index.html');
  });

  it('publishes each of two notes that say nothing of what they are', async () => {
    const folder = cliFolder({ 'n/a.confnotes.md': '- words of a\n', 'n/b.confnotes.md': '- words of b\n' });
    await folder.run('publish', 'n', '--to', 'site');
    await folder.run('publish', 'n', '--to', 'site');
    expect(folder.read('site/n/index.html')).toContain('words of a');
    expect(folder.read('site/n-2/index.html')).toContain('words of b');
  });

  it('commands nothing to the terminal, whatever is in a title', async () => {
    const folder = cliFolder({ 'a.confnotes.md': '# Red \u001b[31m and \u009b2J\n' });
    const text = await folder.run('publish', '.', '--to', 'site');
    expect(text.out).toContain('Red \\u001b[31m and \\u009b2J');
    const json = await folder.run('publish', '.', '--to', 'site', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ posts: [{ title: 'Red \u001b[31m and \u009b2J' }] });
  });

  it('publishes each of two events whose names are in another script', async () => {
    const folder = cliFolder({
      'a.confnotes.md': '---\nconference: 開発者会議 2026\n---\n',
      'b.confnotes.md': '---\nconference: 首都会議 2026\n---\n',
    });
    await folder.run('publish', '.', '--to', 'site');
    expect(folder.read('site/2026/index.html')).toContain('<h1>開発者会議 2026');
    expect(folder.read('site/2026-2/index.html')).toContain('<h1>首都会議 2026');
  });

  it('makes a note for the receipts of an event that has only session files', async () => {
    const session = (name: string) =>
      `---\nconference: PyCon 2016\nsession:\n  speaker: Ann Lee\n---\n\n# ${name}\n\nWords.\n`;
    const folder = cliFolder({ 'a.confnotes.md': session('One'), 'b.confnotes.md': session('Two') });
    await folder.run('publish', '.', '--to', 'site');
    expect(readReceipts(folder.read('index.confnotes.md')).map(({ post }) => post)).toEqual(['round-up']);
    const again = await folder.run('publish', '.', '--to', 'site', '--json');
    expect(factsOf(again.out)).toMatchObject({ posts: [{ action: 'unchanged' }] });
  });

  it('copies images of the note, from beside it only', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const folder = cliFolder({
      'a.confnotes.md': '# A\n\n![A slide](img/slide.png)\n',
      'img/slide.png': png,
    });
    await folder.run('publish', '.', '--to', 'site');
    expect(folder.all().filter((name) => name.includes('/images/'))).toEqual([
      expect.stringMatching(/^site\/a\/images\/slide-[0-9a-f]{8}\.png$/),
    ]);
    folder.write('a.confnotes.md', '# A\n\n![x](../../../../../../etc/passwd.png)\n');
    const { err, code } = await folder.run('publish', '.', '--to', 'site');
    expect(err).toMatch(/^a\.confnotes\.md:3:1: warning: .*\(image\.refused\)/);
    expect(code).toBe(1);
    expect(folder.all().filter((name) => name.includes('/images/'))).toEqual([]);
  });
});

describe('publish again', () => {
  it('updates the same deep dive when its heading has another name', async () => {
    const folder = eventFolder();
    await folder.run('publish', '.', '--to', 'site');
    const before = folder.all();
    folder.write(
      'pycon.confnotes.md',
      folder.read('pycon.confnotes.md').replace('Auth as a Service', 'Passwords'),
    );
    const { out } = await folder.run('publish', '.', '--to', 'site', '--json');
    expect(factsOf(out)).toMatchObject({
      posts: [
        { key: 'round-up', action: 'update' },
        { key: 'auth-as-a-service', title: 'Passwords', action: 'update' },
        { key: 'spark-overview', action: 'unchanged' },
      ],
      orphans: [],
    });
    expect(folder.all()).toEqual(before);
  });

  it('changes nothing of the note but slug and receipts', async () => {
    const text = `\ufeff${note.replaceAll('\n', '\r\n')}`;
    const folder = eventFolder(text);
    await folder.run('publish', '.', '--to', 'site');
    const after = folder.read('pycon.confnotes.md');
    const [head = '', tail = ''] = after.split('published:');
    expect(text.startsWith(head)).toBe(true);
    const body = tail.slice(tail.indexOf('---\r\n'));
    expect(body.replace('Post: auth-as-a-service', 'Post: separate')).toBe(
      text.slice(text.indexOf('---\r\n', 5)),
    );
  });
});

describe('publish with problems', () => {
  it('tells of a missing image at its place in the note', async () => {
    const folder = cliFolder({ 'a.confnotes.md': '# A\n\nSee ![x](gone.png)\n' });
    const { err, code } = await folder.run('publish', '.', '--to', 'site');
    expect(err).toMatch(
      /^a\.confnotes\.md:3:5: error: The image gone\.png is not there\..*\(target\.image-missing\)\n$/,
    );
    expect(code).toBe(1);
  });

  const misspelt = '# A\n\n<!-- pirvate -->\nWords.\n';

  it('sends nothing, tells each with its place and ends with 1', async () => {
    const folder = cliFolder({ 'a.confnotes.md': misspelt });
    const { out, err, code } = await folder.run('publish', '.', '--to', 'site');
    expect(out).toContain('Not published to site: problems stand in the way.');
    expect(err).toMatch(/^a\.confnotes\.md:3:1: error: .+ \(withheld\.misspelt\)\n/);
    expect(code).toBe(1);
    expect(folder.all()).toEqual(['a.confnotes.md']);
  });

  it('publishes what the author confirmed', async () => {
    const folder = cliFolder({ 'a.confnotes.md': misspelt });
    const confirmed = ['--confirm', 'withheld.misspelt', '--confirm', 'withheld.unclosed'];
    const { code } = await folder.run('publish', '.', '--to', 'site', ...confirmed);
    expect(code).toBe(0);
    expect(folder.all()).toContain('site/confnotes-site.json');
  });

  it('says in JSON that it was blocked', async () => {
    const { out, code } = await cliFolder({ 'a.confnotes.md': '---\nconference: C\nplace: [\n---\n' }).run(
      'publish',
      '.',
      '--to',
      'site',
      '--json',
    );
    expect(factsOf(out)).toMatchObject({
      blocked: true,
      problems: [
        { file: 'a.confnotes.md', code: 'front-matter.broken', severity: 'error', line: expect.any(Number) },
      ],
    });
    expect(code).toBe(1);
  });

  it.each(['files.full', 'files.read-only', 'files.denied'])(
    'says what to do when the folder refuses with %s',
    async (code) => {
      const folder = eventFolder();
      const files = {
        ...nodeFiles,
        write: async () => {
          throw new NotesError(code, 'The folder refused.', { advice: 'Do this.' });
        },
      };
      const result = await folder.runWith({ files }, 'publish', 'pycon.confnotes.md', '--to', 'site');
      expect(result).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^confnotes: The folder refused\. .*Do this\.\n$/),
      });
      expect(folder.all()).toEqual(['pycon.confnotes.md']);
    },
  );

  it.each([
    [['gone', '--to', 'site'], 'There is no gone.'],
    [['.', '--to', 'pycon.confnotes.md'], 'The site cannot be written: pycon.confnotes.md is a file.'],
    [['.', '--to', 'site', '--site-address', 'example.org'], '“example.org” is not the address of a site.'],
  ])('ends with 2 for %j', async (args, message) => {
    const { err, code } = await eventFolder().run('publish', ...args);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  it('stops when it is interrupted', async () => {
    const folder = eventFolder();
    const { err, code } = await folder.runWith(
      { signal: AbortSignal.abort() },
      'publish',
      '.',
      '--to',
      'site',
    );
    expect(err).not.toBe('');
    expect(code).toBe(2);
    expect(folder.all()).toEqual(['pycon.confnotes.md']);
  });

  it('writes posts for the generator whose site the folder is', async () => {
    const folder = eventFolder();
    folder.write('blog/hugo.toml', 'baseURL = "https://blog.example/"\n');
    const { out, code } = await folder.run('publish', '.', '--to', 'blog');
    expect(code).toBe(0);
    expect(out).toContain('https://blog.example/posts/spark-overview/');
    expect(folder.read('blog/content/posts/spark-overview/index.md')).toContain('In memory.');
  });

  it('writes the plain site there when it is told to', async () => {
    const folder = eventFolder();
    folder.write('blog/hugo.toml', '');
    expect((await folder.run('publish', '.', '--to', 'blog', '--as', 'folder')).code).toBe(0);
    expect(folder.all()).toContain('blog/confnotes-site.json');
  });

  it('leaves foreign files in the folder alone', async () => {
    const folder = eventFolder();
    folder.write('site/index.html', 'mine');
    folder.write('site/cv.pdf', 'mine too');
    const { err, code } = await folder.run('publish', '.', '--to', 'site');
    expect(err).toContain('index.html is in the way');
    expect(code).toBe(1);
    expect(folder.read('site/index.html')).toBe('mine');
  });
});
