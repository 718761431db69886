import { plainDialect } from '#core/render/portable/dialect.ts';
import { relativePath } from '../folder/sitePaths.ts';
import type { Generator } from '../siteRepository/generator.ts';
import { expandAddress } from '../siteRepository/permalink.ts';
import { hasAny, type SiteFacts, settingIn } from '../siteRepository/siteFacts.ts';

const configFiles = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((stem) =>
  ['toml', 'yaml', 'yml', 'json'].map((extension) => `${stem}.${extension}`),
);

/** https://gohugo.io: a folder a post below `content`, with its images beside it. */
export const hugo: Generator = {
  kind: 'hugo',
  name: 'Hugo',
  configFiles,
  draft: { key: 'draft', draft: true, live: false },
  hidesFuture: true,
  detects: (folder) =>
    hasAny(folder, 'hugo', ['toml', 'yaml', 'yml', 'json']) ||
    folder.names.has('config/_default/') ||
    (hasAny(folder, 'config', ['toml', 'yaml', 'yml', 'json']) &&
      (folder.names.has('content/') || folder.names.has('archetypes/'))),
  postFolders: (site) => [contentFolder(site)],
  defaults: (site) => ({
    folder: `${contentFolder(site)}/${['posts', 'post', 'blog'].find((name) => site.names.has(`content/${name}/`)) ?? 'posts'}`,
    naming: 'bundle',
    isDated: false,
    extension: 'md',
    format: 'yaml',
    keys: { date: 'date', tags: 'tags', summary: 'description', authors: 'author' },
    date: 'YYYY-MM-DDTHH:mm:ssZ',
    images: 'static/images',
    constants: {},
    learntFrom: '',
  }),
  webAddress: ({ config }) => settingIn(config, 'baseURL') ?? settingIn(config, 'baseurl'),
  address: ({ path, slug, day }, { naming }, site) => {
    const below = path.slice(contentFolder(site).length + 1).split('/');
    const section = below.slice(0, naming === 'bundle' ? -2 : -1).join('/');
    const template = settingIn(site.config, section) ?? '';
    const custom = template.startsWith('/') ? expandAddress(template, { slug, day, section }) : undefined;
    return custom ?? `${section === '' ? '' : `${section}/`}${slug}/`;
  },
  // HTML is left out unless the site allows it, so none is written.
  dialect: () => ({ ...plainDialect, inlineHtml: false, headingId: 'attribute', code: withoutShortcodes }),
  link: (from, to) => relativePath(from.address, to.address) || './',
  imageFolder: ({ path, slug }, { images }) =>
    /\/index\.\w+$/.test(path) ? path.slice(0, path.lastIndexOf('/')) : `${images}/${slug}`,
  image: (post, path) =>
    path.startsWith('static/')
      ? relativePath(post.address, path.slice('static/'.length))
      : path.slice(path.lastIndexOf('/') + 1),
  ownEntries: (_, { address }) => [{ key: 'url', value: `/${address}` }],
};

function contentFolder({ config }: SiteFacts): string {
  const own = settingIn(config, 'contentDir') ?? '';
  return /^[\w-]+(?:\/[\w-]+)*$/.test(own) ? own : 'content';
}

/**
 * Calls of shortcodes are carried out even in code. The form with a comment shows them as written; an opener without its
 * end has no such form, so a character without width keeps its braces from what follows.
 * Source: https://gohugo.io/content-management/shortcodes/
 */
function withoutShortcodes(text: string): string {
  return text.replace(
    /\{\{([<%])((?:(?!\{\{[<%])[\s\S])*?)([>%])\}\}|\{\{(?=[<%])/g,
    (whole, open, inner, close) => {
      const isCall = open !== undefined && (open === '<') === (close === '>');
      return isCall ? `{{${open}/*${inner}*/${close}}}` : `{{\u2060${whole.slice(2)}`;
    },
  );
}
