import type { Ports } from '#core/ports.ts';
import { openSite } from '#core/publish/targets/folder/site.ts';
import { siteUri } from '#core/publish/targets/folder/sitePaths.ts';
import type { ServedSite } from './siteServer.ts';

/** A site in a folder, as it is now: the files that its manifest calls ours, and nothing else of the folder. */
export function publishedSite(folderUri: string, ports: Pick<Ports, 'files' | 'digest'>): ServedSite {
  return {
    async read(path) {
      const { signal } = new AbortController();
      const site = await openSite(folderUri, ports, signal);
      if (typeof site === 'string' || !site.manifest.files.has(path)) return undefined;
      return ports.files.read(siteUri(folderUri, path), signal);
    },
  };
}
