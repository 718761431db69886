import { describeTarget } from '../../support/targetConformance.ts';
import { repositoryPlace } from '../../support/testRepository.ts';

const sites: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a Hugo site': { 'hugo.toml': 'title = "Blog"\n' },
  'a Jekyll site': { '_config.yml': 'title: Blog\n' },
};

for (const [name, files] of Object.entries(sites)) describeTarget(name, () => repositoryPlace(files));
