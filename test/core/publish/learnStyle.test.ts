import { describe, expect, it } from 'vitest';
import { learnStyle } from '#core/publish/targets/siteRepository/learnStyle.ts';
import { datePattern, formatDate, type PostStyle } from '#core/publish/targets/siteRepository/postStyle.ts';

const defaults: PostStyle = {
  folder: 'posts',
  naming: 'file',
  isDated: false,
  extension: 'md',
  format: 'yaml',
  keys: { date: 'date', tags: 'tags', summary: 'description' },
  date: 'YYYY-MM-DD',
  images: 'static/images',
  constants: {},
  learntFrom: '',
};

/** A post that is there, with this front matter. */
const existing = (path: string, yaml: string, body = 'Words.') => ({
  path,
  text: `---\n${yaml}\n---\n\n${body}\n`,
});

describe('learning how posts are written', () => {
  it('learns nothing where there is no post', () => {
    expect(learnStyle([], defaults)).toBeUndefined();
    expect(learnStyle([existing('content/about.md', 'title: About')], defaults)).toBeUndefined();
  });

  it('goes by the newest post', () => {
    const posts = [
      existing('a/2024-01-01-old.md', 'date: 2024-01-01'),
      existing('b/new/index.mdx', 'date: 2025-01-01T10:00:00+02:00'),
    ];
    expect(learnStyle(posts, defaults)).toMatchObject({
      folder: 'b',
      naming: 'bundle',
      isDated: false,
      extension: 'mdx',
      date: 'YYYY-MM-DDTHH:mm:ss+02:00',
      learntFrom: 'b/new/index.mdx',
    });
  });

  it('sees folders for years and months', () => {
    const style = learnStyle([existing('posts/2025/02/2025-02-01-x.md', 'title: x')], defaults);
    expect(style).toMatchObject({ folder: 'posts/:year/:month', isDated: true });
  });

  it('calls facts what the posts call them', () => {
    const yaml =
      'pubDate: Jul 08 2022\nsummary: s\nheroImage: /x.png\nauthors: [me]\ncanonicalURL: https://x.example/';
    expect(learnStyle([existing('p/x.md', yaml)], defaults)?.keys).toEqual({
      date: 'pubDate',
      tags: 'tags',
      summary: 'summary',
      cover: 'heroImage',
      authors: 'authors',
      canonical: 'canonicalURL',
    });
  });

  it('takes over what the newest posts have in common, and no more', () => {
    const posts = [1, 2, 3].map((n) =>
      existing(
        `p/${n}.md`,
        `date: 2025-01-0${n}\ntitle: T\nlayout: post\ncomments: true\nmood: ${n}\npermalink: /${n}/`,
      ),
    );
    expect(learnStyle(posts, defaults)?.constants).toEqual({ layout: 'post', comments: true });
  });

  it('takes over the layout of a single post only', () => {
    const posts = [existing('p/1.md', 'date: 2025-01-01\nlayout: post\nseries: mine')];
    expect(learnStyle(posts, defaults)?.constants).toEqual({ layout: 'post' });
  });

  it('puts images where those of the newest post are', () => {
    const posts = [existing('p/x.md', 'date: 2025-01-01', '![x](/assets/2025/pic.png)')];
    expect(learnStyle(posts, defaults)?.images).toBe('static/assets/2025');
  });

  it('reads TOML', () => {
    const text = '+++\ntitle = "x"\ndate = 2025-01-01\nlastmod = 2025-01-02\n+++\n';
    expect(learnStyle([{ path: 'p/x.md', text }], defaults)).toMatchObject({
      format: 'toml',
      keys: { updated: 'lastmod' },
    });
  });

  it.each([
    ['2025-01-02', '2014-09-28'],
    ['"2025-01-02"', '"2014-09-28"'],
    ['2025-01-02 10:00', '2014-09-28 00:00'],
    ['2025-01-02T10:00:00Z', '2014-09-28'],
    ["'Jul 08 2022'", "'Sep 28 2014'"],
    ['July 8, 2022', 'September 28, 2014'],
  ])('writes a day as in %s', (written, day) => {
    expect(formatDate('2014-09-28', datePattern(written) ?? '')).toBe(day);
  });

  it('writes a time with its own zone', () => {
    const pattern = datePattern('2025-01-02 10:00:00 +0100') ?? '';
    expect(formatDate('2014-09-28T18:30:00+05:30', pattern)).toBe('2014-09-28 18:30:00 +0530');
  });
});
