import { plainDialect } from '#core/render/portable/dialect.ts';
import { titleHeading } from '#core/render/portable/titleHeading.ts';
import { relativePath } from '../folder/sitePaths.ts';
import type { Generator } from '../siteRepository/generator.ts';
import type { PostStyle } from '../siteRepository/postStyle.ts';
import { hasAny, type SiteFacts } from '../siteRepository/siteFacts.ts';

const stems = ['eleventy.config', '.eleventy'];
const extensions = ['js', 'mjs', 'cjs', 'ts'];
const usualFolders = ['content/blog', 'content/posts', 'src/posts', 'src/blog', 'posts', 'blog'];

/** https://www.11ty.dev: files below its input folder. */
export const eleventy: Generator = {
  kind: 'eleventy',
  name: 'Eleventy',
  configFiles: stems.flatMap((stem) => extensions.map((extension) => `${stem}.${extension}`)),
  draft: { key: 'draft', draft: true, live: false },
  hasDraftsIfTaught: true,
  hidesFuture: false,
  detects: (folder) =>
    folder.packages.has('@11ty/eleventy') || stems.some((stem) => hasAny(folder, stem, extensions)),
  postFolders: (site) => {
    const usual = usualFolders.filter((folder) => site.names.has(`${folder}/`));
    return usual.length > 0 ? usual : [inputFolder(site)];
  },
  defaults: (site) => ({
    folder: usualFolders.find((folder) => site.names.has(`${folder}/`)) ?? below(inputFolder(site), 'posts'),
    naming: 'file',
    isDated: false,
    extension: 'md',
    format: 'yaml',
    keys: { date: 'date', tags: 'tags', summary: 'description', authors: 'author' },
    date: 'YYYY-MM-DD',
    images: copiedFolder(site),
    constants: {},
    learntFrom: '',
  }),
  webAddress: () => undefined,
  address: ({ path, slug }, { naming }, site) => {
    const input = inputFolder(site);
    const own = input === '' ? path : path.slice(input.length + 1);
    const section = own.split('/').slice(0, naming === 'bundle' ? -2 : -1);
    return `${[...section, slug].join('/')}/`;
  },
  dialect: () => plainDialect,
  link: (from, to) => relativePath(from.address, to.address) || './',
  imageFolder: ({ slug }, { images }) => `${images}/${slug}`,
  image: (post, path, site) => relativePath(post.address, copiedTo(path, site)),
  // Without its override, Liquid or Nunjucks is read before Markdown, in code too. The permalink keeps the address.
  ownEntries: (_, { address }) => [
    { key: 'permalink', value: `/${address}` },
    { key: 'templateEngineOverride', value: 'md' },
  ],
  body: (markdown, { title }, style) =>
    hasLayout(style) ? markdown : `${titleHeading(title, plainDialect)}\n\n${markdown}`,
};

/**
 * A post without a layout is a page with nothing but its words: then the title is one of them. Posts that are there
 * already have one from somewhere.
 */
function hasLayout({ constants, learntFrom }: PostStyle): boolean {
  return 'layout' in constants || learntFrom !== '';
}

/** The folder that pages are made from; empty: the repository itself. */
function inputFolder({ config, names }: SiteFacts): string {
  const own =
    /\binput["']?\s*:\s*["']([\w./-]+)["']|setInputDirectory\(\s*["']([\w./-]+)["']/
      .exec(config)
      ?.slice(1)
      .find(Boolean) ?? '';
  const plain = own.replace(/^\.\/|^\.$|\/+$/g, '');
  return plain !== '' && names.has(`${plain}/`) ? plain : '';
}

/** A folder that is copied into the site as it is. */
function copiedFolder(site: SiteFacts): string {
  const [copied] = copies(site);
  return copied === undefined
    ? below(inputFolder(site), 'images')
    : below(copied.from, copied.to === '' ? 'images' : '');
}

/** Where a copied file lies in the built site. */
function copiedTo(path: string, site: SiteFacts): string {
  const copy = copies(site).find(({ from }) => path.startsWith(`${from}/`));
  if (copy !== undefined) return below(copy.to, path.slice(copy.from.length + 1));
  const input = inputFolder(site);
  return input !== '' && path.startsWith(`${input}/`) ? path.slice(input.length + 1) : path;
}

/** What the settings say is copied. Source: https://www.11ty.dev/docs/copy/ */
function copies(site: SiteFacts): readonly { readonly from: string; readonly to: string }[] {
  const input = inputFolder(site);
  const plain = (text: string) => text.replace(/^\.\//, '').replace(/^\/+|\/+$/g, '');
  const found = [
    ...site.config.matchAll(/addPassthroughCopy\(\s*["']([\w./-]+)["']/g),
    ...site.config.matchAll(/addPassthroughCopy\(\s*\{\s*["']([\w./-]+)["']\s*:\s*["']([\w./-]*)["']/g),
  ].map(([, from = '', to]) => {
    const place = plain(from);
    return { from: place, to: to === undefined ? placeIn(place, input) : plain(to) };
  });
  return found.filter(({ from }) => site.names.has(`${from}/`) && !/css|font|js$|favicon/i.test(from));
}

function placeIn(path: string, input: string): string {
  return input !== '' && path.startsWith(`${input}/`) ? path.slice(input.length + 1) : path;
}

function below(folder: string, name: string): string {
  return [folder, name].filter((part) => part !== '').join('/');
}
