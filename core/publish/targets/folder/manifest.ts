import { folderRules, type SiteRules } from './sitePaths.ts';

/** What we know of a site between two runs. */
export interface SiteManifest {
  /** Id of the Atom feed; `undefined`: nothing was published yet. */
  readonly feedId: string | undefined;
  /** Name of the site, made from the first note and kept; a setting goes before it. */
  readonly title: string | undefined;
  /** How posts are written here, as the kind of site keeps it; `undefined`: it keeps nothing. */
  readonly style: unknown;
  /** Our files by path, with the SHA-256 of what we wrote. */
  readonly files: ReadonlyMap<string, string>;
  /** Files of a run that has not come to its end: ours if they are there with that digest. */
  readonly writing: ReadonlyMap<string, string>;
  readonly posts: readonly SitePost[];
}

/** A page of the site, with what the index and the feed say of it. */
export interface SitePost {
  /** Of the set it came in, to tell events apart that share the folder. */
  readonly event: string;
  readonly eventTitle: string;
  /** First day of the event; empty: not known. */
  readonly eventDate: string;
  /** Which note the event's facts are in, as a digest of where it lies from the site; empty: not known. */
  readonly origin: string;
  /** `round-up`, or the slug of a deep dive. */
  readonly key: string;
  readonly path: string;
  /** Place within the event, from 0. */
  readonly position: number;
  readonly title: string;
  /** BCP 47; empty: not said. */
  readonly lang: string;
  /** `YYYY-MM-DD` or RFC 3339; empty: not said. */
  readonly date: string;
  readonly summary: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly draft: boolean;
  /** `tag:` URI, given once and kept. */
  readonly atomId: string;
  /** RFC 3339, of the first time. */
  readonly published: string;
  /** RFC 3339, of the last change of the content. */
  readonly updated: string;
  /** Digest of the content, without what the site puts around it. */
  readonly content: string;
  /** Paths of the images it shows. */
  readonly images: readonly string[];
  /** Path of its page in a site that is built from the folder; `undefined`: the file is the page. */
  readonly address?: string;
}

/** A manifest of a site with nothing in it. */
export const emptyManifest: SiteManifest = {
  feedId: undefined,
  title: undefined,
  style: undefined,
  files: new Map(),
  writing: new Map(),
  posts: [],
};

const format = 'confnotes-site';
const version = 1;

/** Reads a manifest. `broken`: it is none, or not to be trusted; `newer`: a later version of this program wrote it. */
export function parseManifest(
  text: string,
  rules: SiteRules = folderRules,
): SiteManifest | 'broken' | 'newer' {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return 'broken';
  }
  if (!isRecord(raw) || raw.format !== format || typeof raw.version !== 'number') return 'broken';
  if (raw.version > version) return 'newer';
  const files = digests(raw.files, rules);
  const writing = raw.writing === undefined ? new Map<string, string>() : digests(raw.writing, rules);
  const posts = Array.isArray(raw.posts)
    ? raw.posts.map((post: unknown) => sitePost(post, rules))
    : undefined;
  const { feedId, title, style } = raw;
  if (files === undefined || writing === undefined || posts === undefined) return 'broken';
  if (!isTextOrAbsent(feedId) || !isTextOrAbsent(title)) return 'broken';
  const known = posts.filter((post) => post !== undefined);
  return known.length < posts.length ? 'broken' : { feedId, title, style, files, writing, posts: known };
}

/** The manifest as it stands in its file: the same for the same content. */
export function manifestText(manifest: SiteManifest): string {
  const { feedId, title, style, files, writing, posts } = manifest;
  const content = {
    format,
    version,
    ...(feedId === undefined ? {} : { feedId }),
    ...(title === undefined ? {} : { title }),
    ...(style === undefined ? {} : { style }),
    files: sorted(files),
    ...(writing.size === 0 ? {} : { writing: sorted(writing) }),
    posts: [...posts].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function sorted(map: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `undefined`: not a map of safe paths to digests. */
function digests(raw: unknown, { isFile }: SiteRules): ReadonlyMap<string, string> | undefined {
  if (!isRecord(raw)) return undefined;
  const entries = Object.entries(raw).map(([path, digest]): [string, string] | undefined =>
    isFile(path) && typeof digest === 'string' ? [path, digest] : undefined,
  );
  const known = entries.filter((entry) => entry !== undefined);
  return known.length < entries.length ? undefined : new Map(known);
}

function sitePost(raw: unknown, { isFile, isPage }: SiteRules): SitePost | undefined {
  if (!isRecord(raw)) return undefined;
  const text = (key: string) => (typeof raw[key] === 'string' ? raw[key] : '');
  const texts = (key: string) =>
    Array.isArray(raw[key]) ? raw[key].filter((item: unknown) => typeof item === 'string') : [];
  const post: SitePost = {
    event: text('event'),
    eventTitle: text('eventTitle'),
    eventDate: text('eventDate'),
    origin: text('origin'),
    key: text('key'),
    path: text('path'),
    position: typeof raw.position === 'number' ? raw.position : 0,
    title: text('title'),
    lang: text('lang'),
    date: text('date'),
    summary: text('summary'),
    authors: texts('authors'),
    tags: texts('tags'),
    draft: raw.draft !== false,
    atomId: text('atomId'),
    published: text('published'),
    updated: text('updated'),
    content: text('content'),
    images: texts('images'),
    ...(typeof raw.address === 'string' ? { address: raw.address } : {}),
  };
  const complete = [post.key, post.atomId, post.published, post.updated].every((value) => value !== '');
  return complete && isPage(post.path) && post.images.every(isFile) ? post : undefined;
}

function isTextOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
