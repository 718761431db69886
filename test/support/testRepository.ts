import MarkdownIt from 'markdown-it';
import { NotesError } from '#core/errors.ts';
import type { Target } from '#core/publish/target.ts';
import { parseManifest, type SitePost } from '#core/publish/targets/folder/manifest.ts';
import { openSiteRepository } from '#core/publish/targets/siteRepositories.ts';
import { repositoryRules } from '#core/publish/targets/siteRepository/repositoryPaths.ts';
import type { RepositoryOptions } from '#core/publish/targets/siteRepository/repositoryRun.ts';
import { type MemoryFiles, memoryFiles } from './memoryFiles.ts';
import { never, sha256, stoppedClock } from './publishJob.ts';
import type { TestPlace } from './targetConformance.ts';

/** Where the repository lies in tests. */
export const repositoryFolder = 'file:///conf/blog';

/** The repository of a site in memory. */
export interface TestRepository {
  readonly disk: MemoryFiles;
  readonly clock: ReturnType<typeof stoppedClock>;
  /** The target as a new run would make it. */
  open(options?: Partial<RepositoryOptions>): Target;
  /** Text of a file; empty: it is not there. */
  text(path: string): string;
  /** Posts that the manifest names, if their files are there. */
  posts(): readonly SitePost[];
}

/** A repository with these files by path, which make it the site of some generator. */
export function testRepository(start: Readonly<Record<string, string | Uint8Array>>): TestRepository {
  const disk = memoryFiles(
    Object.fromEntries(
      Object.entries(start).map(([path, content]) => [`${repositoryFolder}/${path}`, content]),
    ),
  );
  const clock = stoppedClock();
  const text = (path: string) => disk.text(`${repositoryFolder}/${path}`) ?? '';
  return {
    disk,
    clock,
    text,
    open: (given = {}) => {
      const options = {
        name: 'blog',
        place: '/conf/blog',
        folderUri: repositoryFolder,
        siteAddress: '',
        imageFolderUris: ['file:///conf'],
        ...given,
      };
      return lateTarget(options.name, options.place, async () => {
        const target = await openSiteRepository(options, { files: disk, digest: sha256, clock }, never);
        if (target === undefined) throw new Error('No generator knows this folder.');
        return target;
      });
    },
    posts: () => {
      const saved = text(repositoryRules.manifestPath);
      const manifest = saved === '' ? undefined : parseManifest(saved, repositoryRules);
      if (typeof manifest === 'string') throw new Error(`The manifest is ${manifest}.`);
      return (manifest?.posts ?? []).filter(({ path }) => text(path) !== '');
    },
  };
}

/** The place behind a target for a repository: its pages are what a generator would make of the files. */
export function repositoryPlace(start: Readonly<Record<string, string>>): TestPlace {
  const repository = testRepository(start);
  const { disk } = repository;
  const foreignPath = 'notes/mine.md';
  return {
    open: () => repository.open(),
    changes: () => disk.calls.length,
    failAt(index) {
      const from = disk.calls.length;
      const full = new NotesError('files.full', 'There is no room left.');
      disk.refuse = (_, call) => (index !== undefined && call - from === index ? full : undefined);
    },
    pages: () => new Map(repository.posts().map((post) => [post.address ?? '', builtPage(repository, post)])),
    exists: (url) => repository.posts().some(({ address }) => address === url),
    everything: () => JSON.stringify(disk.all()),
    foreign: {
      put: () => disk.put(`${repositoryFolder}/${foreignPath}`, 'mine'),
      isUntouched: () => repository.text(foreignPath) === 'mine',
    },
  };
}

const markdown = new MarkdownIt({ html: true });

/** A page as any generator would build it, with the ways in which they let posts link to each other. */
export function builtPage(repository: TestRepository, post: SitePost): string {
  const text = repository.text(post.path).replace(/\{\{ "\/([^"]*)" \| relative_url \}\}/g, '/$1');
  const body = text.replace(/^(---|\+\+\+)\n[\s\S]*?\n\1\n|^(?:[A-Z]\w*:.*\n)+/, '');
  const addresses = new Map(repository.posts().map(({ path, address }) => [path, address ?? '']));
  return markdown.render(body).replace(/href="([^"]*)"/g, (_, href: string) => {
    const [target = '', fragment] = href.split('#');
    const file = decodeURIComponent(target).replace('{filename}', './');
    const path = new URL(file, `relative://site/${post.path}`).pathname.slice(1);
    const found = /\.(?:md|mdx|markdown)$/.test(file) ? addresses.get(path) : undefined;
    const address = found === undefined ? target : `/${found}`;
    return `href="${fragment === undefined ? address : `${address}#${fragment}`}"`;
  });
}

/** A target that is opened when it is first asked for something. */
function lateTarget(name: string, place: string, open: () => Promise<Target>): Target {
  let opened: Promise<Target> | undefined;
  const target = () => {
    opened ??= open();
    return opened;
  };
  return {
    name,
    place,
    survey: async (...args) => (await target()).survey(...args),
    send: async (...args) => (await target()).send(...args),
    finish: async (...args) => (await target()).finish(...args),
    remove: async (...args) => (await target()).remove(...args),
  };
}
