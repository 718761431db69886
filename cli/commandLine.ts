import { parseArgs } from 'node:util';
import { t } from '@vscode/l10n';
import { NotesError } from '#core/errors.ts';
import type { LinkRules } from '#core/links/linkRules.ts';

/** What was asked for, read from the arguments. */
export type CommandLine =
  | { readonly command: 'help' }
  | { readonly command: 'version' }
  | { readonly command: 'outline'; readonly paths: readonly string[]; readonly json: boolean }
  | CheckLine
  | AdoptLine
  | PublishLine;

export interface CheckLine {
  readonly command: 'check';
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  /** How web links are to be checked; `undefined`: not at all, and nothing is asked of the network. */
  readonly links: LinksLine | undefined;
}

export type CheckFormat = 'text' | 'json' | 'sarif';

export interface LinksLine {
  /** Names of hosts that are asked though they are this machine or in a private network. */
  readonly privateHosts: readonly string[];
  /** Nothing is asked: only what is known from before is told. */
  readonly offline: boolean;
  /** Folder that verdicts are kept in; `undefined`: the usual one of this machine. */
  readonly cacheFolder: string | undefined;
  /** What is said of addresses beforehand. */
  readonly rules: LinkRules;
}

export interface AdoptLine {
  readonly command: 'adopt';
  readonly paths: readonly string[];
  /** `false`: only say what would be added. */
  readonly write: boolean;
  /** Names end in `.confnotes.md` afterwards. */
  readonly rename: boolean;
  /** The author's yes to all guessed speakers. */
  readonly speakers: boolean;
}

export interface PublishLine {
  readonly command: 'publish';
  readonly path: string;
  /** Folder to publish to. */
  readonly to: string;
  readonly dryRun: boolean;
  readonly json: boolean;
  /** Codes of problems that are meant to be so. */
  readonly confirmedCodes: readonly string[];
  readonly removeOrphans: boolean;
  /** Empty: not known. */
  readonly siteAddress: string;
  /** Empty: made from the first note. */
  readonly siteTitle: string;
  /** `folder`: a plain site, whatever generator's files are in the folder. */
  readonly as: 'folder' | undefined;
}

const options = {
  json: { type: 'boolean' },
  format: { type: 'string' },
  links: { type: 'boolean' },
  offline: { type: 'boolean' },
  cache: { type: 'string' },
  'ignore-link': { type: 'string', multiple: true },
  'accept-status': { type: 'string', multiple: true },
  'allow-private': { type: 'string', multiple: true },
  to: { type: 'string' },
  'dry-run': { type: 'boolean' },
  write: { type: 'boolean' },
  rename: { type: 'boolean' },
  speakers: { type: 'boolean' },
  confirm: { type: 'string', multiple: true },
  'remove-orphans': { type: 'boolean' },
  'site-address': { type: 'string' },
  'site-title': { type: 'string' },
  as: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type Option = keyof typeof options;

/** Options that say how links are checked. */
const linkOptions = [
  'offline',
  'cache',
  'ignore-link',
  'accept-status',
  'allow-private',
] as const satisfies readonly Option[];

/** Options that each command knows. */
const known: Readonly<Record<'outline' | 'check' | 'adopt' | 'publish', readonly Option[]>> = {
  outline: ['json'],
  check: ['format', 'json', 'links', ...linkOptions],
  adopt: ['dry-run', 'write', 'rename', 'speakers'],
  publish: ['to', 'dry-run', 'json', 'confirm', 'remove-orphans', 'site-address', 'site-title', 'as'],
};

/**
 * Reads the arguments behind the program's name.
 * @throws {NotesError} `cli.usage` when they make no command.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parsed(args);
  if (values.version === true) return { command: 'version' };
  const [command, ...operands] = positionals;
  if (values.help === true || command === 'help' || args.length === 0) return { command: 'help' };
  if (command !== 'outline' && command !== 'check' && command !== 'adopt' && command !== 'publish') {
    throw usage(command === undefined ? t('No command is given.') : t('There is no command “{0}”.', command));
  }
  for (const option of Object.keys(values)) {
    if (!known[command].some((each) => each === option)) {
      throw usage(t('“{0}” has no option --{1}.', command, option));
    }
  }
  const json = values.json === true;
  switch (command) {
    case 'outline':
      if (operands.length === 0) throw usage(t('Name the notes or folders to outline.'));
      return { command, paths: operands, json };
    case 'check': {
      if (operands.length === 0) throw usage(t('Name the notes or folders to check.'));
      const needless = linkOptions.find((option) => values[option] !== undefined);
      if (values.links !== true && needless !== undefined)
        throw usage(t('--{0} is of use with --links only.', needless));
      const format = values.format ?? (json ? 'json' : 'text');
      if (format !== 'text' && format !== 'json' && format !== 'sarif')
        throw usage(t('--format is text, json or sarif, not “{0}”.', format));
      const links: LinksLine | undefined =
        values.links === true
          ? {
              privateHosts: values['allow-private'] ?? [],
              offline: values.offline === true,
              cacheFolder: values.cache,
              rules: {
                ignored: values['ignore-link'] ?? [],
                accepted: acceptedStatuses(values['accept-status'] ?? []),
              },
            }
          : undefined;
      return { command, paths: operands, format, links };
    }
    case 'adopt': {
      if (operands.length === 0) throw usage(t('Name the files or folders to use as notes.'));
      const write = values.write === true;
      if (write && values['dry-run'] === true) throw usage(t('Say either --dry-run or --write.'));
      const [rename, speakers] = [values.rename === true, values.speakers === true];
      return { command, paths: operands, write, rename, speakers };
    }
    case 'publish': {
      const [path, ...more] = operands;
      if (path === undefined || more.length > 0)
        throw usage(t('Name one note or one folder of notes to publish.'));
      if (values.to === undefined || values.to === '')
        throw usage(t('Say where to publish with --to FOLDER.'));
      if (values.as !== undefined && values.as !== 'folder')
        throw usage(t('--as is folder, not “{0}”.', values.as));
      return {
        command,
        path,
        to: values.to,
        dryRun: values['dry-run'] === true,
        json,
        confirmedCodes: values.confirm ?? [],
        removeOrphans: values['remove-orphans'] === true,
        siteAddress: values['site-address'] ?? '',
        siteTitle: values['site-title'] ?? '',
        as: values.as,
      };
    }
  }
}

/** Reads `HOST=STATUS,STATUS`. */
function acceptedStatuses(given: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const accepted = new Map<string, readonly number[]>();
  for (const each of given) {
    const [, host, statuses] = /^([^\s=/]+)=(\d{3}(?:,\d{3})*)$/.exec(each) ?? [];
    if (host === undefined || statuses === undefined)
      throw usage(t('--accept-status is HOST=STATUS, such as example.org=403, not “{0}”.', each));
    const name = host.toLowerCase();
    accepted.set(name, [...(accepted.get(name) ?? []), ...statuses.split(',').map(Number)]);
  }
  return accepted;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

function usage(message: string): NotesError {
  return new NotesError('cli.usage', message, { advice: t('Run confnotes --help to see how it is used.') });
}
