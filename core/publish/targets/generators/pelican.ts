import { plainDialect } from '#core/render/portable/dialect.ts';
import { relativePath } from '../folder/sitePaths.ts';
import type { Generator } from '../siteRepository/generator.ts';
import { type SiteFacts, settingIn } from '../siteRepository/siteFacts.ts';

/** https://getpelican.com: files in `content`, with lines of `Key: value` at their start. */
export const pelican: Generator = {
  kind: 'pelican',
  name: 'Pelican',
  configFiles: ['pelicanconf.py'],
  draft: { key: 'Status', draft: 'draft', live: 'published' },
  hidesFuture: false,
  detects: ({ names }) => names.has('pelicanconf.py'),
  postFolders: (site) => [contentFolder(site)],
  defaults: (site) => ({
    folder: contentFolder(site),
    naming: 'file',
    isDated: false,
    extension: 'md',
    format: 'pelican',
    keys: {
      date: 'Date',
      tags: 'Tags',
      summary: 'Summary',
      authors: 'Authors',
      lang: 'Lang',
      updated: 'Modified',
    },
    date: 'YYYY-MM-DD HH:mm',
    images: `${contentFolder(site)}/images`,
    constants: {},
    learntFrom: '',
  }),
  webAddress: ({ config }) => settingIn(config, 'SITEURL'),
  address: ({ slug, day }, _, { config }) => {
    const template = settingIn(config, 'ARTICLE_URL') ?? '{slug}.html';
    const [year = '', month = '', date = ''] = day.split('-');
    const address = template
      .replaceAll('{slug}', slug)
      .replace(/\{date:([^}]*)\}/g, (_whole, form: string) =>
        form.replaceAll('%Y', year).replaceAll('%m', month).replaceAll('%d', date),
      );
    return /[{}%]/.test(address) ? `${slug}.html` : address.replace(/^\//, '');
  },
  // Its reader takes fences at the start of a line only, joins quotes, and knows no `~~`.
  dialect: () => ({
    ...plainDialect,
    headingId: 'attribute',
    separator: '<!-- -->',
    keepsQuotesApart: false,
    nesting: 'python',
    strikethrough: false,
  }),
  link: (from, to) => `{filename}${relativePath(from.path, to.path)}`,
  imageFolder: ({ slug }, { images }) => `${images}/${slug}`,
  image: (_, path, site) => `{static}${path.slice(contentFolder(site).length)}`,
  ownEntries: (_, { slug }) => [{ key: 'Slug', value: slug }],
};

function contentFolder({ config }: SiteFacts): string {
  const own = settingIn(config, 'PATH') ?? '';
  return /^[\w-]+(?:\/[\w-]+)*$/.test(own) ? own : 'content';
}
