import { describe, expect, it } from 'vitest';
import { NotesError } from '#core/errors.ts';
import { planPublish } from '#core/publish/plan.ts';
import { publish } from '#core/publish/publish.ts';
import { PublishStopped } from '#core/publish/stopped.ts';
import { roundUp } from '#core/render/post.ts';
import { fakeBlog, unreachable } from '../../support/fakeBlog.ts';
import { linkedSet, post, postSet, withPost } from '../../support/posts.ts';
import {
  never,
  notesWith,
  noteUri,
  plainDecision,
  publishJob,
  publishPlainly,
  stoppedClock,
} from '../../support/publishJob.ts';
import { readReceipts } from '../../support/readReceipts.ts';
import { testSite } from '../../support/testSite.ts';

describe('publish to a blog that tells addresses after sending', () => {
  it('sends drafts first, then live posts with links to each other', async () => {
    const blog = fakeBlog();
    await publishPlainly(publishJob(linkedSet('auth', 'spark'), blog.target()));
    expect(blog.calls).toEqual([
      'create draft auth',
      'create draft spark',
      'create draft round-up',
      'update live auth',
      'update live spark',
      'update live round-up',
      'update live auth',
      'update live spark',
    ]);
    expect([...blog.posts.values()].map(({ html }) => html.match(/href="[^"]*"/g))).toEqual([
      ['href="https://blog.example/?p=3"'],
      ['href="https://blog.example/?p=3"'],
      ['href="https://blog.example/?p=1#notes"', 'href="https://blog.example/?p=2#notes"'],
    ]);
  });

  it('holds no live link to what readers cannot open, wherever it stops', async () => {
    for (let stopAt = 0; stopAt < 8; stopAt++) {
      const blog = fakeBlog();
      blog.refuse = (_, index) => (index === stopAt ? unreachable() : undefined);
      const job = publishJob(linkedSet('auth', 'spark'), blog.target());
      await expect(publishPlainly(job)).rejects.toBeInstanceOf(PublishStopped);
      expect(deadLinks(blog)).toEqual([]);
    }
  });

  it('goes on where it stopped and makes nothing twice', async () => {
    for (let stopAt = 0; stopAt < 8; stopAt++) {
      const blog = fakeBlog();
      const job = publishJob(linkedSet('auth', 'spark'), blog.target());
      blog.refuse = (_, index) => (index === stopAt ? unreachable() : undefined);
      await expect(publishPlainly(job)).rejects.toThrow();
      blog.refuse = () => undefined;
      await publishPlainly(job);
      expect(blog.posts.size).toBe(3);
      expect([...blog.posts.values()].every(({ status }) => status === 'live')).toBe(true);
      expect([...blog.posts.values()].map(({ html }) => html.match(/href=/g)?.length)).toEqual([1, 1, 2]);
    }
  });

  it('sends nothing when nothing changed, and leaves the note alone', async () => {
    const blog = fakeBlog();
    const notes = notesWith();
    await publishPlainly(publishJob(linkedSet('auth'), blog.target(), { notes }));
    const calls = blog.calls.length;
    const text = notes.text(noteUri);
    const clock = stoppedClock('2027-01-01T00:00:00Z');
    const { plan } = await publishPlainly(publishJob(linkedSet('auth'), blog.target(), { notes, clock }));
    expect(plan.posts.map(({ action }) => action)).toEqual(['unchanged', 'unchanged']);
    expect(blog.calls).toHaveLength(calls);
    expect(notes.text(noteUri)).toBe(text);
  });

  it('updates a changed post in place', async () => {
    const blog = fakeBlog();
    const notes = notesWith();
    const set = linkedSet('auth');
    await publishPlainly(publishJob(set, blog.target(), { notes }));
    blog.calls.length = 0;
    await publishPlainly(publishJob(withPost(set, 'auth', { title: 'New' }), blog.target(), { notes }));
    expect(blog.calls).toEqual(['update live auth']);
    expect(blog.posts.get('1')?.title).toBe('New');
  });

  it('links from a public post to no draft', async () => {
    const blog = fakeBlog();
    const set = withPost(linkedSet('auth'), 'auth', { draft: true });
    await publishPlainly(publishJob(set, blog.target()));
    const html = [...blog.posts.values()].find(({ status }) => status === 'live')?.html;
    expect(html).toContain('<p>More on auth</p>');
  });
});

describe('publish and the note', () => {
  it('records each post right after it was sent', async () => {
    const blog = fakeBlog();
    const notes = notesWith();
    blog.refuse = (_, index) => (index === 1 ? unreachable() : undefined);
    const job = publishJob(linkedSet('auth'), blog.target(), { notes });
    await expect(publishPlainly(job)).rejects.toThrow();
    expect(readReceipts(notes.text(noteUri))).toEqual([
      expect.objectContaining({ target: 'blog', post: 'auth', id: '1', at: '2026-11-24T20:00:00Z' }),
    ]);
  });

  it('loses nothing that the author types meanwhile', async () => {
    const blog = fakeBlog();
    const notes = notesWith('# PyCon\n');
    let typed = 0;
    notes.beforeEdit = (uri) => {
      if (typed < 3) notes.type(uri, `${notes.text(uri)}line ${++typed}\n`);
    };
    await publishPlainly(publishJob(linkedSet('auth'), blog.target(), { notes }));
    expect(notes.text(noteUri).endsWith('# PyCon\nline 1\nline 2\nline 3\n')).toBe(true);
    expect(readReceipts(notes.text(noteUri))).toHaveLength(2);
  });

  it('says so when a note never holds still', async () => {
    const notes = notesWith();
    notes.beforeEdit = (uri) => notes.type(uri, `${notes.text(uri)}x`);
    const job = publishJob(linkedSet('auth'), fakeBlog().target(), { notes });
    await expect(publishPlainly(job)).rejects.toMatchObject({ code: 'publish.note-busy' });
  });

  it('makes the note that carries the receipts where there is none, and says which event it belongs to', async () => {
    const notes = notesWith('');
    await publishPlainly(publishJob(linkedSet('auth'), fakeBlog().target(), { notes }));
    expect(notes.text(noteUri).split('published:')[0]).toBe(
      '---\nconference: PyCon 2014\ndate: [2014-09-26, 2014-09-28]\n',
    );
    expect(readReceipts(notes.text(noteUri))).toHaveLength(2);
  });

  it('writes the chosen slug before anything is sent', async () => {
    const blog = fakeBlog();
    const text = '# PyCon\n\n## Session: Auth\nPost: separate\n';
    const notes = notesWith(text);
    const end = text.indexOf('separate') + 'separate'.length;
    const slugPlace = {
      uri: noteUri,
      span: { start: end - 8, end },
      context: '## Session: Auth\nPost: separate',
    };
    blog.refuse = () => unreachable();
    const job = publishJob(postSet([post({ key: 'auth', slugPlace })]), blog.target(), { notes });
    await expect(publishPlainly(job)).rejects.toThrow();
    expect(notes.text(noteUri)).toBe(text.replace('separate', 'auth'));
  });

  it('finds the place of the slug again when text was put above it', async () => {
    const notes = notesWith('New line\n\n## Session: Auth\nPost: separate\n');
    const slugPlace = {
      uri: noteUri,
      span: { start: 23, end: 31 },
      context: '## Session: Auth\nPost: separate',
    };
    const job = publishJob(postSet([post({ key: 'auth', slugPlace })]), fakeBlog().target(), { notes });
    await publishPlainly(job);
    expect(notes.text(noteUri)).toContain('## Session: Auth\nPost: auth\n');
  });

  it('sends nothing when the session of a slug is gone', async () => {
    const blog = fakeBlog();
    const slugPlace = { uri: noteUri, span: { start: 6, end: 14 }, context: 'Post: separate' };
    const job = publishJob(postSet([post({ key: 'auth', slugPlace })]), blog.target());
    await expect(publishPlainly(job)).rejects.toMatchObject({ code: 'publish.note-changed' });
    expect(blog.calls).toEqual([]);
  });

  it('writes a receipt again that the note lost', async () => {
    const blog = fakeBlog();
    const notes = notesWith();
    const target = blog.target();
    await publishPlainly(publishJob(linkedSet('auth'), target, { notes }));
    const text = notes.text(noteUri);
    const remembering = {
      ...target,
      survey: (set: Parameters<typeof target.survey>[0], _: unknown, signal: AbortSignal) =>
        target.survey(set, readReceipts(text), signal),
    };
    notes.type(noteUri, '# PyCon 2014\n');
    await publishPlainly(publishJob(linkedSet('auth'), remembering, { notes }));
    expect(readReceipts(notes.text(noteUri)).map(({ id }) => id)).toEqual(['1', '2']);
  });
});

describe('publish and problems', () => {
  const problem = {
    code: 'withheld.misspelt',
    severity: 'error',
    message: 'A marker looks misspelt.',
    span: { start: 0, end: 1 },
    uri: noteUri,
    line: 1,
    column: 1,
  } as const;

  it('sends nothing while a problem blocks', async () => {
    const blog = fakeBlog();
    const set = postSet([post({ key: roundUp })], { problems: [{ ...problem, blocks: 'always' }] });
    const confirmedCodes = new Set([problem.code]);
    await expect(publishPlainly(publishJob(set, blog.target()), { confirmedCodes })).rejects.toMatchObject({
      code: 'publish.blocked',
      problems: [expect.objectContaining({ code: problem.code })],
    });
    expect(blog.calls).toEqual([]);
  });

  it('sends what the author confirmed', async () => {
    const blog = fakeBlog();
    const set = postSet([post({ key: roundUp })], { problems: [{ ...problem, blocks: 'until-confirmed' }] });
    await expect(publishPlainly(publishJob(set, blog.target()))).rejects.toThrow('A marker looks misspelt.');
    await publishPlainly(publishJob(set, blog.target()), { confirmedCodes: new Set([problem.code]) });
    expect(blog.posts.size).toBe(1);
  });

  it('does not begin when receipts could not be written', async () => {
    const blog = fakeBlog();
    const notes = notesWith('---\nconference: C\npublished: true\n---\n');
    const job = publishJob(linkedSet('auth'), blog.target(), { notes });
    const plan = await planPublish(job, never);
    expect(plan.problems).toEqual([
      expect.objectContaining({ code: 'publish.cannot-record', line: 3, column: 1, blocks: 'always' }),
    ]);
    await expect(publishPlainly(job)).rejects.toThrow();
    expect(blog.calls).toEqual([]);
  });

  it('says what is published and what is not when one post fails', async () => {
    const blog = fakeBlog();
    blog.refuse = (call) => (call === 'update live spark' ? unreachable() : undefined);
    const job = publishJob(linkedSet('auth', 'spark'), blog.target());
    await expect(publishPlainly(job)).rejects.toMatchObject({
      code: 'network.unreachable',
      message:
        'The blog did not answer. Published: “Deep dive auth”. Not published: “PyCon 2014”, “Deep dive spark”.',
      advice: 'Try again later.',
    });
  });

  it('says of a post that it is published even if the note cannot be written any more', async () => {
    const notes = notesWith();
    const full = () => Promise.reject(new NotesError('files.full', 'No room.'));
    const job = publishJob(linkedSet('auth'), fakeBlog().target(), { notes: { ...notes, edit: full } });
    await expect(publishPlainly(job)).rejects.toMatchObject({ code: 'files.full', published: [] });
    const site = testSite();
    await expect(publishPlainly({ ...job, target: site.open() })).rejects.toMatchObject({
      message: 'No room. Published: “Deep dive auth”. Not published: “PyCon 2014”.',
    });
  });

  it('stops cleanly when it is cancelled', async () => {
    const blog = fakeBlog();
    const notes = notesWith();
    const abort = new AbortController();
    blog.refuse = (call) => (call === 'update live auth' ? abort.abort() : undefined);
    const job = publishJob(linkedSet('auth', 'spark'), blog.target(), { notes });
    await expect(publish(job, plainDecision, () => undefined, abort.signal)).rejects.toMatchObject({
      code: 'publish.cancelled',
      published: ['Deep dive auth'],
      unpublished: ['PyCon 2014', 'Deep dive spark'],
    });
    expect(readReceipts(notes.text(noteUri))).toHaveLength(3);
    await publishPlainly(job);
    expect(blog.posts.size).toBe(3);
  });
});

describe('posts that the event no longer has', () => {
  it('are offered and stay until the author wants them removed', async () => {
    const blog = fakeBlog();
    const notes = notesWith();
    await publishPlainly(publishJob(linkedSet('auth', 'spark'), blog.target(), { notes }));
    const { plan, removed } = await publishPlainly(publishJob(linkedSet('auth'), blog.target(), { notes }));
    expect(plan.orphans.map(({ post: key }) => key)).toEqual(['spark']);
    expect(removed).toEqual([]);
    expect(blog.posts.size).toBe(3);
  });

  it('are removed last, with their receipts', async () => {
    const blog = fakeBlog();
    const notes = notesWith();
    await publishPlainly(publishJob(linkedSet('auth', 'spark'), blog.target(), { notes }));
    blog.calls.length = 0;
    const job = publishJob(linkedSet('auth'), blog.target(), { notes });
    const { removed } = await publishPlainly(job, { removeOrphans: true });
    expect(blog.calls).toEqual(['update live round-up', 'remove 2']);
    expect(removed.map(({ post: key }) => key)).toEqual(['spark']);
    expect(readReceipts(notes.text(noteUri)).map(({ post: key }) => key)).toEqual(['auth', 'round-up']);
  });

  it('are not offered when the note could not be read', async () => {
    const blog = fakeBlog();
    const notes = notesWith();
    await publishPlainly(publishJob(linkedSet('auth'), blog.target(), { notes }));
    const problems = [
      {
        code: 'x.y',
        severity: 'error',
        message: 'm',
        span: { start: 0, end: 0 },
        uri: noteUri,
        line: 1,
        column: 1,
        blocks: 'always',
      },
    ] as const;
    const plan = await planPublish(publishJob(postSet([], { problems }), blog.target(), { notes }), never);
    expect(plan.orphans).toEqual([]);
  });
});

/** Links of live posts to posts of the blog that are not live. */
function deadLinks(blog: ReturnType<typeof fakeBlog>): readonly string[] {
  const live = [...blog.posts.values()].filter(({ status }) => status === 'live');
  const urls = new Set(live.map(({ url }) => url));
  return live
    .flatMap(({ html }) => [...html.matchAll(/href="([^"#]*)/g)].map(([, url = '']) => url))
    .filter((url) => !urls.has(url));
}
