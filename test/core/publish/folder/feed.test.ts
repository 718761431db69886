import { describe, expect, it } from 'vitest';
import { roundUp } from '#core/render/post.ts';
import { linkedSet, post, postSet, withPost } from '../../../support/posts.ts';
import { publishJob, publishPlainly } from '../../../support/publishJob.ts';
import { siteFolder, type TestSite, testSite } from '../../../support/testSite.ts';
import { childrenOf, parseXml, type XmlElement } from '../../../support/xml.ts';

/** RFC 3339 as RFC 4287 asks for it. */
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
/** RFC 4151: authority, date, and characters that a URI may hold. */
const tagId = /^tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:[A-Za-z0-9/%._~-]+$/;

function feedOf(site: TestSite): XmlElement {
  return parseXml(site.text('feed.xml'));
}

function textOf(element: XmlElement, name: string): string | undefined {
  return childrenOf(element, name)[0]?.text;
}

function idsOf(site: TestSite): readonly (string | undefined)[] {
  return childrenOf(feedOf(site), 'entry').map((entry) => textOf(entry, 'id'));
}

describe('the Atom feed', () => {
  it.each([undefined, 'https://example.org/notes/'])(
    'holds what Atom asks for, site address %s',
    async (siteAddress) => {
      const site = testSite();
      const set = withPost(linkedSet('auth'), 'auth', { authors: [], title: 'A & B < C', lang: 'de' });
      await publishPlainly(publishJob(set, site.open({ siteAddress: siteAddress ?? '' })));
      const feed = feedOf(site);
      expect(feed.name).toBe('feed');
      expect(feed.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
      for (const part of [feed, ...childrenOf(feed, 'entry')]) {
        for (const name of ['id', 'title', 'updated']) expect(childrenOf(part, name)).toHaveLength(1);
        expect(textOf(part, 'id')).toMatch(tagId);
        expect(textOf(part, 'updated')).toMatch(dateTime);
      }
      for (const entry of childrenOf(feed, 'entry')) {
        expect(childrenOf(entry, 'author').length).toBeGreaterThan(0);
        expect(childrenOf(entry, 'summary')).toHaveLength(1);
        expect(childrenOf(entry, 'link').map(({ attributes }) => attributes.rel)).toEqual(['alternate']);
        expect(textOf(entry, 'published')).toMatch(dateTime);
      }
      expect(new Set([textOf(feed, 'id'), ...idsOf(site)]).size).toBe(3);
    },
  );

  it('links relatively until the address is known', async () => {
    const site = testSite();
    await publishPlainly(publishJob(postSet([post({ key: roundUp })]), site.open()));
    const [entry] = childrenOf(feedOf(site), 'entry');
    expect(entry && childrenOf(entry, 'link')[0]?.attributes.href).toBe('pycon-2014/index.html');
  });

  it('links absolutely, to itself too, when the address is known', async () => {
    const site = testSite();
    const target = site.open({ siteAddress: 'https://example.org/notes/' });
    await publishPlainly(publishJob(postSet([post({ key: roundUp })]), target));
    const feed = feedOf(site);
    expect(childrenOf(feed, 'link').map(({ attributes }) => attributes.href)).toEqual([
      'https://example.org/notes/feed.xml',
      'https://example.org/notes/index.html',
    ]);
  });

  it('keeps the id of a post whatever becomes of it', async () => {
    const site = testSite();
    const set = postSet([post({ key: roundUp })]);
    const job = publishJob(set, site.open());
    await publishPlainly(job);
    const before = idsOf(site);
    site.clock.time = '2027-03-01T00:00:00Z';
    const renamed = withPost({ ...set, event: 'other' }, roundUp, { title: 'Other', slug: 'other' });
    await publishPlainly({
      ...job,
      set: renamed,
      target: site.open({ siteAddress: 'https://new.example/' }),
    });
    expect(idsOf(site)).toEqual(before);
  });

  it('says a post is updated only when its content changed', async () => {
    const site = testSite();
    const set = linkedSet('auth');
    await publishPlainly(publishJob(set, site.open()));
    site.clock.time = '2026-12-01T08:00:00Z';
    const changed = withPost(set, 'auth', { html: '<p>More.</p>' });
    await publishPlainly(publishJob(changed, site.open({ siteTitle: 'A new name' })));
    const updated = childrenOf(feedOf(site), 'entry').map((entry) => [
      textOf(entry, 'title'),
      textOf(entry, 'updated'),
    ]);
    expect(updated).toEqual([
      ['Deep dive auth', '2026-12-01T08:00:00Z'],
      ['PyCon 2014', '2026-11-24T20:00:00Z'],
    ]);
    expect(textOf(feedOf(site), 'updated')).toBe('2026-12-01T08:00:00Z');
  });

  it('gives sites without an address ids that differ', async () => {
    const [one, two] = [testSite(), testSite()];
    await publishPlainly(publishJob(postSet([post({ key: roundUp })]), one.open()));
    await publishPlainly(publishJob(postSet([post({ key: roundUp, authors: ['Ben'] })]), two.open()));
    expect(idsOf(one)).not.toEqual(idsOf(two));
  });

  it('leaves out characters that XML cannot hold', async () => {
    const site = testSite();
    await publishPlainly(
      publishJob(postSet([post({ key: roundUp, title: 'A\u0000\u001b\ud800B' })]), site.open()),
    );
    expect(textOf(childrenOf(feedOf(site), 'entry')[0] ?? feedOf(site), 'title')).toBe('AB');
  });

  it('takes nothing for markup, whatever somebody wrote into the manifest', async () => {
    const site = testSite();
    const set = linkedSet('auth');
    const job = publishJob(set, site.open());
    await publishPlainly(job);
    const evil = JSON.parse(site.text('confnotes-site.json'));
    for (const each of evil.posts) {
      for (const key of Object.keys(each)) {
        if (typeof each[key] === 'string' && !/^(?:path|key|event|origin)$/.test(key))
          each[key] = '"><evil/>';
        if (key === 'tags' || key === 'authors') each[key] = ['"><evil/>'];
      }
    }
    site.disk.put(
      `${siteFolder}/confnotes-site.json`,
      JSON.stringify({ ...evil, feedId: '<evil/>', title: '<evil/>' }),
    );
    await publishPlainly({ ...job, target: site.open(), set: withPost(set, roundUp, { title: 'B' }) });
    for (const path of ['feed.xml', 'index.html']) expect(site.text(path)).not.toContain('<evil');
  });

  it('is empty and still whole when the last post is gone', async () => {
    const site = testSite();
    const set = postSet([post({ key: roundUp })]);
    const job = publishJob(set, site.open());
    await publishPlainly(job);
    await publishPlainly(publishJob(postSet([]), site.open(), { notes: job.notes }), { removeOrphans: true });
    expect(textOf(feedOf(site), 'updated')).toMatch(dateTime);
    expect(childrenOf(feedOf(site), 'entry')).toEqual([]);
  });
});
