import { type IgnoreRule, ignoredBy, readIgnoreFile } from '#core/files/ignoreFile.ts';
import { type NoteFileRules, type NoteFileTests, noteFileTests } from '#core/files/noteFileRules.ts';
import { plainUri } from '#core/text/plainUri.ts';
import type { Disk, DiskStat } from './host.ts';

/** A note on disk. */
export interface NoteFile {
  readonly uri: string;
  readonly stat: DiskStat;
}

/** Rules of a `.gitignore`, and the path of its folder below the workspace folder: empty, or with a slash at its end. */
interface Ignoring {
  readonly base: string;
  readonly rules: readonly IgnoreRule[];
}

/** The notes below one workspace folder, by its rules and the `.gitignore` files in it. */
export class FolderFiles {
  /** Without a slash at its end. */
  readonly uri: string;
  readonly #disk: Disk;
  readonly #rules: NoteFileRules;
  readonly #tests: NoteFileTests;

  constructor(disk: Disk, uri: string, rules: NoteFileRules) {
    this.#disk = disk;
    this.uri = uri.replace(/\/+$/, '');
    this.#rules = rules;
    this.#tests = noteFileTests(rules);
  }

  /**
   * All notes, looked for one folder at a time: `undefined` stands between two folders.
   * `isElsewhere`: whether a folder below is one of the workspace by itself.
   */
  *all(isElsewhere: (uri: string) => boolean): Generator<NoteFile | undefined> {
    const waiting: { uri: string; path: string; above: readonly Ignoring[] }[] = [
      { uri: this.uri, path: '', above: [] },
    ];
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      const entries = this.#disk.list(folder.uri);
      const hasRules = entries.some(({ name }) => name === '.gitignore');
      const ignoring = hasRules ? this.#ignoringIn(folder.uri, folder.path, folder.above) : folder.above;
      for (const { name, kind } of entries) {
        const path = folder.path + name;
        const uri = `${folder.uri}/${encodeURIComponent(name)}`;
        if (kind === 'file') {
          if (!this.#isNote(path) || this.#isLeftOut(path, false, ignoring)) continue;
          const stat = this.#disk.stat(uri);
          if (stat?.kind === 'file') yield { uri, stat };
        } else if (!this.#isLeftOut(path, true, ignoring) && !isElsewhere(uri)) {
          waiting.push({ uri, path: `${path}/`, above: ignoring });
        }
      }
      yield undefined;
    }
  }

  /** The note at an address, if there is one that belongs to this folder. */
  find(uri: string): NoteFile | undefined {
    const path = this.pathOf(uri);
    if (path === undefined || !this.#isNote(path) || !this.#isReached(path)) return undefined;
    const stat = this.#disk.stat(uri);
    return stat?.kind === 'file' ? { uri, stat } : undefined;
  }

  /** Path below the folder; `undefined`: it does not lie there. */
  pathOf(uri: string): string | undefined {
    const [folder, file] = [`${plainUri(this.uri)}/`, plainUri(uri)];
    return file.startsWith(folder) ? file.slice(folder.length) : undefined;
  }

  #isNote(path: string): boolean {
    return this.#tests.isNote(path, `${plainUri(this.uri).replace(/^[a-z]+:\/\/\/*/, '')}/${path}`);
  }

  /** Whether no folder on the way is left out, nor the file itself. */
  #isReached(path: string): boolean {
    const names = path.split('/');
    let uri = this.uri;
    let ignoring = this.#ignoringIn(uri, '', []);
    for (let i = 1; i < names.length; i++) {
      const folder = names.slice(0, i).join('/');
      if (this.#isLeftOut(folder, true, ignoring)) return false;
      uri = `${uri}/${encodeURIComponent(names[i - 1] ?? '')}`;
      ignoring = this.#ignoringIn(uri, `${folder}/`, ignoring);
    }
    return !this.#isLeftOut(path, false, ignoring);
  }

  #ignoringIn(uri: string, base: string, above: readonly Ignoring[]): readonly Ignoring[] {
    if (!this.#rules.useIgnoreFiles) return above;
    const text = this.#disk.readText(`${uri}/.gitignore`);
    return text === undefined ? above : [...above, { base, rules: readIgnoreFile(text) }];
  }

  #isLeftOut(path: string, isFolder: boolean, ignoring: readonly Ignoring[]): boolean {
    if (this.#tests.isExcluded(path)) return true;
    // The innermost file that says something about a path counts.
    for (let i = ignoring.length - 1; i >= 0; i--) {
      const { base = '', rules = [] } = ignoring[i] ?? {};
      const said = ignoredBy(rules, path.slice(base.length), isFolder);
      if (said !== undefined) return said;
    }
    return false;
  }
}
