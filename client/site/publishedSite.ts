import type { Files } from '#core/ports.ts';
import { parseManifest } from '#core/publish/targets/folder/manifest.ts';
import { manifestPath, siteUri } from '#core/publish/targets/folder/sitePaths.ts';
import type { ServedSite } from './siteServer.ts';

/** A site in a folder, as it is now: the files that its manifest calls ours, and nothing else of the folder. */
export function publishedSite(folderUri: string, files: Files): ServedSite {
  return {
    async read(path) {
      const bytes = await files.read(siteUri(folderUri, manifestPath));
      const manifest = bytes && parseManifest(new TextDecoder().decode(bytes));
      if (typeof manifest !== 'object' || !manifest.files.has(path)) return undefined;
      return files.read(siteUri(folderUri, path));
    },
  };
}
