import type { SiteRules } from '../folder/sitePaths.ts';

const unsafeSegment = /^\.|^node_modules$|[\\:*?"<>|]|\s$/;
const imageName = /^[a-z0-9-]+\.(?:png|jpe?g|gif|webp|avif|svg)$/;
const postName = /\.(?:md|mdx|markdown)$/;

/** What may be ours in the repository of a site: posts in Markdown, and images with names of our making. */
export const repositoryRules: SiteRules = {
  manifestPath: '.confnotes.json',
  isFile: (path) =>
    isPath(path) && (postName.test(path) || imageName.test(path.slice(path.lastIndexOf('/') + 1))),
  isPage: (path) => isPath(path) && postName.test(path),
  isText: (path) => postName.test(path),
};

/** Whether a path stays within the repository and out of hidden folders. */
function isPath(path: string): boolean {
  const parts = path.split('/');
  return (
    path.length <= 300 && parts.every((part) => part !== '' && !unsafeSegment.test(part) && isPrintable(part))
  );
}

function isPrintable(part: string): boolean {
  return !/\p{C}/u.test(part);
}
