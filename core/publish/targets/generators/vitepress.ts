import { plainDialect } from '#core/render/portable/dialect.ts';
import { titleHeading } from '#core/render/portable/titleHeading.ts';
import { relativePath } from '../folder/sitePaths.ts';
import type { Generator } from '../siteRepository/generator.ts';
import { type SiteFacts, settingIn } from '../siteRepository/siteFacts.ts';

const homes = ['', 'docs/', 'src/', 'site/', 'website/', 'blog/'];
const extensions = ['js', 'mjs', 'ts', 'mts', 'cjs'];

/** `{{ }}` is taken for a program by Vue, but for blocks of code. */
const dialect = {
  ...plainDialect,
  headingId: 'attribute',
  codeTag: 'code v-pre',
  words: (text: string) => text.replace(/&#123;(?=&#123;)/g, '<span v-pre>&#123;</span>'),
} as const;

/** https://vitepress.dev: pages in Markdown; posts are what a site makes of them. */
export const vitepress: Generator = {
  kind: 'vitepress',
  name: 'VitePress',
  configFiles: homes.flatMap((home) =>
    extensions.map((extension) => `${home}.vitepress/config.${extension}`),
  ),
  draft: undefined,
  hidesFuture: false,
  detects: ({ names, packages }) =>
    packages.has('vitepress') || homes.some((home) => names.has(`${home}.vitepress/`)),
  postFolders: (site) => [postsFolder(site)],
  defaults: (site) => ({
    folder: postsFolder(site),
    naming: 'file',
    isDated: false,
    extension: 'md',
    format: 'yaml',
    keys: { date: 'date', tags: 'tags', summary: 'description', authors: 'author' },
    date: 'YYYY-MM-DD',
    images: `${postsFolder(site)}/images`,
    constants: {},
    learntFrom: '',
  }),
  webAddress: () => undefined,
  address: ({ path }, _, site) => {
    const page = path.slice(homeOf(site).length).replace(/\.md$/, '');
    return settingIn(site.config, 'cleanUrls') === 'true' ? page : `${page}.html`;
  },
  dialect: () => dialect,
  link: (from, to) => fileLink(from.path, to.path),
  imageFolder: ({ slug }, { images }) => `${images}/${slug}`,
  image: (post, path, site) => {
    const start = `${homeOf(site)}public/`;
    return path.startsWith(start) ? `/${path.slice(start.length)}` : fileLink(post.path, path);
  },
  ownEntries: () => [],
  body: (markdown, { title }) => `${titleHeading(title, dialect)}\n\n${markdown}`,
};

function fileLink(from: string, to: string): string {
  const path = relativePath(from, to);
  return path.startsWith('.') ? path : `./${path}`;
}

/** The folder of the site's pages, with a slash at its end. */
function homeOf({ names }: SiteFacts): string {
  return homes.find((home) => names.has(`${home}.vitepress/`)) ?? 'docs/';
}

function postsFolder(site: SiteFacts): string {
  const home = homeOf(site);
  const name = ['posts', 'blog', 'articles'].find((each) => site.names.has(`${home}${each}/`));
  return `${home}${name ?? 'posts'}`;
}
