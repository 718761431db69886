import { describe, expect, it } from 'vitest';
import { NotesError } from '#core/errors.ts';
import { planPublish } from '#core/publish/plan.ts';
import { postScheme, roundUp } from '#core/render/post.ts';
import { imageHtml, linkedSet, post, postSet, withPost } from '../../support/posts.ts';
import { never, notesWith, noteUri, publishJob, publishPlainly } from '../../support/publishJob.ts';
import { describeTarget } from '../../support/targetConformance.ts';
import { repositoryFolder, repositoryPlace, testRepository } from '../../support/testRepository.ts';

const sites: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a Hugo site': { 'hugo.toml': 'title = "Blog"\n' },
  'a Jekyll site': { '_config.yml': 'title: Blog\n' },
  'an Eleventy site': { 'eleventy.config.js': '' },
  'an Astro site': { 'astro.config.mjs': '' },
  'a Docusaurus site': { 'docusaurus.config.js': '' },
  'a Hexo site': { '_config.yml': 'title: Blog\n', 'package.json': '{"dependencies":{"hexo":"8.1.2"}}' },
  'a Pelican site': { 'pelicanconf.py': "SITENAME = 'Blog'\n" },
  'a VitePress site': { 'docs/.vitepress/config.mts': '' },
};

for (const [name, files] of Object.entries(sites)) describeTarget(name, () => repositoryPlace(files));

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const hugoSite = { 'hugo.toml': 'title = "Blog"\n' };
const problemsOf = async (repository: ReturnType<typeof testRepository>, set = linkedSet('auth')) =>
  (await planPublish(publishJob(set, repository.open()), never)).problems;

describe('the repository of a site', () => {
  const withImage = () => {
    const set = linkedSet('auth', 'spark');
    const asset = { id: 'a.png', uri: 'file:///conf/a.png', name: 'a.png' };
    return withPost(set, 'auth', { html: `${set.posts[1]?.html}${imageHtml('a.png')}`, assets: [asset] });
  };

  for (const [name, files] of Object.entries(sites)) {
    it(`of ${name} ends the same, byte for byte, wherever publishing broke off before`, async () => {
      const set = withImage();
      const run = async (failAt: number | undefined) => {
        const repository = testRepository(files);
        const { disk } = repository;
        disk.put('file:///conf/a.png', png);
        const notes = notesWith();
        const full = new NotesError('files.full', 'There is no room left.');
        if (failAt !== undefined) {
          disk.refuse = (_, index) => (index === failAt ? full : undefined);
          await expect(publishPlainly(publishJob(set, repository.open(), { notes }))).rejects.toThrow();
          disk.refuse = () => undefined;
        }
        await publishPlainly(publishJob(set, repository.open(), { notes }));
        return { all: disk.all(), note: notes.text(noteUri), count: disk.calls.length };
      };
      const { count, ...whole } = await run(undefined);
      for (let index = 0; index < count; index++) {
        const { count: _, ...again } = await run(index);
        expect(again).toEqual(whole);
      }
    });
  }

  it('does not take a plain site of ours for one of a generator', async () => {
    const repository = testRepository({ ...hugoSite, 'confnotes-site.json': '{}' });
    await expect(problemsOf(repository)).rejects.toThrow('No generator knows this folder.');
  });

  it('says how posts are written before the first is, and not again', async () => {
    const repository = testRepository({
      ...hugoSite,
      'content/blog/x.md': '---\ntitle: X\ndate: 2025-01-01\nsummary: s\n---\n',
    });
    const [problem] = await problemsOf(repository);
    expect(problem).toMatchObject({ code: 'target.style', severity: 'info' });
    expect(problem?.message).toBe(
      'Hugo: posts go to content/blog/NAME.md with title, date, tags, summary, author, as in content/blog/x.md.',
    );
    await publishPlainly(publishJob(linkedSet('auth'), repository.open()));
    expect(await problemsOf(repository)).toEqual([]);
  });

  it('shows what somebody changed by hand, and asks before it goes', async () => {
    const repository = testRepository(hugoSite);
    const notes = notesWith();
    await publishPlainly(publishJob(linkedSet('auth'), repository.open(), { notes }));
    const path = 'content/posts/auth/index.md';
    repository.disk.put(
      `${repositoryFolder}/${path}`,
      repository.text(path).replace('Notes of', 'My notes of'),
    );
    const job = publishJob(linkedSet('auth'), repository.open(), { notes });
    const { problems } = await planPublish(job, never);
    expect(problems[0]).toMatchObject({ code: 'target.edited-by-hand', blocks: 'until-confirmed' });
    expect(problems[0]?.message).toContain('\n- My notes of auth.\n+ Notes of auth.');
    await expect(publishPlainly(job)).rejects.toMatchObject({ code: 'publish.blocked' });
  });

  it('stops at a file of somebody else', async () => {
    const repository = testRepository({ ...hugoSite, 'content/posts/auth/index.md': 'mine' });
    expect((await problemsOf(repository)).map(({ code }) => code)).toContain('target.foreign-file');
  });

  it('turns links to a post into words before it goes', async () => {
    const repository = testRepository(hugoSite);
    const notes = notesWith();
    await publishPlainly(publishJob(linkedSet('auth'), repository.open(), { notes }));
    const alone = postSet([post({ key: roundUp, html: `<p>See <a href="${postScheme}auth">it</a>.</p>` })]);
    await publishPlainly(publishJob(alone, repository.open(), { notes }), { removeOrphans: true });
    expect(repository.posts().map(({ key }) => key)).toEqual([roundUp]);
    expect(repository.text('content/posts/pycon-2014/index.md')).toContain('See it.');
  });

  it('says so where a site knows no drafts', async () => {
    const draft = postSet([post({ key: roundUp, draft: true })]);
    const site = testRepository({ 'docs/.vitepress/config.mts': '' });
    expect((await problemsOf(site, draft)).map(({ code }) => code)).toContain('target.no-drafts');
    expect((await problemsOf(testRepository(hugoSite), draft)).map(({ code }) => code)).toEqual([
      'target.style',
    ]);
  });

  it('marks a draft as one', async () => {
    const repository = testRepository(hugoSite);
    await publishPlainly(publishJob(postSet([post({ key: roundUp, draft: true })]), repository.open()));
    expect(repository.text('content/posts/pycon-2014/index.md')).toContain('\ndraft: true\n');
  });

  it('takes no address from a manifest that leads out of the repository', async () => {
    const manifest = { format: 'confnotes-site', version: 1, files: { '../x.md': 'a' }, posts: [] };
    const repository = testRepository({ ...hugoSite, '.confnotes.json': JSON.stringify(manifest) });
    expect((await problemsOf(repository)).map(({ code }) => code)).toEqual(['target.manifest-broken']);
  });
});
