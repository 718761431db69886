import type { Target } from '#core/publish/target.ts';
import type { FolderOptions } from '#core/publish/targets/folder.ts';
import { folderTarget } from '#core/publish/targets/folder.ts';
import { type MemoryFiles, memoryFiles } from './memoryFiles.ts';
import { sha256, stoppedClock } from './publishJob.ts';

/** Where the site lies in tests. */
export const siteFolder = 'file:///conf/site';

/** A folder in memory that sites are published to. */
export interface TestSite {
  readonly disk: MemoryFiles;
  readonly clock: ReturnType<typeof stoppedClock>;
  /** The target as a new run would make it. */
  open(options?: Partial<FolderOptions>): Target;
  /** Text of a file of the site. */
  text(path: string): string;
  /** Paths of all files of the site, sorted. */
  paths(): readonly string[];
}

/** An empty folder, or one with these files by path. */
export function testSite(start: Readonly<Record<string, string | Uint8Array>> = {}): TestSite {
  const disk = memoryFiles(
    Object.fromEntries(Object.entries(start).map(([path, content]) => [`${siteFolder}/${path}`, content])),
  );
  const clock = stoppedClock();
  return {
    disk,
    clock,
    open: (options = {}) =>
      folderTarget(
        {
          name: 'site',
          place: '/conf/site',
          folderUri: siteFolder,
          siteAddress: '',
          siteTitle: '',
          imageFolderUris: ['file:///conf'],
          ...options,
        },
        { files: disk, digest: sha256, clock },
      ),
    text: (path) => disk.text(`${siteFolder}/${path}`) ?? '',
    paths: () =>
      Object.keys(disk.all())
        .filter((uri) => uri.startsWith(`${siteFolder}/`))
        .map((uri) => uri.slice(siteFolder.length + 1)),
  };
}
