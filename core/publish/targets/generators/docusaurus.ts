import { plainDialect } from '#core/render/portable/dialect.ts';
import { relativePath } from '../folder/sitePaths.ts';
import type { Generator } from '../siteRepository/generator.ts';
import { hasAny, settingIn } from '../siteRepository/siteFacts.ts';

/** https://docusaurus.io: dated folders in `blog`, with their images beside them. */
export const docusaurus: Generator = {
  kind: 'docusaurus',
  name: 'Docusaurus',
  configFiles: ['ts', 'js', 'mjs', 'cjs', 'mts'].map((extension) => `docusaurus.config.${extension}`),
  draft: { key: 'draft', draft: true, live: false },
  hidesFuture: false,
  detects: (folder) =>
    folder.packages.has('@docusaurus/core') ||
    hasAny(folder, 'docusaurus.config', ['ts', 'js', 'mjs', 'cjs', 'mts']),
  postFolders: () => ['blog'],
  defaults: () => ({
    folder: 'blog',
    naming: 'bundle',
    isDated: true,
    extension: 'md',
    format: 'yaml',
    keys: { date: 'date', tags: 'tags', summary: 'description', cover: 'image' },
    date: 'YYYY-MM-DD',
    images: 'static/img',
    constants: {},
    learntFrom: '',
  }),
  webAddress: ({ config }) => {
    const url = settingIn(config, 'url');
    const base = (settingIn(config, 'baseUrl') ?? '/').replace(/\/$/, '');
    return url === undefined ? undefined : `${url}${base}`;
  },
  address: ({ slug }, _, { config }) => {
    const route = (settingIn(config, 'routeBasePath') ?? 'blog').replace(/^\/+|\/+$/g, '');
    const end = settingIn(config, 'trailingSlash') === 'true' ? '/' : '';
    return `${route === '' ? '' : `${route}/`}${slug}${end}`;
  },
  dialect: ({ extension }) => ({
    ...plainDialect,
    inlineHtml: extension !== 'mdx',
    isProgram: extension === 'mdx',
    headingId: 'attribute',
  }),
  link: (from, to) => fileLink(from.path, to.path),
  imageFolder: ({ path, slug }, { images }) =>
    /\/index\.\w+$/.test(path) ? path.slice(0, path.lastIndexOf('/')) : `${images}/${slug}`,
  image: (post, path) =>
    path.startsWith('static/') ? `/${path.slice('static/'.length)}` : fileLink(post.path, path),
  // Without `format`, a file is a program in MDX, where `{curly}` breaks the build. Names of authors need no entry elsewhere.
  ownEntries: ({ authors }, { slug }, { extension }) => [
    { key: 'slug', value: slug },
    { key: 'authors', value: authors.map((name) => ({ name })) },
    ...(extension === 'mdx' ? [] : [{ key: 'mdx', value: { format: 'md' } }]),
  ],
  // Lists show what stands before this mark. Code may hold blank lines of its own.
  body: (markdown, _, { extension }) =>
    markdown.startsWith('```')
      ? markdown
      : markdown.replace('\n\n', `\n\n${extension === 'mdx' ? '{/* truncate */}' : '<!-- truncate -->'}\n\n`),
};

function fileLink(from: string, to: string): string {
  const path = relativePath(from, to);
  return path.startsWith('.') ? path : `./${path}`;
}
