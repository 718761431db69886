import { defaultHeadingNames, type HeadingNames } from './note/headingNames.ts';

/** What the user set, read once at the edge. Where nothing or nonsense is set, the default holds. */
export interface Settings {
  /** Folder that the built-in site is written to; relative to the workspace folder, or the note's folder without one. */
  readonly publishFolder: string;
  /** Address the site will be found at, e.g. `https://example.org/notes/`; empty: not known, links stay relative. */
  readonly siteAddress: string;
  /** Name of the site; empty: a name is made from the note. */
  readonly siteTitle: string;
  /** Author that new notes start with; empty: none. */
  readonly author: string;
  readonly headings: HeadingNames;
}

/** What the editor must know of one setting. Titles and descriptions stand in `package.nls.json` under `settings.KEY`. */
export interface SettingEntry {
  /** Key below `confnotes.`. */
  readonly key: string;
  /** JSON schema of the value, default included. */
  readonly schema: Readonly<Record<string, unknown>>;
  /**
   * Where it may be set. `machine-overridable`: it names a place on this machine, so Settings Sync leaves it alone,
   * yet a workspace may have its own. `resource`: each folder may have its own.
   */
  readonly scope: 'machine-overridable' | 'resource';
  /** Decides where posts go or what they point to: the value of a workspace counts only once it is trusted. */
  readonly restricted: boolean;
}

/** Every setting, in the order they are shown. The manifest is written from this table. */
export const settingsTable: readonly SettingEntry[] = [
  {
    key: 'publish.folder',
    schema: { type: 'string', default: 'site', minLength: 1 },
    scope: 'machine-overridable',
    restricted: true,
  },
  {
    key: 'site.address',
    schema: { type: 'string', default: '', pattern: '^(https?://.+)?$' },
    scope: 'resource',
    restricted: true,
  },
  { key: 'site.title', schema: { type: 'string', default: '' }, scope: 'resource', restricted: false },
  { key: 'author', schema: { type: 'string', default: '' }, scope: 'resource', restricted: false },
  { key: 'headings', schema: headingsSchema(), scope: 'resource', restricted: false },
];

/** Reads what an editor or a file says under `confnotes`. Wrong types count as not set. */
export function readSettings(raw: unknown): Settings {
  const publish = member(raw, 'publish');
  const site = member(raw, 'site');
  return {
    publishFolder: text(member(publish, 'folder')) || 'site',
    siteAddress: text(member(site, 'address')),
    siteTitle: text(member(site, 'title')),
    author: text(member(raw, 'author')),
    headings: readHeadings(member(raw, 'headings')),
  };
}

function readHeadings(raw: unknown): HeadingNames {
  return {
    quotes: names(member(raw, 'quotes')) ?? defaultHeadingNames.quotes,
    links: names(member(raw, 'links')) ?? defaultHeadingNames.links,
    followUps: names(member(raw, 'followUps')) ?? defaultHeadingNames.followUps,
    sessions: names(member(raw, 'sessions')) ?? defaultHeadingNames.sessions,
  };
}

function headingsSchema(): Readonly<Record<string, unknown>> {
  const properties = Object.fromEntries(
    Object.entries(defaultHeadingNames).map(([kind, defaults]) => [
      kind,
      { type: 'array', items: { type: 'string' }, default: defaults },
    ]),
  );
  return { type: 'object', default: defaultHeadingNames, properties, additionalProperties: false };
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** `undefined`: not a list of names. */
function names(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = value.filter((item) => typeof item === 'string').filter((item) => item.trim() !== '');
  return found.length > 0 || value.length === 0 ? found : undefined;
}
