import { t } from '@vscode/l10n';
import { NotesError } from '#core/errors.ts';
import type { Ports } from '#core/ports.ts';
import type { Target } from './target.ts';
import { folderTarget } from './targets/folder.ts';

/** Where an author wants to publish to. */
export interface Destination {
  /** Name in receipts: same place, same name. */
  readonly name: string;
  /** Address of the place: of a folder, or later of a blog. */
  readonly uri: string;
  /** The same for people, e.g. a path. */
  readonly place: string;
  /** Where the site of a folder will be found; empty: not known. */
  readonly siteAddress: string;
  /** Name of the site of a folder; empty: one is made. */
  readonly siteTitle: string;
  /** Images are read from below these folders only. */
  readonly imageFolderUris: readonly string[];
  /** `folder`: a plain site of ours, whatever is in the folder; `undefined`: as is found there. */
  readonly as?: 'folder';
}

/** What receipts call a folder: the last part of its address, so that every host calls the same folder the same. */
export function folderName(uri: string): string {
  const last = uri.replace(/\/+$/, '').split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || 'site';
  } catch {
    return last || 'site';
  }
}

/** A kind of place that posts go to. */
export interface TargetKind {
  readonly kind: string;
  /** The target of a destination of this kind; `undefined`: it is of another. */
  open(destination: Destination, ports: Ports, signal: AbortSignal): Promise<Target | undefined>;
}

/** Every kind of place there is; the first that knows a destination takes it. */
export const targetKinds: readonly TargetKind[] = [
  {
    kind: 'site-repository',
    open: async (destination, ports, signal) => {
      if (!isFolder(destination.uri) || destination.as === 'folder') return undefined;
      const { openSiteRepository } = await import('./targets/siteRepositories.ts');
      return openSiteRepository({ ...destination, folderUri: destination.uri }, ports, signal);
    },
  },
  {
    kind: 'folder',
    open: async (destination, ports) =>
      isFolder(destination.uri)
        ? folderTarget({ ...destination, folderUri: destination.uri }, ports)
        : undefined,
  },
];

function isFolder(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(uri) && !/^https?:/i.test(uri);
}

/**
 * The target of a destination.
 * @throws {NotesError} `target.unknown` when no kind of target accepts its address, `target.bad-address` when the
 * address of the site is no web address.
 */
export async function openTarget(
  destination: Destination,
  ports: Ports,
  signal: AbortSignal,
): Promise<Target> {
  const { siteAddress } = destination;
  if (siteAddress !== '' && !/^https?:\/\/[^/\s]+/i.test(siteAddress)) {
    throw new NotesError('target.bad-address', t('“{0}” is not the address of a site.', siteAddress), {
      advice: t('Write it with https:// at its start, or leave it out.'),
    });
  }
  for (const kind of targetKinds) {
    const target = await kind.open(destination, ports, signal);
    if (target !== undefined) return target;
  }
  throw new NotesError('target.unknown', t('Nothing is known of publishing to {0}.', destination.place), {
    advice: t('Choose a folder to publish to.'),
  });
}
