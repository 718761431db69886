import type { Ports } from '#core/ports.ts';
import type { PostSet } from '#core/render/post.ts';
import type { Layout } from './layout.ts';
import { webAddress } from './markup.ts';
import type { Site } from './site.ts';

/** One event on its way into one site. */
export interface SiteRun {
  readonly site: Site;
  readonly set: PostSet;
  /** Which note the event's facts are in; see the manifest's pages. */
  readonly origin: string;
  readonly layout: Layout;
  readonly siteTitle: string;
  readonly options: {
    readonly name: string;
    readonly siteAddress: string;
    readonly siteTitle: string;
    readonly imageFolderUris: readonly string[];
  };
  readonly ports: Pick<Ports, 'files' | 'digest' | 'clock'>;
}

/** The site's address with a slash at its end; `undefined`: not known, or no web address. */
export function siteAddressOf({ options }: SiteRun): string | undefined {
  const address = webAddress(options.siteAddress)?.replace(/[?#].*$/, '');
  return address === undefined || address.endsWith('/') ? address : `${address}/`;
}
