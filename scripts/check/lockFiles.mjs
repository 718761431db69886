import { readFileSync } from 'node:fs';
import { inProject } from '../lib/paths.mjs';

const lockFiles = [
  'package-lock.json',
  'scripts/vscodeHost/newest/package-lock.json',
  'scripts/vscodeHost/floor/package-lock.json',
  ...['astro', 'docusaurus', 'eleventy', 'hexo', 'vitepress'].map(
    (name) => `scripts/generators/${name}/package-lock.json`,
  ),
];

/**
 * Installing must work against any registry, so the lock files hold no addresses of one (`.npmrc` sees to that).
 * @throws When one does.
 */
export async function lockFilesNameNoRegistry() {
  for (const file of lockFiles) {
    /** @type {{ packages: Record<string, { resolved?: string, link?: boolean }> }} */
    const { packages } = JSON.parse(readFileSync(inProject(file), 'utf8'));
    const [place] = Object.entries(packages).find(([, { resolved, link }]) => resolved && !link) ?? [];
    if (place)
      throw new Error(
        `${file} has the registry's address at "${place}". Delete it and run npm install again.`,
      );
  }
}
