import type { Ports } from '#core/ports.ts';
import type { Target } from '#core/publish/target.ts';
import { manifestPath } from './folder/sitePaths.ts';
import { astro } from './generators/astro.ts';
import { docusaurus } from './generators/docusaurus.ts';
import { eleventy } from './generators/eleventy.ts';
import { hexo } from './generators/hexo.ts';
import { hugo } from './generators/hugo.ts';
import { jekyll } from './generators/jekyll.ts';
import { pelican } from './generators/pelican.ts';
import { vitepress } from './generators/vitepress.ts';
import type { Generator } from './siteRepository/generator.ts';
import type { RepositoryOptions } from './siteRepository/repositoryRun.ts';
import { RepositoryTarget } from './siteRepository/repositoryTarget.ts';
import { lookAt } from './siteRepository/siteFacts.ts';

/** Every generator there is; the first that knows a folder takes it. */
export const generators: readonly Generator[] = [
  astro,
  docusaurus,
  eleventy,
  hexo,
  vitepress,
  pelican,
  hugo,
  jekyll,
];

/**
 * The target for a folder that is the repository of a static site; `undefined`: it is none that is known, or a plain
 * site of ours.
 */
export async function openSiteRepository(
  options: RepositoryOptions,
  ports: Pick<Ports, 'files' | 'digest' | 'clock'>,
  signal: AbortSignal,
): Promise<Target | undefined> {
  const folder = await lookAt(options.folderUri, ports.files, signal);
  if (folder.names.has(manifestPath)) return undefined;
  const generator = generators.find((each) => each.detects(folder));
  return generator === undefined ? undefined : new RepositoryTarget(generator, folder, options, ports);
}
