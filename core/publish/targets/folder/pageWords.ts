/** Words of the site itself. They belong to its readers, not to the author's editor: always English, and marked so. */
export const pageWords = {
  lang: 'en',
  skip: 'Skip to the content',
  allPosts: 'All posts',
  feed: 'Feed',
  draft: 'Draft',
  tags: 'Tags',
  nothingYet: 'Nothing is published here yet.',
  siteTitle: 'Conference notes',
  notesBy: 'Conference notes by',
  unknownAuthor: 'Conference Notes',
} as const;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as people read it, e.g. `28 September 2014`; `undefined` for what is no `YYYY-MM-DD…`. */
export function readableDay(date: string): string | undefined {
  const [, year, month = '', day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? undefined : `${Number(day)} ${name} ${year}`;
}

/** First to last day as people read them, e.g. `26–28 September 2014`; `undefined` unless both are `YYYY-MM-DD`. */
export function readableDays(first: string, last: string): string | undefined {
  const from = readableDay(first);
  const to = readableDay(last);
  if (from === undefined || to === undefined) return undefined;
  if (first.slice(0, 7) === last.slice(0, 7)) return from === to ? to : `${Number(first.slice(8, 10))}–${to}`;
  return first.slice(0, 4) === last.slice(0, 4) ? `${from.slice(0, -5)} – ${to}` : `${from} – ${to}`;
}
