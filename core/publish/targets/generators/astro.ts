import { plainDialect } from '#core/render/portable/dialect.ts';
import { relativePath } from '../folder/sitePaths.ts';
import type { Generator } from '../siteRepository/generator.ts';
import { hasAny, type SiteFacts, settingIn } from '../siteRepository/siteFacts.ts';

/** https://astro.build: a collection below `src/content`, whose keys the site itself lays down. */
export const astro: Generator = {
  kind: 'astro',
  name: 'Astro',
  configFiles: ['mjs', 'ts', 'js', 'mts', 'cjs'].map((extension) => `astro.config.${extension}`),
  draft: { key: 'draft', draft: true, live: false },
  hasDraftsIfTaught: true,
  hidesFuture: false,
  detects: (folder) =>
    folder.packages.has('astro') || hasAny(folder, 'astro.config', ['mjs', 'ts', 'js', 'mts', 'cjs']),
  postFolders: (site) => [
    site.names.has('src/data/') && !site.names.has('src/content/') ? 'src/data' : 'src/content',
  ],
  defaults: () => ({
    folder: 'src/content/blog',
    naming: 'file',
    isDated: false,
    extension: 'md',
    format: 'yaml',
    keys: { date: 'pubDate', tags: 'tags', summary: 'description' },
    date: 'YYYY-MM-DD',
    images: 'src/assets',
    constants: {},
    learntFrom: '',
  }),
  webAddress: (site) => {
    const own = settingIn(site.config, 'site');
    return own === undefined ? undefined : `${own.replace(/\/+$/, '')}${baseOf(site)}`;
  },
  // Pages of a collection stand together under whatever name, so that links between them hold.
  address: ({ path, slug }, { naming, folder }, { config }) => {
    const section = folder.split('/').filter((part) => !part.startsWith(':'))[2] ?? 'blog';
    const below = path.split('/').slice(3, naming === 'bundle' ? -2 : -1);
    const name =
      path
        .split('/')
        .at(naming === 'bundle' ? -2 : -1)
        ?.replace(/\.[a-z]+$/, '') ?? slug;
    const end = settingIn(config, 'trailingSlash') === 'never' ? '' : '/';
    return `${[section, ...below, name].join('/')}${end}`;
  },
  dialect: ({ extension }) => ({
    ...plainDialect,
    inlineHtml: extension !== 'mdx',
    isProgram: extension === 'mdx',
    headingId: 'as-on-github',
  }),
  link: (from, to) => relativePath(from.address, to.address) || './',
  imageFolder: ({ slug }, { images }) => `${images}/${slug}`,
  image: (post, path, site) =>
    path.startsWith('public/')
      ? `${baseOf(site)}/${path.slice('public/'.length)}`
      : fileLink(post.path, path),
  // Most sites demand a description, and build nothing without.
  ownEntries: ({ summary, title }, _, { keys }) =>
    summary === '' && keys.summary !== undefined ? [{ key: keys.summary, value: title }] : [],
};

/** Where the site starts on its server, without a slash at its end. */
function baseOf({ config }: SiteFacts): string {
  const base = (settingIn(config, 'base') ?? '').replace(/^\/+|\/+$/g, '');
  return base === '' ? '' : `/${base}`;
}

function fileLink(from: string, to: string): string {
  const path = relativePath(from, to);
  return path.startsWith('.') ? path : `./${path}`;
}
