import { t } from '@vscode/l10n';
import type { Ports } from '#core/ports.ts';
import type { Asset, LocatedProblem, Post } from '#core/render/post.ts';
import { postSlug } from '#core/render/postSlug.ts';
import { isWithinFolder } from '#core/text/withinFolder.ts';
import { extensionOf, isImage, isImageName } from './imageKinds.ts';
import { isSafeSvg } from './safeSvg.ts';
import type { SiteFile } from './site.ts';

/** Largest image that is copied into a site, in bytes. */
const maxBytes = 25 * 1024 * 1024;

/** The images of one post, ready to be written. */
export interface PostImages {
  /** By id of the asset. */
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly problems: readonly LocatedProblem[];
}

/**
 * Reads and checks the images of a post. Only image files below the folders the host allows are read: a note says
 * where an image lies, and could say anything.
 * @param imageFolder Path of the folder that they go to.
 */
export async function readImages(
  post: Post,
  imageFolder: string,
  allowedFolderUris: readonly string[],
  { files, digest }: Pick<Ports, 'files' | 'digest'>,
  signal: AbortSignal,
): Promise<PostImages> {
  const found = new Map<string, SiteFile>();
  const problems: LocatedProblem[] = [];
  for (const asset of post.assets) {
    const bytes = await readImage(asset);
    if (typeof bytes === 'string') {
      problems.push(problemAt(asset, `target.${bytes}`, messages[bytes](asset.name)));
      continue;
    }
    const sum = await digest(bytes);
    found.set(asset.id, { path: `${imageFolder}/${imageName(asset.name, sum)}`, bytes, digest: sum });
  }
  return { files: found, problems };

  /** Not only by its address: a link on the way may lead out of the folder. */
  async function isAllowed(uri: string): Promise<boolean> {
    for (const folder of allowedFolderUris.filter((each) => isWithinFolder(each, uri))) {
      if (isWithinFolder(await files.real(folder, signal), await files.real(uri, signal))) return true;
    }
    return false;
  }

  async function readImage({ uri, name }: Asset): Promise<Uint8Array | keyof typeof messages> {
    if (!isImageName(name) || !isImageName(uri)) return 'not-an-image';
    if (!(await isAllowed(uri))) return 'image-outside';
    const stat = await files.stat(uri, signal);
    if (stat === undefined || stat.kind === 'folder') return 'image-missing';
    if (stat.size > maxBytes) return 'image-too-large';
    const bytes = await files.read(uri, signal);
    if (bytes === undefined) return 'image-missing';
    if (!isImage(name, bytes)) return 'not-an-image';
    if (extensionOf(name) === 'svg' && !isSafeSvg(bytes)) return 'image-active';
    return bytes;
  }
}

const messages = {
  'image-missing': (name: string) =>
    t('The image {0} is not there. Put it where the note says, or take it out of the note.', name),
  'image-outside': (name: string) =>
    t(
      'The image {0} lies outside the folder of the notes, so it is not published. Copy it beside the note.',
      name,
    ),
  'image-too-large': (name: string) =>
    t('The image {0} is larger than {1} MB. Make it smaller.', name, String(maxBytes / 1024 / 1024)),
  'not-an-image': (name: string) =>
    t('{0} is not an image that can be published (PNG, JPEG, GIF, WebP, AVIF or SVG).', name),
  'image-active': (name: string) =>
    t(
      'The drawing {0} holds a script, or something that is loaded from elsewhere. Save it without, or as PNG.',
      name,
    ),
};

function problemAt(asset: Asset, code: string, message: string): LocatedProblem {
  const place = asset.place ?? { uri: asset.uri, span: { start: 0, end: 0 }, line: 1, column: 1 };
  return { ...place, code, severity: 'error', message, blocks: 'always' };
}

/** The same image has the same address; another one under the same name has another. */
function imageName(name: string, digest: string): string {
  const extension = extensionOf(name);
  const stem =
    postSlug(name.slice(0, -extension.length - 1))
      .slice(0, 40)
      .replace(/-+$/, '') || 'image';
  return `${stem}-${digest.slice(0, 8)}.${extension}`;
}
