import { assetScheme, type Post, type PostSet, postScheme, roundUp } from '#core/render/post.ts';
import { noteUri } from './publishJob.ts';

/** A post of nothing much, as the renderer would give it. Links in it are added to `linksTo`. */
export function post(given: Partial<Post> & { readonly key: string }): Post {
  const html = given.html ?? `<p>Words of ${given.key}.</p>`;
  const linksTo = [...html.matchAll(/confnotes-post:([^"#]+)/g)].map(([, key = '']) => key);
  return {
    title: given.key === roundUp ? 'PyCon 2014' : `Deep dive ${given.key}`,
    slug: given.key === roundUp ? 'pycon-2014' : given.key,
    date: '2014-09-28',
    lang: 'en',
    summary: `Summary of ${given.key}.`,
    authors: ['Asha'],
    tags: ['python'],
    canonical: undefined,
    draft: false,
    cover: undefined,
    markdown: html.replace(/<[^>]+>/g, ''),
    assets: [],
    linksTo: [...new Set(linksTo)],
    ...given,
    html,
  };
}

/** An event of these posts. */
export function postSet(posts: readonly Post[], given: Partial<PostSet> = {}): PostSet {
  return {
    uri: noteUri,
    event: 'pycon-2014',
    conference: 'PyCon 2014',
    dates: ['2014-09-26', '2014-09-28'],
    place: 'Bengaluru',
    website: undefined,
    withheldBlocks: 0,
    followUpsLeftBehind: 0,
    problems: [],
    ...given,
    posts,
  };
}

/** A round-up and deep dives with these keys, all linking to each other as the renderer makes them. */
export function linkedSet(...keys: readonly string[]): PostSet {
  const links = keys.map((key) => `<p><a href="${postScheme}${key}#notes">More on ${key}</a></p>`);
  const deepDives = keys.map((key) =>
    post({
      key,
      html: `<p>Notes of ${key}.</p><p>Part of <a href="${postScheme}${roundUp}">PyCon 2014</a></p>`,
    }),
  );
  return postSet([post({ key: roundUp, html: `<p>All of it.</p>${links.join('')}` }), ...deepDives]);
}

/** The set with one of its posts replaced by a changed one. */
export function withPost(set: PostSet, key: string, change: Partial<Post>): PostSet {
  return { ...set, posts: set.posts.map((each) => (each.key === key ? { ...each, ...change } : each)) };
}

/** HTML that shows an asset. */
export function imageHtml(id: string): string {
  return `<p><img src="${assetScheme}${id}" alt="A slide"></p>`;
}
