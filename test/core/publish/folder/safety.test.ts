import { describe, expect, it } from 'vitest';
import { NotesError } from '#core/errors.ts';
import { PublishBlocked } from '#core/publish/blockers.ts';
import { planPublish } from '#core/publish/plan.ts';
import type { PostSet } from '#core/render/post.ts';
import { roundUp } from '#core/render/post.ts';
import { linkedSet, post, postSet, withPost } from '../../../support/posts.ts';
import { never, notesWith, noteUri, publishJob, publishPlainly } from '../../../support/publishJob.ts';
import { readReceipts } from '../../../support/readReceipts.ts';
import { siteFolder, type TestSite, testSite } from '../../../support/testSite.ts';

const set = linkedSet('auth');
const otherEvent = postSet([post({ key: roundUp, title: 'Other' })], {
  event: 'pycon-2015',
  conference: 'PyCon 2015',
  dates: ['2015-10-02'],
});

async function problemsOf(
  site: TestSite,
  of: PostSet = set,
  notes = notesWith(),
): Promise<readonly string[]> {
  const { problems } = await planPublish(publishJob(of, site.open(), { notes }), never);
  return problems.map(({ code, blocks }) => `${code} ${blocks}`);
}

function put(site: TestSite, path: string, content: string): void {
  site.disk.put(`${siteFolder}/${path}`, content);
}

describe('files that are not ours', () => {
  it.each(['index.html', 'feed.xml', 'style.css', 'pycon-2014/index.html', 'pycon-2014/auth.html'])(
    'block publishing when %s is in the way, and nothing is written',
    async (path) => {
      const site = testSite({ [path]: 'mine' });
      expect(await problemsOf(site)).toEqual(['target.foreign-file always']);
      await expect(publishPlainly(publishJob(set, site.open()))).rejects.toThrow(path);
      expect(site.disk.calls).toEqual([]);
    },
  );

  it('block publishing when a folder stands where a page goes', async () => {
    const site = testSite({ 'pycon-2014/auth.html/x': 'mine' });
    expect(await problemsOf(site)).toEqual(['target.foreign-file always']);
  });

  it('are not overwritten when they came after the plan', async () => {
    const site = testSite();
    site.disk.refuse = (_, index) => {
      if (index === 1) put(site, 'pycon-2014/auth.html', 'mine');
      return undefined;
    };
    const target = site.open();
    const sneaking = {
      name: target.name,
      place: target.place,
      survey: async (...args: Parameters<typeof target.survey>) => {
        const survey = await target.survey(...args);
        put(site, 'pycon-2014/auth.html', 'mine');
        return survey;
      },
      send: target.send.bind(target),
      finish: target.finish.bind(target),
      remove: target.remove.bind(target),
    };
    await expect(publishPlainly(publishJob(set, sneaking))).rejects.toMatchObject({
      code: 'target.foreign-file',
    });
    expect(site.text('pycon-2014/auth.html')).toBe('mine');
  });

  it('are taken for ours when they hold just what would be written', async () => {
    const site = testSite();
    await publishPlainly(publishJob(set, site.open()));
    const copy = testSite(Object.fromEntries(site.paths().map((path) => [path, site.text(path)])));
    copy.disk.delete(`${siteFolder}/confnotes-site.json`);
    copy.disk.delete(`${siteFolder}/index.html`);
    copy.disk.delete(`${siteFolder}/feed.xml`);
    await publishPlainly(publishJob(set, copy.open()));
    expect(copy.paths()).toEqual(site.paths());
  });
});

describe('files of ours that somebody changed', () => {
  it.each(['pycon-2014/auth.html', 'index.html', 'feed.xml'])(
    '%s is overwritten only when that is confirmed',
    async (path) => {
      const site = testSite();
      const job = publishJob(set, site.open());
      await publishPlainly(job);
      put(site, path, 'changed by hand');
      expect(await problemsOf(site, set, notesWith(await job.notes.read(noteUri)))).toEqual([
        'target.edited-by-hand until-confirmed',
      ]);
      await expect(publishPlainly({ ...job, target: site.open() })).rejects.toBeInstanceOf(PublishBlocked);
      expect(site.text(path)).toBe('changed by hand');
      const confirmedCodes = new Set(['target.edited-by-hand']);
      await publishPlainly({ ...job, target: site.open() }, { confirmedCodes });
      expect(site.text(path)).not.toBe('changed by hand');
    },
  );

  it('a style sheet changed by hand stays as it is and blocks nothing', async () => {
    const site = testSite();
    const job = publishJob(set, site.open());
    await publishPlainly(job);
    put(site, 'style.css', 'body { color: red }');
    await publishPlainly({ ...job, set: withPost(set, 'auth', { title: 'New' }), target: site.open() });
    expect(site.text('style.css')).toBe('body { color: red }');
    expect(await problemsOf(site)).toEqual(['target.own-style undefined']);
  });

  it('files that Git gave the line ends of Windows are no change', async () => {
    const site = testSite();
    const job = publishJob(set, site.open());
    await publishPlainly(job);
    for (const path of site.paths()) put(site, path, site.text(path).replaceAll('\n', '\r\n'));
    const calls = site.disk.calls.length;
    const { plan } = await publishPlainly({ ...job, target: site.open() });
    expect(plan.problems).toEqual([]);
    expect(site.disk.calls).toHaveLength(calls);
  });

  it('a page that somebody deleted is written again', async () => {
    const site = testSite();
    const job = publishJob(set, site.open());
    await publishPlainly(job);
    const before = site.disk.all();
    site.disk.delete(`${siteFolder}/pycon-2014/auth.html`);
    await publishPlainly({ ...job, target: site.open() });
    expect(site.disk.all()).toEqual(before);
  });

  it('a page changed by hand is not removed with its session', async () => {
    const site = testSite();
    const job = publishJob(set, site.open());
    await publishPlainly(job);
    put(site, 'pycon-2014/auth.html', 'changed by hand');
    const smaller = { ...job, set: linkedSet(), target: site.open() };
    await expect(publishPlainly(smaller, { removeOrphans: true })).rejects.toMatchObject({
      code: 'target.edited-by-hand',
    });
    expect(site.text('pycon-2014/auth.html')).toBe('changed by hand');
  });
});

describe('the manifest', () => {
  it.each([
    ['no JSON', '{'],
    ['another format', '{"format":"x","version":1,"files":{},"posts":[]}'],
    [
      'a path that climbs out',
      '{"format":"confnotes-site","version":1,"files":{"../x.html":"d"},"posts":[]}',
    ],
    ['an absolute path', '{"format":"confnotes-site","version":1,"files":{"/etc/passwd":"d"},"posts":[]}'],
    [
      'a post without a page',
      '{"format":"confnotes-site","version":1,"files":{},"posts":[{"path":"../a/b.html"}]}',
    ],
  ])('blocks publishing when it holds %s', async (_, text) => {
    const site = testSite({ 'confnotes-site.json': text });
    expect(await problemsOf(site)).toEqual(['target.manifest-broken always']);
    await expect(publishPlainly(publishJob(set, site.open()))).rejects.toBeInstanceOf(PublishBlocked);
    expect(site.disk.calls).toEqual([]);
  });

  it('of a newer version is left alone', async () => {
    const site = testSite({ 'confnotes-site.json': '{"format":"confnotes-site","version":2}' });
    expect(await problemsOf(site)).toEqual(['target.manifest-newer always']);
  });
});

describe('events that share a folder', () => {
  it('are not lost when two are published at the same moment', async () => {
    const site = testSite();
    const [one, two] = [site.open(), site.open()];
    const slow = {
      name: two.name,
      place: two.place,
      survey: async (...args: Parameters<typeof two.survey>) => {
        const survey = await two.survey(...args);
        await publishPlainly(publishJob(set, one));
        return survey;
      },
      send: two.send.bind(two),
      finish: two.finish.bind(two),
      remove: two.remove.bind(two),
    };
    const other = withPost(otherEvent, roundUp, { slug: 'other' });
    await expect(publishPlainly(publishJob(other, slow))).rejects.toMatchObject({ code: 'target.busy' });
    await publishPlainly(publishJob(other, site.open()));
    expect(await problemsOf(site)).toEqual([]);
  });

  it('stand in nobody’s way for good, wherever the run of one came between the other’s', async () => {
    const other = withPost(otherEvent, roundUp, { slug: 'other' });
    const theirs = testSite();
    await publishPlainly(publishJob(other, theirs.open()));
    const whole = testSite();
    await publishPlainly(publishJob(set, whole.open()));
    for (const [index, { uri }] of whole.disk.calls.entries()) {
      // Nobody notices who comes while the manifest itself is being replaced: files have no locks.
      if (uri.endsWith('/confnotes-site.json')) continue;
      const site = testSite();
      site.disk.refuse = (_, call) => {
        if (call === index) for (const path of theirs.paths()) put(site, path, theirs.text(path));
        return undefined;
      };
      await publishPlainly(publishJob(set, site.open())).catch((error: unknown) =>
        expect(error).toMatchObject({ code: 'target.busy' }),
      );
      site.disk.refuse = () => undefined;
      for (const each of [set, other, set]) {
        const { plan } = await publishPlainly(publishJob(each, site.open()));
        expect(plan.problems).toEqual([]);
      }
      expect(site.paths()).toEqual([...new Set([...whole.paths(), ...theirs.paths()])].sort());
    }
  });

  it('get folders of their own when their slugs are the same', async () => {
    const site = testSite();
    await publishPlainly(publishJob(set, site.open()));
    const { urls } = await publishPlainly(publishJob(otherEvent, site.open()));
    expect(urls.get(roundUp)).toBe('pycon-2014-2/index.html');
    expect(site.text('pycon-2014/index.html')).toContain('<h1>PyCon 2014</h1>');
  });

  it('are not mixed up by a note that began as a copy of another', async () => {
    const site = testSite();
    const notes = notesWith();
    await publishPlainly(publishJob(set, site.open(), { notes }));
    const copied = notesWith(notes.text(noteUri));
    expect(await problemsOf(site, otherEvent, copied)).toEqual(['target.other-event until-confirmed']);
    const { plan } = await publishPlainly(publishJob(otherEvent, site.open(), { notes: copied }), {
      confirmedCodes: new Set(['target.other-event']),
    });
    expect(plan.orphans.map(({ post: key }) => key)).toEqual(['auth']);
  });

  it('are not mixed up by a copy that only got another name, the day being the same', async () => {
    const site = testSite();
    const notes = notesWith();
    await publishPlainly(publishJob(set, site.open(), { notes }));
    const copy = { ...otherEvent, uri: 'file:///conf/copy.confnotes.md', dates: set.dates };
    expect(await problemsOf(site, copy, notes)).toEqual(['target.other-event until-confirmed']);
  });

  it('that name no conference share nothing but their title', async () => {
    const site = testSite();
    const one = { ...linkedSet('auth'), conference: undefined, dates: [], event: 'notes' };
    const two = {
      ...withPost(otherEvent, roundUp, {}),
      ...{ conference: undefined, dates: [], event: 'notes' },
    };
    const uri = 'file:///conf/other.confnotes.md';
    await publishPlainly(publishJob(one, site.open()));
    const { plan, urls } = await publishPlainly(publishJob({ ...two, uri }, site.open()), {
      removeOrphans: true,
    });
    expect(plan.orphans).toEqual([]);
    expect(urls.get(roundUp)).toBe('pycon-2014-2/index.html');
    expect(site.text('pycon-2014/index.html')).toContain('<h1>PyCon 2014</h1>');
    expect(site.text('index.html').match(/<h2>/g)).toHaveLength(2);
  });

  it('that name no conference keep their pages when title or file get another name', async () => {
    const site = testSite();
    const notes = notesWith();
    const event = { ...set, conference: undefined, dates: [], event: 'notes' };
    await publishPlainly(publishJob(event, site.open(), { notes }));
    const retitled = { ...withPost(event, roundUp, { title: 'Other' }), event: 'other' };
    expect((await publishPlainly(publishJob(retitled, site.open(), { notes }))).urls.get(roundUp)).toBe(
      'pycon-2014/index.html',
    );
    const moved = { ...retitled, uri: 'file:///conf/moved.confnotes.md' };
    expect(await problemsOf(site, moved, notes)).toEqual([
      'target.other-event until-confirmed',
      'target.other-event until-confirmed',
    ]);
  });

  it('that name a conference keep their pages when their note gets another name', async () => {
    const site = testSite();
    const notes = notesWith();
    await publishPlainly(publishJob(set, site.open(), { notes }));
    const moved = { ...set, uri: 'file:///conf/moved.confnotes.md' };
    const { plan } = await publishPlainly(publishJob(moved, site.open(), { notes }));
    expect(plan.posts.map(({ action }) => action)).toEqual(['unchanged', 'unchanged']);
    expect(plan.problems).toEqual([]);
  });

  it('offer no page of another event for removal', async () => {
    const site = testSite();
    const notes = notesWith();
    await publishPlainly(publishJob(set, site.open(), { notes }));
    const deepDiveOnly = postSet([post({ key: 'new' })], { event: 'x', dates: ['2015-10-02'] });
    const { plan } = await publishPlainly(publishJob(deepDiveOnly, site.open(), { notes }));
    expect(plan.orphans).toEqual([]);
  });
});

describe('what notes and receipts say of places', () => {
  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    'a/../../b.html',
    'C:\\x.html',
    'file:///etc/x.html',
    'confnotes-site.json',
  ])('a receipt with the id %j reaches nothing outside', async (id) => {
    const site = testSite();
    site.disk.put('file:///conf/site-outside', 'mine');
    const quoted = JSON.stringify(id);
    const receipts = ['round-up', 'gone'].map(
      (key) => `  - { target: site, post: ${key}, id: ${quoted}, url: x }`,
    );
    const notes = notesWith(`---\nplace: X\npublished:\n${receipts.join('\n')}\n---\n`);
    await publishPlainly(publishJob(set, site.open(), { notes }), { removeOrphans: true });
    expect(site.disk.calls.every(({ uri }) => uri.startsWith(`${siteFolder}/`) && !uri.includes('..'))).toBe(
      true,
    );
    expect(site.paths()).toContain('pycon-2014/index.html');
    expect(
      readReceipts(notes.text(noteUri))
        .map(({ id: written }) => written)
        .sort(),
    ).toEqual(['pycon-2014/auth.html', 'pycon-2014/index.html']);
  });

  it.each([
    ['../../x', 'x'],
    ['CON', 'con-post'],
    ['a.b/c\\d:e', 'a-b-c-d-e'],
    ['   ', 'pycon-2014'],
    ['x'.repeat(300), 'x'.repeat(80)],
  ])('the slug %j becomes a name that is safe everywhere', async (slug, folder) => {
    const site = testSite();
    const { urls } = await publishPlainly(publishJob(postSet([post({ key: roundUp, slug })]), site.open()));
    expect(urls.get(roundUp)).toBe(`${folder}/index.html`);
  });
});

describe('a folder that refuses', () => {
  it.each(['files.read-only', 'files.denied', 'files.full'])(
    '%s is passed on with nothing published',
    async (code) => {
      const site = testSite();
      site.disk.refuse = () => new NotesError(code, 'It refused.', { advice: 'Do this.' });
      await expect(publishPlainly(publishJob(set, site.open()))).rejects.toMatchObject({
        code,
        message: 'It refused. Nothing was published.',
        advice: 'Do this.',
      });
    },
  );

  it('is not written to when a file stands in its place', async () => {
    const site = testSite();
    site.disk.put(siteFolder, 'a file');
    await expect(planPublish(publishJob(set, site.open()), never)).rejects.toMatchObject({
      code: 'target.not-a-folder',
    });
  });

  it('comes to the same end, byte for byte, wherever a run crashed', async () => {
    const whole = testSite();
    await publishPlainly(publishJob(set, whole.open()));
    const end = whole.disk.all();
    for (let index = 0; index < whole.disk.calls.length; index++) {
      const site = testSite();
      const job = publishJob(set, site.open());
      site.disk.refuse = (_, call) => (call === index ? new Error('crash') : undefined);
      await expect(publishPlainly(job)).rejects.toThrow('crash');
      site.disk.refuse = () => undefined;
      await publishPlainly({ ...job, target: site.open() });
      expect(site.disk.all()).toEqual(end);
    }
  });

  it('comes to the same end wherever a removal crashed', async () => {
    const whole = testSite();
    const notes = notesWith();
    await publishPlainly(publishJob(set, whole.open(), { notes }));
    const text = notes.text(noteUri);
    const before = whole.disk.all();
    const calls = whole.disk.calls.length;
    await publishPlainly(publishJob(linkedSet(), whole.open(), { notes }), { removeOrphans: true });
    const end = whole.disk.all();
    for (let index = 0; index < whole.disk.calls.length - calls; index++) {
      const site = testSite();
      for (const [uri, content] of Object.entries(before)) site.disk.put(uri, content);
      const job = publishJob(linkedSet(), site.open(), { notes: notesWith(text) });
      site.disk.refuse = (_, call) => (call === index ? new Error('crash') : undefined);
      await expect(publishPlainly(job, { removeOrphans: true })).rejects.toThrow('crash');
      site.disk.refuse = () => undefined;
      await publishPlainly({ ...job, target: site.open() }, { removeOrphans: true });
      expect(site.disk.all()).toEqual(end);
    }
  });

  it('lists no page that a crashed run of another event never wrote', async () => {
    const site = testSite();
    site.disk.refuse = ({ uri }) => (uri.endsWith('/auth.html') ? new Error('crash') : undefined);
    await expect(publishPlainly(publishJob(set, site.open()))).rejects.toThrow('crash');
    site.disk.refuse = () => undefined;
    await publishPlainly(publishJob(otherEvent, site.open()));
    expect(site.text('index.html')).not.toContain('auth.html');
    expect(site.text('feed.xml')).not.toContain('auth.html');
  });

  it('offers a page for removal whose receipt a crash kept from the note', async () => {
    const site = testSite();
    await publishPlainly(publishJob(set, site.open()));
    const plan = await planPublish(publishJob(linkedSet(), site.open()), never);
    expect(plan.orphans.map(({ id }) => id)).toEqual(['pycon-2014/auth.html']);
  });
});
