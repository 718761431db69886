import { plainDialect } from '#core/render/portable/dialect.ts';
import type { Generator } from '../siteRepository/generator.ts';
import { expandAddress } from '../siteRepository/permalink.ts';
import { type SiteFacts, settingIn } from '../siteRepository/siteFacts.ts';

const usual = ':year/:month/:day/:title/';

/** https://hexo.io: files in `source/_posts`. */
export const hexo: Generator = {
  kind: 'hexo',
  name: 'Hexo',
  configFiles: ['_config.yml', '_config.yaml'],
  draft: { key: 'published', draft: false, live: true },
  hidesFuture: false,
  detects: ({ names, packages }) =>
    packages.has('hexo') || (names.has('source/_posts/') && names.has('_config.yml')),
  postFolders: (site) => [postsFolder(site)],
  defaults: (site) => ({
    folder: postsFolder(site),
    naming: 'file',
    isDated: false,
    extension: 'md',
    format: 'yaml',
    keys: { date: 'date', tags: 'tags', summary: 'description', authors: 'author' },
    date: 'YYYY-MM-DD HH:mm:ss',
    images: `${sourceFolder(site)}/images`,
    constants: {},
    learntFrom: '',
  }),
  webAddress: ({ config }) => settingIn(config, 'url'),
  address: ({ slug, day }, _, { config }) => {
    const facts = { slug, day, section: '' };
    const found =
      expandAddress(settingIn(config, 'permalink') ?? usual, facts) ?? expandAddress(usual, facts);
    return found ?? `${slug}/`;
  },
  dialect: () => plainDialect,
  // From the site's start: excerpts stand on other pages too.
  link: (_, to, site) => `${rootOf(site)}${to.address}`,
  imageFolder: ({ slug }, { images }) => `${images}/${slug}`,
  // Hexo puts the site's start in front of images by itself.
  image: (_, path, site) => path.slice(sourceFolder(site).length),
  // Nunjucks is read before Markdown, in code too. The permalink keeps the address.
  ownEntries: (_, { address }) => [
    { key: 'permalink', value: address },
    { key: 'disableNunjucks', value: true },
  ],
};

/** Where the site starts on its server, with a slash at its end. */
function rootOf({ config }: SiteFacts): string {
  const url = settingIn(config, 'url') ?? '';
  const path = /^https?:\/\/[^/]+(\/.*)$/.exec(url)?.[1] ?? '/';
  return `${(settingIn(config, 'root') ?? path).replace(/\/+$/, '')}/`;
}

function sourceFolder({ config }: SiteFacts): string {
  const own = settingIn(config, 'source_dir') ?? '';
  return /^[\w-]+(?:\/[\w-]+)*$/.test(own) ? own : 'source';
}

function postsFolder(site: SiteFacts): string {
  return `${sourceFolder(site)}/_posts`;
}
