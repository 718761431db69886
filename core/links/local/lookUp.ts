import { unescaped } from '../../text/resolveUri.ts';
import type { Entry, Surroundings } from './surroundings.ts';

/** What is found at an address. */
export type Looked =
  | { readonly kind: 'file' | 'folder' | 'missing' | 'unknown' }
  /** Only in other letters, upper and lower case: it works on some machines and not on others. */
  | { readonly kind: 'other-case'; readonly segments: readonly string[]; readonly entry: Entry['kind'] };

/**
 * Looks for a file or folder, name by name from the root down, so that letter case counts on every machine.
 * @param uri An address that starts with that of `rootUri`; of any other, only the last name is looked at.
 */
export function lookUp(uri: string, { rootUri, names }: Pick<Surroundings, 'rootUri' | 'names'>): Looked {
  const plain = uri.replace(/\/+$/, '');
  const isBelow = rootUri !== undefined && plain.startsWith(`${rootUri}/`);
  if (plain === rootUri) return { kind: 'folder' };
  let folder = isBelow ? rootUri : plain.slice(0, plain.lastIndexOf('/'));
  const path = plain.slice(folder.length + 1).split('/');
  const real: string[] = [];
  let kind: Entry['kind'] = 'folder';
  let isExact = true;
  for (const segment of path) {
    const entries = kind === 'folder' ? names(folder) : [];
    if (entries === undefined) return { kind: 'unknown' };
    const wanted = unescaped(segment);
    const entry = findEntry(entries, wanted);
    if (entry === undefined) return { kind: 'missing' };
    isExact &&= sameName(entry.name, wanted);
    real.push(entry.name);
    kind = entry.kind;
    folder += `/${encodeURIComponent(entry.name)}`;
  }
  return isExact ? { kind } : { kind: 'other-case', segments: real, entry: kind };
}

function findEntry(entries: readonly Entry[], wanted: string): Entry | undefined {
  const exact = entries.find(({ name }) => sameName(name, wanted));
  if (exact !== undefined) return exact;
  const folded = wanted.normalize('NFC').toLowerCase();
  return entries.find(({ name }) => name.normalize('NFC').toLowerCase() === folded);
}

/** Some systems take accents apart: the same name all the same. */
function sameName(a: string, b: string): boolean {
  return a === b || a.normalize('NFC') === b.normalize('NFC');
}
