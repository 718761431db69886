import type { Receipt } from '#core/note/model.ts';
import type { Ports } from '#core/ports.ts';
import type { SendRequest, Sent, Survey, Target } from '#core/publish/target.ts';
import type { PostSet } from '#core/render/post.ts';
import { finishSite } from './folder/finishSite.ts';
import { layoutOf } from './folder/layout.ts';
import { originOf } from './folder/origin.ts';
import { publishPage } from './folder/publishPage.ts';
import { removePage } from './folder/removePage.ts';
import { openSite } from './folder/site.ts';
import type { SiteRun } from './folder/siteRun.ts';
import { siteTitleFor } from './folder/siteTitle.ts';
import { surveySite, unusableSite } from './folder/surveySite.ts';

/** What the built-in site is made with. */
export interface FolderOptions {
  /** Name in receipts. */
  readonly name: string;
  /** The folder as people know it, e.g. its path. */
  readonly place: string;
  readonly folderUri: string;
  /** Where the site will be found; empty: not known, links stay relative. */
  readonly siteAddress: string;
  /** Name of the site; empty: made from the first note and kept. */
  readonly siteTitle: string;
  /** Images are read from below these folders only. */
  readonly imageFolderUris: readonly string[];
}

/**
 * A static site in a folder: a page a post, an index page, an Atom feed, a style sheet and the images, with no script
 * and with relative links, so that it opens from disk and from any host path. Files that the folder's manifest does not
 * name are never touched.
 */
export function folderTarget(
  options: FolderOptions,
  ports: Pick<Ports, 'files' | 'digest' | 'clock'>,
): Target {
  return new FolderTarget(options, ports);
}

class FolderTarget implements Target {
  readonly name: string;
  readonly place: string;
  readonly #options: FolderOptions;
  readonly #ports: Pick<Ports, 'files' | 'digest' | 'clock'>;
  #run: SiteRun | undefined;

  constructor(options: FolderOptions, ports: Pick<Ports, 'files' | 'digest' | 'clock'>) {
    this.name = options.name;
    this.place = options.place;
    this.#options = options;
    this.#ports = ports;
  }

  async survey(set: PostSet, receipts: readonly Receipt[], signal: AbortSignal): Promise<Survey> {
    const { folderUri } = this.#options;
    const site = await openSite(folderUri, this.place, this.#ports, signal);
    if (typeof site === 'string') return unusableSite(set, folderUri, site);
    const origin = await originOf(set.uri, folderUri, this.#ports.digest);
    const layout = layoutOf({ set, origin }, receipts, this.name, site.manifest);
    this.#run = {
      site,
      set,
      origin,
      layout,
      options: this.#options,
      ports: this.#ports,
      siteTitle: siteTitleFor(this.#options.siteTitle, site.manifest, set),
    };
    return surveySite(this.#run, receipts, signal);
  }

  async send({ post, links }: SendRequest, signal: AbortSignal): Promise<Sent> {
    return publishPage(this.#surveyed(), post, new Set(links.keys()), signal);
  }

  async remove(receipt: Receipt, signal: AbortSignal): Promise<void> {
    await removePage(this.#surveyed(), receipt.id, signal);
  }

  async finish(signal: AbortSignal): Promise<void> {
    await finishSite(this.#surveyed(), signal);
  }

  #surveyed(): SiteRun {
    if (this.#run === undefined) throw new Error('A site is surveyed before anything is sent to it.');
    return this.#run;
  }
}
