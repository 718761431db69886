import { describeTarget } from '../../support/targetConformance.ts';
import { repositoryPlace } from '../../support/testRepository.ts';

const sites: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a Hugo site': { 'hugo.toml': 'title = "Blog"\n' },
  'a Jekyll site': { '_config.yml': 'title: Blog\n' },
  'an Eleventy site': { 'eleventy.config.js': '' },
  'an Astro site': { 'astro.config.mjs': '' },
  'a Docusaurus site': { 'docusaurus.config.js': '' },
  'a Hexo site': { '_config.yml': 'title: Blog\n', 'package.json': '{"dependencies":{"hexo":"8.1.2"}}' },
  'a Pelican site': { 'pelicanconf.py': "SITENAME = 'Blog'\n" },
  'a VitePress site': { 'docs/.vitepress/config.mts': '' },
};

for (const [name, files] of Object.entries(sites)) describeTarget(name, () => repositoryPlace(files));
