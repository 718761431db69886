import { plainDialect } from '#core/render/portable/dialect.ts';
import type { Generator } from '../siteRepository/generator.ts';
import { expandAddress } from '../siteRepository/permalink.ts';
import { type SiteFacts, settingIn } from '../siteRepository/siteFacts.ts';

/** What the names of Jekyll's own forms stand for. Source: https://jekyllrb.com/docs/permalinks/ */
const forms: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** https://jekyllrb.com: dated files in `_posts`. */
export const jekyll: Generator = {
  kind: 'jekyll',
  name: 'Jekyll',
  configFiles: ['_config.yml', '_config.yaml', '_config.toml'],
  draft: { key: 'published', draft: false, live: true },
  hidesFuture: true,
  detects: ({ names, packages }) =>
    !packages.has('hexo') &&
    ((names.has('_config.yml') && !names.has('source/_posts/')) ||
      names.has('_config.toml') ||
      names.has('_config.yaml') ||
      names.has('_posts/')),
  postFolders: (site) => [postsFolder(site)],
  defaults: (site) => ({
    folder: postsFolder(site),
    naming: 'file',
    isDated: true,
    extension: 'md',
    format: 'yaml',
    keys: { date: 'date', tags: 'tags', summary: 'description', authors: 'author' },
    date: 'YYYY-MM-DD HH:mm:ss +0000',
    images: `${sourceFolder(site)}assets/images`,
    constants: { layout: 'post' },
    learntFrom: '',
  }),
  webAddress: ({ config }) => {
    const address = settingIn(config, 'url');
    return address === undefined ? undefined : `${address}${settingIn(config, 'baseurl') ?? ''}`;
  },
  address: ({ slug, day }, _, { config }) => {
    const own = settingIn(config, 'permalink') ?? 'date';
    const facts = { slug, day, section: '' };
    return (
      expandAddress(forms[own] ?? own, facts) ?? expandAddress(forms.date ?? '', facts) ?? `${slug}.html`
    );
  },
  dialect: () => ({ ...plainDialect, headingId: 'attribute', separator: '<!-- -->', code: withoutLiquid }),
  link: (_, to) => siteLink(to.address),
  imageFolder: ({ slug }, { images }) => `${images}/${slug}`,
  image: (_, path, site) => siteLink(path.slice(sourceFolder(site).length)),
  ownEntries: (_, { address }) => [{ key: 'permalink', value: `/${address}` }],
};

/** From the site's start, wherever that is. */
function siteLink(address: string): string {
  return `{{ "/${address}" | relative_url }}`;
}

function sourceFolder({ config }: SiteFacts): string {
  const own = settingIn(config, 'source') ?? '';
  return /^[\w-]+(?:\/[\w-]+)*$/.test(own) ? `${own}/` : '';
}

function postsFolder(site: SiteFacts): string {
  return `${sourceFolder(site)}_posts`;
}

/** Liquid is read before Markdown, in code too. Works in every version of Jekyll, GitHub's older one included. */
function withoutLiquid(text: string): string {
  return text.replace(/\{[{%]/g, (opener) => `{% raw %}${opener}{% endraw %}`);
}
