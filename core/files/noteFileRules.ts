import { globPattern } from './globPattern.ts';

/** Which files of a workspace folder are notes, and which are left alone. */
export interface NoteFileRules {
  /** Globs that a file matches to be a note: of its name, or with a `/` of its whole path. */
  readonly notes: readonly string[];
  /** Globs of paths relative to the folder; what lies below is left alone, too. */
  readonly exclude: readonly string[];
  /** Whether `.gitignore` files count. */
  readonly useIgnoreFiles: boolean;
}

/** What holds in an editor that keeps no settings. */
export const defaultNoteFileRules: NoteFileRules = {
  notes: ['*.confnotes.md'],
  exclude: ['**/.git', '**/.svn', '**/.hg', '**/node_modules'],
  useIgnoreFiles: true,
};

/** Reads what an editor says under `files` and `search`. What is not understood counts as not set. */
export function readNoteFileRules(files: unknown, search: unknown): NoteFileRules {
  const excluded = [...switchedOn(member(files, 'exclude')), ...switchedOn(member(search, 'exclude'))];
  const associations = Object.entries(record(member(files, 'associations')));
  const mapped = associations.filter(([, language]) => language === 'confnotes').map(([glob]) => glob);
  const own = associations.find(([glob]) => glob === '*.confnotes.md')?.[1] ?? 'confnotes';
  // Mapped back to Markdown they are still served as notes; mapped to anything else, they are not.
  const usual = own === 'confnotes' || own === 'markdown' ? defaultNoteFileRules.notes : [];
  return {
    notes: [...new Set([...usual, ...mapped])],
    exclude: member(files, 'exclude') === undefined ? defaultNoteFileRules.exclude : excluded,
    useIgnoreFiles: member(search, 'useIgnoreFiles') !== false,
  };
}

/** Tests made of rules: quick to ask, for one file after the other. */
export interface NoteFileTests {
  /** `path`: relative to the folder; `whole`: from the root of the disk, without a slash there. */
  isNote(path: string, whole: string): boolean;
  isExcluded(path: string): boolean;
}

/** Builds the tests of some rules. */
export function noteFileTests({ notes, exclude }: NoteFileRules): NoteFileTests {
  const patterns = (globs: readonly string[]) => globs.flatMap((glob) => globPattern(glob) ?? []);
  const names = patterns(notes.filter((glob) => !glob.includes('/')));
  const paths = patterns(notes.filter((glob) => glob.includes('/')).map((glob) => glob.replace(/^\/+/, '')));
  const excluded = patterns(exclude);
  const matches = (tests: readonly RegExp[], text: string) => tests.some((test) => test.test(text));
  return {
    isNote: (path, whole) =>
      matches(names, path.slice(path.lastIndexOf('/') + 1)) || (paths.length > 0 && matches(paths, whole)),
    isExcluded: (path) => matches(excluded, path),
  };
}

/** The globs that are set to `true`; those with a condition hide files that another one was made of, never notes. */
function switchedOn(value: unknown): readonly string[] {
  return Object.entries(record(value)).flatMap(([glob, on]) => (on === true ? [glob] : []));
}

function member(value: unknown, key: string): unknown {
  return record(value)[key];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
