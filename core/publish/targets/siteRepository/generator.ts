import type { Dialect } from '#core/render/portable/dialect.ts';
import type { Post } from '#core/render/post.ts';
import type { FrontMatterEntry } from './frontMatter.ts';
import type { PostStyle } from './postStyle.ts';
import type { SiteFacts } from './siteFacts.ts';

/** A post of ours and where it lies. */
export interface PlacedPost {
  readonly key: string;
  /** Of its file, from the repository. */
  readonly path: string;
  /** Of its page, from the built site's start, without a `/` in front, e.g. `posts/pycon/`. */
  readonly address: string;
  /** Its name in addresses. */
  readonly slug: string;
  /** `YYYY-MM-DD`: its date, else the day it was first published. */
  readonly day: string;
}

/** A generator of static sites: all that is particular about it. One file a generator under `generators/`. */
export interface Generator {
  /** Never translated. */
  readonly kind: string;
  /** For people. */
  readonly name: string;
  /** Whether a folder is a site of it. */
  detects(folder: Pick<SiteFacts, 'names' | 'packages'>): boolean;
  /** Files that may hold its settings; the first that is there is read. */
  readonly configFiles: readonly string[];
  /** Folders below which posts are looked for. */
  postFolders(site: SiteFacts): readonly string[];
  /** How posts are written where there is none to learn from. */
  defaults(site: SiteFacts): PostStyle;
  /** Where the site will be found, as its settings say; `undefined`: they do not. */
  webAddress(site: SiteFacts): string | undefined;
  /** Address of a post that is new. */
  address(post: Omit<PlacedPost, 'address'>, style: PostStyle, site: SiteFacts): string;
  dialect(style: PostStyle, site: SiteFacts): Dialect;
  /** How one post links to another, as it stands in Markdown. */
  link(from: PlacedPost, to: PlacedPost, site: SiteFacts): string;
  /** Folder for the images of a post. */
  imageFolder(post: PlacedPost, style: PostStyle): string;
  /** How a post shows an image at a path. */
  image(post: PlacedPost, path: string, site: SiteFacts): string;
  /** Front matter that only this generator wants, behind what all have. */
  ownEntries(post: Post, placed: PlacedPost, style: PostStyle, site: SiteFacts): readonly FrontMatterEntry[];
  /** Body of a post with what this generator wants around it. */
  body?(markdown: string, post: Post, style: PostStyle, site: SiteFacts): string;
  /** Value of `draft` key for a post that is (not) one; `undefined`: there are no drafts. */
  readonly draft: { readonly key: string; readonly draft: unknown; readonly live: unknown } | undefined;
  /** Whether only sites that were taught so know drafts: those whose posts have the key. */
  readonly hasDraftsIfTaught?: true;
  /** Whether posts with a date in the future are left out of the site. */
  readonly hidesFuture: boolean;
}
