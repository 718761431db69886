import { describe, expect, it } from 'vitest';
import { roundUp } from '#core/render/post.ts';
import { linkedSet, post, postSet, withPost } from '../../../support/posts.ts';
import { publishJob, publishPlainly } from '../../../support/publishJob.ts';
import { testSite } from '../../../support/testSite.ts';

describe('the site in a folder', () => {
  it('has a page a post in the folder of its event, and what is around them', async () => {
    const site = testSite();
    await publishPlainly(publishJob(linkedSet('auth', 'spark'), site.open()));
    expect(site.paths()).toEqual([
      'confnotes-site.json',
      'feed.xml',
      'index.html',
      'pycon-2014/auth.html',
      'pycon-2014/index.html',
      'pycon-2014/spark.html',
      'style.css',
    ]);
  });

  it('makes a page of plain semantic HTML', async () => {
    const site = testSite();
    await publishPlainly(publishJob(postSet([post({ key: roundUp, html: '<p>Words.</p>' })]), site.open()));
    expect(site.text('pycon-2014/index.html')).toMatchInlineSnapshot(`
      "<!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; img-src 'self' file: data: http: https:; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>PyCon 2014</title>
      <meta name="description" content="Summary of round-up.">
      <meta name="author" content="Asha">
      <meta property="og:type" content="article">
      <meta property="og:title" content="PyCon 2014">
      <meta property="og:description" content="Summary of round-up.">
      <link rel="alternate" type="application/atom+xml" href="../feed.xml" title="Conference notes by Asha">
      <link rel="stylesheet" href="../style.css">
      </head>
      <body>
      <a class="skip" href="#main.start">Skip to the content</a>
      <header class="site"><nav><a href="../index.html">All posts</a></nav></header>
      <main id="main.start">
      <article>
      <header>
      <h1>PyCon 2014</h1>
      <p class="meta"><time datetime="2014-09-28">26–28 September 2014</time> · Asha · Bengaluru</p>
      </header>
      <p>Words.</p>
      <footer><ul class="tags" aria-label="Tags"><li>python</li></ul></footer>
      </article>
      </main>
      <footer class="site"><p>Conference notes by Asha · <a href="../feed.xml">Feed</a></p></footer>
      </body>
      </html>
      "
    `);
  });

  it('links relatively, file names written out, so that it opens from disk', async () => {
    const site = testSite();
    await publishPlainly(publishJob(linkedSet('auth'), site.open()));
    expect(hrefs(site.text('pycon-2014/index.html'))).toEqual([
      '../feed.xml',
      '../style.css',
      '#main.start',
      '../index.html',
      'auth.html#notes',
      '../feed.xml',
    ]);
    expect(hrefs(site.text('pycon-2014/auth.html'))).toContain('index.html');
  });

  it('makes canonical, og:url and feed links absolute when the address is known', async () => {
    const site = testSite();
    const target = site.open({ siteAddress: 'https://example.org/notes' });
    const { urls } = await publishPlainly(publishJob(linkedSet('auth'), target));
    const page = site.text('pycon-2014/auth.html');
    expect(page).toContain('<link rel="canonical" href="https://example.org/notes/pycon-2014/auth.html">');
    expect(page).toContain(
      '<meta property="og:url" content="https://example.org/notes/pycon-2014/auth.html">',
    );
    expect(page).toContain('href="https://example.org/notes/feed.xml" title=');
    expect(page).toContain('href="index.html"');
    expect(urls.get('auth')).toBe('https://example.org/notes/pycon-2014/auth.html');
  });

  it('takes the canonical address of the note before its own', async () => {
    const site = testSite();
    const set = postSet([post({ key: roundUp, canonical: 'https://blog.example/post' })]);
    await publishPlainly(publishJob(set, site.open({ siteAddress: 'https://example.org/' })));
    expect(site.text('pycon-2014/index.html')).toContain(
      '<link rel="canonical" href="https://blog.example/post">',
    );
  });

  it('leads to no address that is not of the web', async () => {
    const site = testSite();
    const set = postSet([
      post({ key: roundUp, canonical: 'javascript:alert(1)', cover: 'data:text/html,x' }),
    ]);
    await publishPlainly(publishJob(set, site.open()));
    expect(site.text('pycon-2014/index.html')).not.toMatch(/javascript:|data:text/);
  });

  it('keeps words that look like markup as words', async () => {
    const site = testSite();
    const set = postSet([
      post({ key: roundUp, title: '<script>&"', tags: ['<b>'], authors: ['"A" <x>'], summary: '"><i>' }),
    ]);
    await publishPlainly(publishJob(set, site.open()));
    for (const path of ['pycon-2014/index.html', 'index.html', 'feed.xml']) {
      expect(site.text(path)).not.toMatch(/<script|<b>|<i>|<x>/);
      expect(site.text(path)).toContain('&lt;script&gt;&amp;&quot;');
    }
  });

  it('allows no script on any page', async () => {
    const site = testSite();
    await publishPlainly(publishJob(linkedSet('auth'), site.open()));
    for (const path of site.paths().filter((each) => each.endsWith('.html'))) {
      expect(site.text(path)).toContain(
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none';`,
      );
      expect(site.text(path)).not.toMatch(/script-src|<script/);
    }
  });

  it('says the language of the post, and marks its own English words in it', async () => {
    const site = testSite();
    await publishPlainly(publishJob(postSet([post({ key: roundUp, lang: 'de' })]), site.open()));
    const page = site.text('pycon-2014/index.html');
    expect(page).toContain('<html lang="de">');
    expect(page).toContain('<span lang="en">All posts</span>');
    expect(site.text('index.html')).toContain('<a href="pycon-2014/index.html" lang="de">');
  });

  it('turns a link to a post that is not there into its words', async () => {
    const site = testSite();
    const html = '<p><a href="confnotes-post:gone" rel="x">More <em>here</em></a></p>';
    await publishPlainly(publishJob(postSet([post({ key: roundUp, html })]), site.open()));
    expect(site.text('pycon-2014/index.html')).toContain('<p>More <em>here</em></p>');
  });
});

describe('the days of a post', () => {
  it.each([
    [['2014-09-26', '2014-09-28'], '2014-09-28', '26–28 September 2014'],
    [['2014-09-30', '2014-10-01'], '2014-09-30', '30 September – 1 October 2014'],
    [['2014-12-31', '2015-01-01'], '2015-01-01', '31 December 2014 – 1 January 2015'],
    [['2014-09-28'], '2014-09-28', '28 September 2014'],
    [['2014-09-26', '2014-09-28'], '2014-10-02', '2 October 2014'],
    [['2014-09-26', '2014-09-28'], '2014-10-02T08:00:00Z', '2 October 2014'],
  ])('of an event on %j, dated %s, are %s', async (dates, date, words) => {
    const site = testSite();
    await publishPlainly(publishJob(postSet([post({ key: roundUp, date })], { dates }), site.open()));
    expect(site.text('pycon-2014/index.html')).toContain(`<time datetime="${date}">${words}</time>`);
  });
});

describe('the index of the site', () => {
  it('lists events newest first, with deep dives below their round-up', async () => {
    const site = testSite();
    const older = { ...linkedSet('auth', 'spark') };
    const newer = postSet([post({ key: roundUp, title: 'RustConf', slug: 'rustconf', date: '2015-08-01' })], {
      event: 'rustconf-2015',
      dates: ['2015-08-01'],
    });
    await publishPlainly(publishJob(newer, site.open()));
    await publishPlainly(publishJob(older, site.open()));
    expect(hrefs(site.text('index.html')).filter((href) => href.includes('/'))).toEqual([
      'rustconf/index.html',
      'pycon-2014/index.html',
      'pycon-2014/auth.html',
      'pycon-2014/spark.html',
    ]);
  });

  it('follows the order that the deep dives have now', async () => {
    const site = testSite();
    await publishPlainly(publishJob(linkedSet('auth', 'spark'), site.open()));
    const set = linkedSet('auth', 'spark');
    const [first, ...others] = set.posts;
    await publishPlainly(
      publishJob({ ...set, posts: first === undefined ? [] : [first, ...others.reverse()] }, site.open()),
    );
    expect(hrefs(site.text('index.html')).filter((href) => href.includes('/'))).toEqual([
      'pycon-2014/index.html',
      'pycon-2014/spark.html',
      'pycon-2014/auth.html',
    ]);
  });

  it('lists no draft, whose page is there for those who know its address', async () => {
    const site = testSite();
    const set = withPost(linkedSet('auth'), 'auth', { draft: true });
    await publishPlainly(publishJob(set, site.open()));
    expect(site.text('index.html')).not.toContain('auth.html');
    expect(site.text('feed.xml')).not.toContain('auth.html');
    expect(site.text('pycon-2014/index.html')).not.toContain('auth.html');
    expect(site.text('pycon-2014/auth.html')).toContain('<meta name="robots" content="noindex">');
    expect(site.text('pycon-2014/auth.html')).toContain('<strong class="draft">Draft</strong>');
  });

  it('is named after the author of the first note and keeps that name', async () => {
    const site = testSite();
    await publishPlainly(publishJob(postSet([post({ key: roundUp })]), site.open()));
    const other = postSet([post({ key: roundUp, authors: ['Ben'], slug: 'b' })], {
      event: 'b',
      dates: ['2015-01-01'],
    });
    await publishPlainly(publishJob(other, site.open()));
    expect(site.text('index.html')).toContain('<title>Conference notes by Asha</title>');
  });

  it('takes the name that is set', async () => {
    const site = testSite();
    await publishPlainly(publishJob(postSet([post({ key: roundUp })]), site.open({ siteTitle: 'My talks' })));
    expect(site.text('index.html')).toContain('<h1>My talks</h1>');
  });
});

function hrefs(html: string): readonly string[] {
  return [...html.matchAll(/\shref="([^"]*)"/g)].map(([, href = '']) => href);
}
