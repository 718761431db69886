import type { Ports } from '#core/ports.ts';
import type { PostSet } from '#core/render/post.ts';
import { type EventIdentity, isSameEvent } from '../folder/layout.ts';
import type { SitePost } from '../folder/manifest.ts';
import type { Site } from '../folder/site.ts';
import type { Generator, PlacedPost } from './generator.ts';
import type { PostStyle } from './postStyle.ts';
import type { SiteFacts } from './siteFacts.ts';

/** What a target of this kind is made with. */
export interface RepositoryOptions {
  /** Name in receipts. */
  readonly name: string;
  /** The folder as people know it, e.g. its path. */
  readonly place: string;
  readonly folderUri: string;
  /** Where the site will be found; empty: as its settings say. */
  readonly siteAddress: string;
  /** Images are read from below these folders only. */
  readonly imageFolderUris: readonly string[];
}

/** One event on its way into the repository of one site. */
export interface RepositoryRun extends EventIdentity {
  readonly site: Site;
  readonly set: PostSet;
  readonly generator: Generator;
  readonly facts: SiteFacts;
  readonly style: PostStyle;
  /** Whether the style is new, and the author is to look at it. */
  readonly isNewStyle: boolean;
  readonly placed: ReadonlyMap<string, PlacedPost>;
  /** Posts of another event that receipts of this note point to. */
  readonly taken: readonly SitePost[];
  readonly options: RepositoryOptions;
  readonly ports: Pick<Ports, 'files' | 'digest' | 'clock'>;
}

/** Address of a page for people: absolute where it is known where the site will be found. */
export function urlOf({ options, generator, facts }: RepositoryRun, address: string): string {
  const base = options.siteAddress || generator.webAddress(facts) || '';
  if (!/^https?:\/\//i.test(base)) return address;
  return `${base.replace(/[?#].*$/, '').replace(/\/+$/, '')}/${address}`;
}

/** Whether a post may be taken away for this set; one without posts says no longer which event it was. */
export function ownsPost(run: RepositoryRun, page: SitePost): boolean {
  return run.set.posts.length === 0 || isSameEvent(page, run);
}
