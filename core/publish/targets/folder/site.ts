import { t } from '@vscode/l10n';
import { NotesError } from '#core/errors.ts';
import type { Ports } from '#core/ports.ts';
import { emptyManifest, manifestText, parseManifest, type SiteManifest } from './manifest.ts';
import { folderRules, type SiteRules, siteUri } from './sitePaths.ts';

/** A file of the site as it is to be. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes. */
  readonly digest: string;
}

/**
 * What stands in a file's place: nothing, just what is to be there, what we wrote, what we wrote and somebody changed,
 * or something that is not ours.
 */
export type Standing = 'absent' | 'same' | 'ours' | 'edited' | 'foreign';

/**
 * The folder of a site during one run. A file is written only after the manifest says that it is ours to be, so that
 * a run that breaks off at any point leaves nothing that the next one would take for somebody else's.
 */
export class Site {
  readonly #ports: Pick<Ports, 'files' | 'digest'>;
  readonly folderUri: string;
  readonly rules: SiteRules;
  #manifest: SiteManifest;
  /** The manifest's text as it stands in the folder; `undefined`: there is none. */
  #saved: string | undefined;
  /** What this run wrote, by path, with its digest. */
  readonly #claimed = new Map<string, string>();

  /** @param saved The manifest's text; `undefined`: the folder has none yet. */
  constructor(
    folderUri: string,
    ports: Pick<Ports, 'files' | 'digest'>,
    manifest: SiteManifest,
    saved: string | undefined,
    rules: SiteRules,
  ) {
    this.rules = rules;
    this.folderUri = folderUri;
    this.#ports = ports;
    this.#manifest = manifest;
    this.#saved = saved;
  }

  get manifest(): SiteManifest {
    return this.#manifest;
  }

  async file(path: string, content: string): Promise<SiteFile> {
    const bytes = new TextEncoder().encode(content.replaceAll('\r\n', '\n'));
    return { path, bytes, digest: await this.#ports.digest(bytes) };
  }

  /** Takes over what a run that broke off had written, and forgets what it had only meant to write. */
  async settle(signal: AbortSignal): Promise<void> {
    const files = new Map(this.#manifest.files);
    for (const [path, digest] of this.#manifest.writing) {
      if ((await this.standing(path, digest, signal)) === 'same') files.set(path, digest);
    }
    this.#manifest = { ...this.#manifest, files, writing: new Map() };
  }

  /** @param wanted Digest of what is to be there; `undefined`: not known yet. */
  async standing(path: string, wanted: string | undefined, signal: AbortSignal): Promise<Standing> {
    const uri = siteUri(this.folderUri, path);
    const stat = await this.#ports.files.stat(uri, signal);
    if (stat === undefined) return 'absent';
    const bytes = stat.kind === 'file' ? await this.#ports.files.read(uri, signal) : undefined;
    if (bytes === undefined) return 'foreign';
    const digest = await this.#ports.digest(this.rules.isText(path) ? withPlainLineEnds(bytes) : bytes);
    const { files, writing } = this.#manifest;
    if (digest === wanted) return 'same';
    if (digest === files.get(path) || digest === writing.get(path)) return 'ours';
    return files.has(path) ? 'edited' : 'foreign';
  }

  /**
   * Writes what is not there yet, in this order, and remembers the new state of the site.
   * @returns Whether anything was written.
   * @throws {NotesError} `target.foreign-file` when somebody else's file came into the way.
   */
  async put(
    files: readonly SiteFile[],
    change: Partial<Pick<SiteManifest, 'feedId' | 'title' | 'style' | 'posts'>>,
    signal: AbortSignal,
  ): Promise<boolean> {
    const next = { ...this.#manifest, ...change };
    const missing: SiteFile[] = [];
    for (const file of files) {
      const standing = await this.standing(file.path, file.digest, signal);
      if (standing === 'foreign') {
        await this.#expectAlone(signal);
        throw foreignFile(file.path);
      }
      if (standing !== 'same') missing.push(file);
    }
    if (missing.length > 0) {
      const writing = new Map([
        ...next.writing,
        ...missing.map(({ path, digest }) => [path, digest] as const),
      ]);
      await this.#save({ ...next, writing }, signal);
      for (const { path, bytes, digest } of missing) {
        this.#claimed.set(path, digest);
        await this.#ports.files.write(siteUri(this.folderUri, path), bytes, signal);
      }
    }
    const digests = new Map([...next.files, ...files.map(({ path, digest }) => [path, digest] as const)]);
    this.#manifest = { ...next, files: digests };
    return missing.length > 0;
  }

  /** Takes files of ours away, those that somebody changed excepted: they are left alone and no longer ours. */
  async drop(paths: readonly string[], signal: AbortSignal): Promise<void> {
    for (const path of paths) {
      if ((await this.standing(path, undefined, signal)) === 'ours') {
        await this.#ports.files.remove(siteUri(this.folderUri, path), signal);
      }
      const files = new Map(this.#manifest.files);
      files.delete(path);
      this.#manifest = { ...this.#manifest, files };
    }
  }

  /** Whether the file is ours by the manifest and there. */
  async has(path: string, signal: AbortSignal): Promise<boolean> {
    if (!this.#manifest.files.has(path)) return false;
    return (await this.#ports.files.stat(siteUri(this.folderUri, path), signal))?.kind === 'file';
  }

  /** Text of a file of ours that nobody changed; `undefined`: there is none. */
  async text(path: string, signal: AbortSignal): Promise<string | undefined> {
    if ((await this.standing(path, undefined, signal)) !== 'ours') return undefined;
    const bytes = await this.#ports.files.read(siteUri(this.folderUri, path), signal);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  }

  /**
   * Writes the state of the site down, if it is another than the one that is written down.
   * @throws {NotesError} `target.busy` when somebody else wrote his in the meantime.
   */
  async save(signal: AbortSignal): Promise<void> {
    await this.#save(this.#manifest, signal);
    if (this.#claimed.size > 0) await this.#expectAlone(signal);
  }

  async #save(manifest: SiteManifest, signal: AbortSignal): Promise<void> {
    if (manifestText(manifest) === this.#saved) return;
    await this.#expectAlone(signal);
    const writing = new Map([...this.#manifest.writing, ...manifest.writing]);
    const text = manifestText({ ...manifest, writing });
    await this.#write(text, signal);
    this.#saved = text;
  }

  /**
   * When two publish to the site at the same moment, the one who notices gives way. What he wrote so far he leaves to the
   * other's manifest, who takes it over: so nobody takes it for a file of somebody else later.
   * @throws {NotesError} `target.busy`
   */
  async #expectAlone(signal: AbortSignal): Promise<void> {
    const uri = siteUri(this.folderUri, this.rules.manifestPath);
    const found = await readManifestText(uri, this.#ports.files, signal);
    if (found === this.#saved) return;
    const theirs = found === undefined ? emptyManifest : parseManifest(found, this.rules);
    if (typeof theirs === 'string') throw changedMeanwhile();
    const { writing } = theirs;
    if (found !== undefined && stateOf(found, this.rules) === stateOf(this.#saved, this.rules)) {
      this.#manifest = { ...this.#manifest, writing };
      this.#saved = found;
      return;
    }
    const left = [...this.#claimed].filter(([path, digest]) => theirs.files.get(path) !== digest);
    if (left.length > 0)
      await this.#write(manifestText({ ...theirs, writing: new Map([...left, ...writing]) }), signal);
    throw changedMeanwhile();
  }

  async #write(text: string, signal: AbortSignal): Promise<void> {
    const uri = siteUri(this.folderUri, this.rules.manifestPath);
    await this.#ports.files.write(uri, new TextEncoder().encode(text), signal);
  }
}

/**
 * Reads what the folder says of itself; a folder that is not there yet is an empty site.
 * `broken`, `newer`: its manifest is not to be trusted, or made by a later version.
 * @param place The folder as people know it.
 * @throws {NotesError} `target.not-a-folder` when a file stands in its place.
 */
export async function openSite(
  folderUri: string,
  place: string,
  ports: Pick<Ports, 'files' | 'digest'>,
  signal: AbortSignal,
  rules: SiteRules = folderRules,
): Promise<Site | 'broken' | 'newer'> {
  if ((await ports.files.stat(folderUri, signal))?.kind === 'file') {
    throw new NotesError('target.not-a-folder', t('The site cannot be written: {0} is a file.', place), {
      advice: t('Choose a folder to publish to.'),
    });
  }
  const uri = siteUri(folderUri, rules.manifestPath);
  if ((await ports.files.stat(uri, signal))?.kind === 'folder') return 'broken';
  const text = await readManifestText(uri, ports.files, signal);
  if (text === undefined) return new Site(folderUri, ports, emptyManifest, undefined, rules);
  const manifest = parseManifest(text, rules);
  if (typeof manifest === 'string') return manifest;
  const site = new Site(folderUri, ports, manifest, text, rules);
  await site.settle(signal);
  return site;
}

/** A manifest's text without what somebody is about to write. */
function stateOf(text: string | undefined, rules: SiteRules): string | undefined {
  const manifest = text === undefined ? 'broken' : parseManifest(text, rules);
  return typeof manifest === 'string' ? text : manifestText({ ...manifest, writing: new Map() });
}

/** `undefined`: there is none. */
async function readManifestText(
  uri: string,
  files: Ports['files'],
  signal: AbortSignal,
): Promise<string | undefined> {
  const bytes = await files.read(uri, signal);
  return bytes === undefined ? undefined : new TextDecoder().decode(withPlainLineEnds(bytes));
}

/** Git and others write our texts with the line ends of the system: that is no change by hand. */
function withPlainLineEnds(bytes: Uint8Array): Uint8Array {
  return bytes.includes(13) ? bytes.filter((byte, at) => byte !== 13 || bytes[at + 1] !== 10) : bytes;
}

function foreignFile(path: string): NotesError {
  return new NotesError(
    'target.foreign-file',
    t('{0} is in the way, and Conference Notes did not write it.', path),
    {
      advice: t('Move it away or choose another folder, and publish again.'),
    },
  );
}

function changedMeanwhile(): NotesError {
  return new NotesError('target.busy', t('Somebody else published to the site at the same moment.'), {
    advice: t('Publish again.'),
  });
}
