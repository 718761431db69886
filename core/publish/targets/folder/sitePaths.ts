/** A file of the site by its path from the site's folder, with `/`: names of our own making only. */
const safePath = /^(?:[a-z0-9][a-z0-9-]*\/){0,2}[a-z0-9][a-z0-9-]*\.[a-z0-9]+$/;

/** The page of a post: its event's folder and its own name. */
const pagePath = /^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*\.html$/;

/** Whether a path can be one of ours; what comes from a note or a manifest is believed in no other way. */
export function isSitePath(path: string): boolean {
  return path.length <= 300 && safePath.test(path);
}

/** Whether a path can be the page of a post. */
export function isPagePath(path: string): boolean {
  return path.length <= 300 && pagePath.test(path);
}

/** What tells the files of one kind of site from others. */
export interface SiteRules {
  /** Name of the file that says which files of the folder are ours. */
  readonly manifestPath: string;
  /** Whether a path can be one of ours. */
  readonly isFile: (path: string) => boolean;
  /** Whether a path can be a post. */
  readonly isPage: (path: string) => boolean;
  /** Whether Git and others may change the line ends of a file. */
  readonly isText: (path: string) => boolean;
}

/** Name of the file that says which files of a plain site are ours. */
export const manifestPath = 'confnotes-site.json';

/** The rules of a plain site. */
export const folderRules: SiteRules = {
  manifestPath,
  isFile: isSitePath,
  isPage: isPagePath,
  isText: (path) => /\.(?:html|xml|css)$/.test(path),
};

/** Address of a file of the site. */
export function siteUri(folderUri: string, path: string): string {
  return `${folderUri.replace(/\/+$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** How a page at `from` links to a file at `to`. */
export function relativePath(from: string, to: string): string {
  const fromParts = from.split('/').slice(0, -1);
  const toParts = to.split('/');
  let common = 0;
  while (common < fromParts.length && common < toParts.length - 1 && fromParts[common] === toParts[common])
    common++;
  return [...fromParts.slice(common).map(() => '..'), ...toParts.slice(common)].join('/');
}
