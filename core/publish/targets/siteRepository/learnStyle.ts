import { datePattern, type PostStyle, type Role } from './postStyle.ts';
import { type ReadFrontMatter, readFrontMatter } from './readFrontMatter.ts';

/** A post that is already there. */
export interface ExistingPost {
  /** From the repository. */
  readonly path: string;
  readonly text: string;
}

/** What facts are called in the wild, the usual name first. */
const spellings: Readonly<Record<Role, readonly string[]>> = {
  date: ['date', 'pubDate', 'pubDatetime', 'publishDate', 'publishedAt', 'published_at', 'published', 'Date'],
  updated: [
    'lastmod',
    'updated',
    'updatedDate',
    'modDatetime',
    'last_modified_at',
    'modified',
    'Modified',
    'lastUpdated',
  ],
  tags: ['tags', 'keywords', 'tag', 'Tags'],
  summary: ['description', 'summary', 'excerpt', 'subtitle', 'Summary'],
  cover: [
    'cover',
    'image',
    'heroImage',
    'featured_image',
    'featuredImage',
    'coverImage',
    'cover_image',
    'ogImage',
    'thumbnail',
    'banner',
    'header',
    'hero',
  ],
  authors: ['author', 'authors', 'Author', 'Authors'],
  canonical: ['canonical', 'canonical_url', 'canonicalURL', 'canonicalUrl'],
  lang: ['lang', 'language', 'Lang'],
  draft: ['draft'],
};

/** What only one post has. */
const ownKeys = new Set([
  'title',
  'slug',
  'permalink',
  'url',
  'aliases',
  'id',
  'weight',
  'mdx',
  'Title',
  'Slug',
  'Status',
  'status',
]);

/** Said of a single post, these are said of all: what it is laid out by. */
const layoutKeys = new Set(['layout', 'type', 'template']);

/** A post with what could be read of it. */
interface Sample extends ExistingPost {
  readonly front: ReadFrontMatter;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * How posts are written in a site, learnt from its newest ones: folder, names, keys, date and place of images. What they
 * do not tell is as the generator has it by default. `undefined`: there is no post to learn from.
 */
export function learnStyle(posts: readonly ExistingPost[], defaults: PostStyle): PostStyle | undefined {
  const samples = posts
    .flatMap((post) => sampleOf(post))
    .sort((a, b) => (a.day === b.day ? (a.path < b.path ? 1 : -1) : a.day < b.day ? 1 : -1))
    .slice(0, 3);
  const [newest] = samples;
  if (newest === undefined) return undefined;
  const written = dateWritten(newest);
  return {
    ...placeOf(newest, defaults),
    format: defaults.format === 'pelican' ? 'pelican' : newest.front.format === 'toml' ? 'toml' : 'yaml',
    keys: { ...defaults.keys, ...keysOf(samples) },
    date: (written === undefined ? undefined : datePattern(written)) ?? defaults.date,
    images: imageFolderOf(newest, defaults),
    constants: { ...defaults.constants, ...constantsOf(samples) },
    learntFrom: newest.path,
  };
}

function sampleOf(post: ExistingPost): readonly Sample[] {
  const front = readFrontMatter(post.text);
  if (front === undefined || /(?:^|\/)_index\./.test(post.path)) return [];
  const written = roleKey('date', front.values) ?? '';
  const value = front.written.get(written) ?? '';
  const day = /\d{4}-\d\d-\d\d/.exec(post.path)?.[0] ?? /\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? wordsDay(value);
  return day === undefined ? [] : [{ ...post, front, day }];
}

function wordsDay(value: string): string | undefined {
  if (datePattern(value) === undefined) return undefined;
  const time = Date.parse(`${value.replace(/["']/g, '')} UTC`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

function dateWritten({ front }: Sample): string | undefined {
  const key = roleKey('date', front.values);
  return key === undefined ? undefined : front.written.get(key);
}

function roleKey(role: Role, values: ReadonlyMap<string, unknown>): string | undefined {
  return spellings[role].find((key) => values.has(key) && (role !== 'date' || values.get(key) !== false));
}

/** The newest post that has a fact says what it is called. */
function keysOf(samples: readonly Sample[]): Readonly<Partial<Record<Role, string>>> {
  return Object.fromEntries(
    roles.flatMap((role) => {
      const key = samples.map(({ front }) => plainKey(role, front.values)).find((each) => each !== undefined);
      return key === undefined ? [] : [[role, key]];
    }),
  );
}

const roles: readonly Role[] = [
  'date',
  'updated',
  'tags',
  'summary',
  'cover',
  'authors',
  'canonical',
  'lang',
  'draft',
];

/** A cover that is more than an address (`header: {image: …}`) is a theme's own matter. */
function plainKey(role: Role, values: ReadonlyMap<string, unknown>): string | undefined {
  const key = roleKey(role, values);
  return role === 'cover' && key !== undefined && typeof values.get(key) !== 'string' ? undefined : key;
}

function placeOf(
  { path, day }: Sample,
  { extension }: PostStyle,
): Pick<PostStyle, 'folder' | 'naming' | 'isDated' | 'extension'> {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  const own = /\.([a-z]+)$/.exec(file)?.[1];
  const isBundle = /^index\.[a-z]+$/.test(file);
  const name = isBundle ? (parts.pop() ?? '') : file;
  const [year = '', month = ''] = day.split('-');
  if (parts.at(-1) === month && parts.at(-2) === year) parts.splice(-2, 2, ':year', ':month');
  else if (parts.at(-1) === year) parts.splice(-1, 1, ':year');
  return {
    folder: parts.join('/'),
    naming: isBundle ? 'bundle' : 'file',
    isDated: /^\d{4}-\d\d-\d\d-/.test(name),
    extension: own ?? extension,
  };
}

function constantsOf(samples: readonly Sample[]): Readonly<Record<string, unknown>> {
  const [newest, ...others] = samples;
  if (newest === undefined) return {};
  const taken = new Set([...ownKeys, ...roles.flatMap((role) => spellings[role])]);
  const same = [...newest.front.values].filter(([key, value]) => {
    if (taken.has(key) || !isPlain(value) || (others.length === 0 && !layoutKeys.has(key))) return false;
    return others.every(({ front }) => JSON.stringify(front.values.get(key)) === JSON.stringify(value));
  });
  return Object.fromEntries(same);
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Where the newest post's first image lies, if it is given from the site's start; `/` in front stands for that. */
function imageFolderOf({ front, path }: Sample, { images }: PostStyle): string {
  const root = images.split('/')[0] ?? '';
  const found =
    /!\[[^\]\n]*\]\(\s*(?:\{\{\s*["']|\{static\})?\/((?:[\w.-]+\/)+)[\w.-]+\.(?:png|jpe?g|gif|webp|avif|svg)/i.exec(
      front.body,
    );
  const folder = found?.[1]?.replace(/\/$/, '');
  if (folder === undefined || images === '') return images;
  const own = folder.split('/').at(-1) ?? '';
  const shared =
    path.includes(own) && folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : folder;
  return rootFolders.has(root) ? `${root}/${shared}` : shared;
}

/** Folders whose contents are copied to the start of the built site. */
const rootFolders = new Set(['static', 'public', 'source', 'content']);
