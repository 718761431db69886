import { globSource } from './globPattern.ts';

/** One rule of a `.gitignore`. */
export interface IgnoreRule {
  /** Matches paths relative to the folder of the file. */
  readonly pattern: RegExp;
  /** Takes back what earlier rules said. */
  readonly negated: boolean;
  readonly onlyFolders: boolean;
}

/** Longest line that is read, in UTF-16 units. */
const longestLine = 500;

/**
 * Reads the rules of a `.gitignore`, in order. Lines that are no pattern are passed over.
 * Source: https://git-scm.com/docs/gitignore
 */
export function readIgnoreFile(text: string): readonly IgnoreRule[] {
  return text.split(/\r\n|\r|\n/).flatMap((line): readonly IgnoreRule[] => {
    let glob = line.replace(/(?<!\\)[ \t]+$/, '');
    if (glob === '' || glob.startsWith('#') || glob.length > longestLine) return [];
    const negated = glob.startsWith('!');
    if (negated) glob = glob.slice(1);
    const onlyFolders = glob.endsWith('/');
    if (onlyFolders) glob = glob.slice(0, -1);
    const anchored = glob.includes('/');
    if (glob.startsWith('/')) glob = glob.slice(1);
    if (glob === '') return [];
    try {
      const source = globSource(glob.replace(/[{},]/g, '\\$&'));
      return [{ pattern: new RegExp(`^${anchored ? '' : '(?:.*/)?'}${source}$`, 'u'), negated, onlyFolders }];
    } catch {
      return [];
    }
  });
}

/** What the rules say of a path relative to their folder; `undefined`: nothing. The last rule that matches counts. */
export function ignoredBy(
  rules: readonly IgnoreRule[],
  path: string,
  isFolder: boolean,
): boolean | undefined {
  for (let i = rules.length - 1; i >= 0; i--) {
    const rule = rules[i];
    if (rule !== undefined && (isFolder || !rule.onlyFolders) && rule.pattern.test(path))
      return !rule.negated;
  }
  return undefined;
}
