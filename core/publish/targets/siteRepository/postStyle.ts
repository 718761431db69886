/** What a key of a post's front matter stands for. */
export type Role =
  | 'date'
  | 'updated'
  | 'tags'
  | 'summary'
  | 'cover'
  | 'authors'
  | 'canonical'
  | 'lang'
  | 'draft';

/** How posts are written in one site: where they lie and what their front matter looks like. */
export interface PostStyle {
  /** Folder of the posts; `:year` and `:month` stand for those of the post. */
  readonly folder: string;
  /** `bundle`: each post is an `index` file in a folder of its own. */
  readonly naming: 'file' | 'bundle';
  /** Whether names start with `YYYY-MM-DD-`. */
  readonly isDated: boolean;
  readonly extension: string;
  readonly format: 'yaml' | 'toml' | 'pelican';
  /** What facts are called; one that is missing is not written. */
  readonly keys: Readonly<Partial<Record<Role, string>>>;
  /** How a date is written, e.g. `YYYY-MM-DD HH:mm:ss +0000`, with its quotes. */
  readonly date: string;
  /** Folder of images; empty: beside the post. */
  readonly images: string;
  /** Front matter that posts of the site have in common. */
  readonly constants: Readonly<Record<string, unknown>>;
  /** The post that this was learnt from; empty: none. */
  readonly learntFrom: string;
}

/** A style as the manifest keeps it; `undefined`: it keeps none that can be used. */
export function readStyle(raw: unknown, fallback: PostStyle): PostStyle | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const members = new Map(Object.entries(raw));
  const text = (key: string) => {
    const value: unknown = members.get(key);
    return typeof value === 'string' ? value : undefined;
  };
  const folder = text('folder');
  if (folder === undefined || /(?:^|\/)\.\.?(?:\/|$)|^\/|\\/.test(folder)) return undefined;
  const images = text('images') ?? fallback.images;
  const extension = text('extension') ?? fallback.extension;
  const format = text('format');
  return {
    folder,
    naming: text('naming') === 'bundle' ? 'bundle' : 'file',
    isDated: members.get('isDated') === true,
    extension: ['md', 'mdx', 'markdown'].includes(extension) ? extension : fallback.extension,
    format: format === 'yaml' || format === 'toml' || format === 'pelican' ? format : fallback.format,
    keys: Object.fromEntries(
      Object.entries(record(members.get('keys'))).filter(
        ([, key]) => typeof key === 'string' && /^[\p{L}\p{N}_.-]+$/u.test(key),
      ),
    ),
    date: text('date') ?? fallback.date,
    images: /(?:^|\/)\.\.?(?:\/|$)|^\/|\\/.test(images) ? fallback.images : images,
    constants: record(members.get('constants')),
    learntFrom: text('learntFrom') ?? '',
  };
}

function record(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { ...raw } : {};
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const longMonths =
  'January February March April May June July August September October November December'.split(' ');

/**
 * The pattern that a date is written by, with its quotes, e.g. `"YYYY-MM-DD"`. Its zone is kept as written.
 * `undefined`: it is written in a way that is not known.
 */
export function datePattern(written: string): string | undefined {
  const text = written.trim();
  const [, quote = '', inner = ''] = /^(["']?)(.*)\1$/.exec(text) ?? [];
  const numbers = /^\d{4}-\d\d-\d\d(?:([T ])\d\d:\d\d(:\d\d(?:\.\d+)?)?([ ]?(?:Z|[+-]\d\d:?\d\d))?)?$/.exec(
    inner,
  );
  if (numbers !== null) {
    const [, gap, seconds, zone = ''] = numbers;
    const time = gap === undefined ? '' : `${gap}HH:mm${seconds === undefined ? '' : ':ss'}${zone}`;
    return `${quote}YYYY-MM-DD${time}${quote}`;
  }
  const [, month = '', comma = ''] = /^([A-Z][a-z]+) \d{1,2}(,?) \d{4}$/.exec(inner) ?? [];
  if (months.includes(month)) return `${quote}MMM DD${comma} YYYY${quote}`;
  return longMonths.includes(month) ? `${quote}MMMM DD${comma} YYYY${quote}` : undefined;
}

/**
 * A date as a pattern wants it. A day without a time is written without one where that would have a zone: read in another
 * zone, it would be another day.
 * @param date `YYYY-MM-DD` or RFC 3339.
 */
export function formatDate(date: string, pattern: string): string {
  const [, year = '', month = '', day = '', time, zone] =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?)?/.exec(date) ?? [];
  const [hour = '00', minute = '00', second = '00'] = (time ?? '').split(':').map((part) => part || '00');
  const own = /(?<=mm(?::ss)?)( ?)(?:Z|[+-]\d\d:?\d\d)/;
  const compact = /[+-]\d{4}/.test(pattern);
  const written = zone === 'Z' && /[+-]\d\d/.test(pattern) ? '+00:00' : zone;
  const onlyDay =
    time === undefined && own.test(pattern) ? pattern.replace(/(?<=DD).*?(?=["']?$)/, '') : pattern;
  const withZone =
    written === undefined
      ? onlyDay
      : pattern.replace(own, (_, gap: string) => gap + (compact ? written.replace(':', '') : written));
  const number = Number(month) - 1;
  return withZone
    .replace('MMMM', longMonths[number] ?? month)
    .replace('MMM', months[number] ?? month)
    .replace('YYYY', year)
    .replace('MM', month)
    .replace('DD', day)
    .replace('HH', hour)
    .replace('mm', minute)
    .replace('ss', second);
}
