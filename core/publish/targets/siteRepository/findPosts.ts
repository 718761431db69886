import type { Files } from '#core/ports.ts';
import { siteUri } from '../folder/sitePaths.ts';
import type { ExistingPost } from './learnStyle.ts';
import { textAt } from './siteFacts.ts';

const deepest = 6;
/** Most posts that are read. */
const most = 200;

/**
 * Posts below some folders, those first whose names sort last: where names start with a date, the newest.
 * @param isOurs Posts of ours teach nothing.
 */
export async function findPosts(
  folderUri: string,
  folders: readonly string[],
  isOurs: (path: string) => boolean,
  files: Files,
  signal: AbortSignal,
): Promise<readonly ExistingPost[]> {
  const paths: string[] = [];
  const look = async (folder: string, depth: number): Promise<void> => {
    for (const { name, kind } of await files.list(siteUri(folderUri, folder), signal)) {
      if (/^[._]/.test(name) || name === 'node_modules') continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'file') {
        if (/\.(?:md|mdx|markdown)$/.test(name)) paths.push(path);
      } else if (depth < deepest) await look(path, depth + 1);
    }
  };
  for (const folder of folders) await look(folder, 0);
  const chosen = paths
    .filter((path) => !isOurs(path))
    .sort((a, b) => (a < b ? 1 : -1))
    .slice(0, most);
  const posts: ExistingPost[] = [];
  for (const path of chosen)
    posts.push({ path, text: await textAt(siteUri(folderUri, path), files, signal) });
  return posts;
}
