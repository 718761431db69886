import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCaptured } from '../../scripts/lib/capture.mjs';
import { inProject } from '../../scripts/lib/paths.mjs';
import { attempt } from '../../scripts/test/result.mjs';
import { BuiltSite, plainWords } from './builtSite.mjs';

/** @typedef {import('../../scripts/test/result.mjs').Result} Result */

/** What stands in `notes/traps.confnotes.md` and breaks builds, as readers must see it. White space aside. */
const samples = [
  'Words with {curly} braces, {{ twice }}, {% tags %}',
  'inline {{ code }}',
  '{% inline %}',
  '3 < 4 & 5 > 2, a | pipe, ~tilde~ and $$money$$',
  '{{ list.code }}',
  'const inList = { curly: 1 };',
  'a | b {curly} 1',
];
const codeSamples = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a sample of just that
  'const page = `{{ title }} {% if x %} {curly} <Tag /> {{< figure src="x" >}} {{% note %}} ${value}`;',
  "import nothing from '{# comment #}';",
  '{% raw %}{{ raw }}{% endraw %}',
  '{{< unclosed',
];

/**
 * Publishes the example and the notes full of traps into a site with the built program, has the generator build it and
 * reads its pages; then edits, publishes and builds once more.
 * @param {import('./sites.mjs').TargetSite} site
 * @param {string} folder Emptied for it.
 * @param {(folder: string) => Promise<void>} build
 * @returns {Promise<readonly Result[]>}
 */
export async function publishStory(site, folder, build) {
  rmSync(folder, { recursive: true, force: true });
  const blog = path.join(folder, 'blog');
  for (const [name, text] of Object.entries(site.files)) {
    mkdirSync(path.dirname(path.join(blog, name)), { recursive: true });
    writeFileSync(path.join(blog, name), text);
  }
  cpSync(inProject('examples/tidewater-2026'), path.join(folder, 'tidewater'), { recursive: true });
  cpSync(inProject('test/targets/notes'), path.join(folder, 'traps'), { recursive: true });
  const built = new BuiltSite(path.join(blog, site.output), site.base ?? '/');
  const pathOf = (/** @type {string} */ url) => new URL(url, `https://blog.example${built.base}`).pathname;
  /** @type {Result[]} */
  const results = [];
  const check = async (/** @type {string} */ what, /** @type {() => unknown} */ work) => {
    results.push(await attempt(`${site.name}: ${what}`, work));
  };
  /** @type {Post[]} */
  let posts = [];
  await check('builds with what was published into it', async () => {
    posts = [...(await publish(folder, 'tidewater')), ...(await publish(folder, 'traps'))];
    assert.equal(posts.length, 6);
    await build(blog);
    for (const { url } of posts) built.page(pathOf(url));
  });
  if (results.some(({ state }) => state === 'failed')) return results;
  const pages = () => posts.map((post) => ({ ...post, page: built.page(pathOf(post.url)) }));

  await check('shows title, date and tags of each post', () => {
    for (const { title, page } of pages()) {
      assert.ok(
        plainWords(page.html.replace(/<[^>]+>/g, ' ')).includes(plainWords(title)),
        `${title}: title`,
      );
      assert.match(page.html, /2026-0[35]-(?:04|14|15)|(?:March|May) (?:4|14|15), 2026/, `${title}: date`);
      assert.match(page.html, />\s*(?:databases|braces)\s*</, `${title}: tags`);
    }
  });
  await check('shows every quote with who said it', async () => {
    const text = pages()
      .map(({ page }) => page.text)
      .join('\n');
    for (const notes of ['tidewater', 'traps']) {
      for (const quote of await quotesOf(folder, notes)) {
        const at = text.indexOf(plainWords(quote.text));
        assert.ok(at >= 0, quote.text);
        const behind = text.slice(at + plainWords(quote.text).length).slice(0, 60);
        if (quote.by)
          assert.match(behind, new RegExp(`^["']? ?[—-] ?${quote.by.name ?? quote.by.handle}`), quote.text);
      }
    }
  });
  await check('shows code, braces and tags as they were written', () => {
    const text = pages()
      .map(({ page }) => page.code)
      .join('\n');
    for (const sample of [...samples, ...codeSamples]) {
      assert.ok(text.includes(plainWords(sample).replaceAll(' ', '')), `${sample}\nnot in\n${text}`);
    }
  });
  await check('shows tables, lists, emphasis and neighbouring quotes as such', () => {
    const all = pages();
    const html = all.map(({ page }) => page.main).join('\n');
    assert.ok((html.match(/<table/g) ?? []).length >= 2, 'tables');
    assert.match(html, /<(?:strong|b)\b[^>]*>bold</);
    const last = all.at(-1)?.page.main ?? '';
    assert.equal(last.match(/<blockquote/g)?.length, 2, 'quotes of the last post');
    assert.ok((last.match(/<ul/g)?.length ?? 0) >= 2, 'lists of the last post');
    assert.ok(!/<h1[^>]*>\s*of hearts/.test(last), 'words that are no heading');
    assert.match(html, /<ol[\s\S]*?<ul[\s\S]*?<pre[\s\S]*?<\/ol>/, 'code in a list in a list');
  });
  await check('has every image that a post shows', () => {
    let count = 0;
    for (const { page } of pages()) {
      for (const image of page.images) {
        assert.ok(built.fileFor(image), `${image} of ${page.url}`);
        count++;
      }
    }
    assert.ok(count >= 4, `${count} images`);
  });
  await check('links round-up and deep dives, and no link leads to nothing', () => {
    const paths = posts.map(({ url }) => pathOf(url));
    for (const { page, title, key } of pages()) {
      const ends = page.links.map((link) => built.fileFor(link.pathname));
      for (const link of page.links) assert.ok(built.fileFor(link.pathname), `${link.href} in ${title}`);
      for (const link of page.links.filter(({ hash }) => hash !== '')) {
        assert.ok(built.page(link.pathname).hasId(link.hash.slice(1)), `${link.href} in ${title}`);
      }
      const own = new Set(ends.filter((end) => paths.some((each) => built.fileFor(each) === end)));
      assert.ok(own.size >= (key === 'round-up' ? 2 : 1), `${title} links to ${own.size} posts`);
    }
  });
  await check('is written nothing when nothing changed', async () => {
    const before = tree(blog, site);
    const again = [...(await publish(folder, 'tidewater')), ...(await publish(folder, 'traps'))];
    assert.deepEqual(new Set(again.map(({ action }) => action)), new Set(['unchanged']));
    assert.deepEqual(tree(blog, site), before);
  });
  await check('keeps addresses and has no second post after an edit', async () => {
    const before = filesIn(blog, site);
    edit(path.join(folder, 'traps/traps.confnotes.md'));
    const again = await publish(folder, 'traps');
    assert.deepEqual(
      again.map(({ url }) => url),
      posts.slice(3).map(({ url }) => url),
    );
    assert.deepEqual(filesIn(blog, site), before);
    await build(blog);
    assert.match(built.page(pathOf(posts[4]?.url ?? '')).text, /Code samples break nothing any more\./);
    assert.match(built.page(pathOf(posts[3]?.url ?? '')).text, /Templates, renamed|Words with/);
  });
  await check('leaves the post that was there alone', () => {
    const [mine = '', text = ''] = Object.entries(site.files).find(([name]) => name.includes('mine')) ?? [];
    assert.equal(readFileSync(path.join(blog, mine), 'utf8'), text);
  });
  return results;
}

/**
 * @typedef {{ key: string, title: string, action: string, url: string }} Post
 * @param {string} folder
 * @param {string} notes
 * @returns {Promise<readonly Post[]>}
 */
async function publish(folder, notes) {
  const args = [inProject('dist/cli.js'), 'publish', notes, '--to', 'blog', '--json'];
  const { code, output } = await runCaptured(process.execPath, args, { cwd: folder });
  assert.equal(code, 0, output);
  return JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)).posts;
}

/**
 * @param {string} folder
 * @param {string} notes
 * @returns {Promise<readonly { text: string, by: { name: string | null, handle: string | null } | null }[]>}
 */
async function quotesOf(folder, notes) {
  const file = readdirSync(path.join(folder, notes)).find((name) => name.endsWith('.confnotes.md')) ?? '';
  const args = [inProject('dist/cli.js'), 'outline', path.join(notes, file), '--json'];
  const { output } = await runCaptured(process.execPath, args, { cwd: folder });
  const [{ quotes }] = JSON.parse(output);
  return quotes.filter((/** @type {{ proposed: boolean }} */ { proposed }) => !proposed);
}

/** Renames headings, which must change no address, and words. @param {string} file */
function edit(file) {
  const text = readFileSync(file, 'utf8')
    .replace('## Session: Templates in code', '## Session: Templates, renamed')
    .replace('Code samples are what breaks builds.', 'Code samples break nothing any more.')
    .replace('# Trapdoor Conf 2026', '# Trapdoor, seen again');
  writeFileSync(file, text);
}

/**
 * Files of the posts.
 * @param {string} blog
 * @param {import('./sites.mjs').TargetSite} site
 */
function filesIn(blog, site) {
  return site.posts.flatMap((folder) =>
    readdirSync(path.join(blog, folder), { recursive: true, encoding: 'utf8' }).sort(),
  );
}

/**
 * The same with their contents.
 * @param {string} blog
 * @param {import('./sites.mjs').TargetSite} site
 */
function tree(blog, site) {
  return site.posts.flatMap((folder) =>
    readdirSync(path.join(blog, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8')),
  );
}
