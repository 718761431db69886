import type { Files } from '#core/ports.ts';
import { siteUri } from '../folder/sitePaths.ts';

/** What the folder of a site says of itself, read once. */
export interface SiteFacts {
  /** Names in the folder and in its folders, e.g. `hugo.toml`, `content/`, `docs/.vitepress/`. */
  readonly names: ReadonlySet<string>;
  /** Packages that `package.json` asks for. */
  readonly packages: ReadonlySet<string>;
  /** Text of the generator's settings; empty: there are none. */
  readonly config: string;
}

const skipped = new Set(['node_modules', '.git', 'vendor', 'public', '_site', 'dist', 'build', 'output']);

/** Looks at a folder, two levels deep, and at its `package.json`. */
export async function lookAt(
  folderUri: string,
  files: Files,
  signal: AbortSignal,
): Promise<Pick<SiteFacts, 'names' | 'packages'>> {
  const names = new Set<string>();
  for (const { name, kind } of await files.list(folderUri, signal)) {
    names.add(kind === 'folder' ? `${name}/` : name);
    if (kind === 'file' || skipped.has(name)) continue;
    for (const below of await files.list(siteUri(folderUri, name), signal)) {
      names.add(`${name}/${below.name}${below.kind === 'folder' ? '/' : ''}`);
    }
  }
  const text = names.has('package.json')
    ? await textAt(siteUri(folderUri, 'package.json'), files, signal)
    : '';
  return { names, packages: packagesIn(text) };
}

/** Text of a file; empty: it is not there. */
export async function textAt(uri: string, files: Files, signal: AbortSignal): Promise<string> {
  const bytes = await files.read(uri, signal);
  return bytes === undefined ? '' : new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
}

function packagesIn(text: string): ReadonlySet<string> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return new Set();
  }
  return new Set(['dependencies', 'devDependencies'].flatMap((member) => Object.keys(recordAt(raw, member))));
}

function recordAt(raw: unknown, member: string): Readonly<Record<string, unknown>> {
  if (typeof raw !== 'object' || raw === null) return {};
  const value = Object.entries(raw).find(([key]) => key === member)?.[1];
  return typeof value === 'object' && value !== null ? value : {};
}

/** Whether one of several spellings of a name is there: `hasAny(site, 'astro.config', ['mjs', 'ts'])`. */
export function hasAny(
  { names }: Pick<SiteFacts, 'names'>,
  stem: string,
  extensions: readonly string[],
): boolean {
  return extensions.some((extension) => names.has(`${stem}.${extension}`));
}

/**
 * Value of a setting in YAML, TOML, JSON, JavaScript or Python, as far as it stands there as plain text: nothing of a
 * site's settings is ever run. `undefined`: it is not there, or it is computed.
 */
export function settingIn(config: string, key: string): string | undefined {
  const name = key.replaceAll('.', '\\.');
  const found = new RegExp(
    `^[ \\t]*["']?${name}["']?[ \\t]*[:=][ \\t]*(?:"([^"\\n]*)"|'([^'\\n]*)'|([^"'\\s#,;{}()]+))`,
    'm',
  );
  const [, double, single, bare] = found.exec(config) ?? [];
  return double ?? single ?? bare;
}
