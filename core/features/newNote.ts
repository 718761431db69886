import type { HeadingNames } from '../note/headingNames.ts';

/** What somebody says of an event before it starts. */
export interface NewNoteFacts {
  /** Name of the event, not empty. */
  readonly conference: string;
  /** As {@link isEventDate} accepts it; empty: not known yet. */
  readonly date: string;
  /** Empty: not known, or not worth a line. */
  readonly place: string;
  /** Empty: nobody. */
  readonly author: string;
}

/** A note to begin with. */
export interface NewNote {
  readonly text: string;
  /** Offset at which writing begins. */
  readonly cursor: number;
  /** Name of its file, without what a second note of the same name would need. */
  readonly fileName: string;
}

/**
 * Front matter, title, room to write, and the two sections that gather quotes and links. Tags and the closing line are
 * there to be filled in at the end: nobody looks for keys that they have never seen.
 */
export function newNote({ conference, date, place, author }: NewNoteFacts, headings: HeadingNames): NewNote {
  const facts = { conference, date, place, author };
  const lines = Object.entries(facts).flatMap(([key, value]) =>
    value ? [`${key}: ${yamlText(value)}`] : [],
  );
  const before = ['---', ...lines, 'tags: []', 'signoff:', '---', '', `# ${conference}`, '', ''].join('\n');
  const sections = [headings.quotes[0], headings.links[0]].flatMap((name) => (name ? [`## ${name}`] : []));
  return {
    text: `${[before, ...sections].join('\n\n')}\n`,
    cursor: before.length,
    fileName: `${fileSlug(withYear(conference, date))}.confnotes.md`,
  };
}

/** Whether a text is a day (`2014-09-26`) or an interval of days (`2014-09-26/2014-09-28`), in order. */
export function isEventDate(text: string): boolean {
  const [first = '', last = first, ...more] = text.split('/');
  return more.length === 0 && isDay(first) && isDay(last) && first <= last;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function withYear(conference: string, date: string): string {
  const year = date.slice(0, 4);
  return year === '' || conference.includes(year) ? conference : `${conference} ${year}`;
}

/** Letters and digits of any script, in lower case, joined by hyphens: fit for a file name anywhere. */
function fileSlug(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
  return (
    plain
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('-')
      .slice(0, 80) ?? 'notes'
  );
}

/** A value as YAML reads it back: bare where that is safe, in double quotes otherwise. */
function yamlText(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/.test(value)) return value;
  const bare =
    /^\p{L}[\p{L}\p{M}\p{N} ,.()'’&+/-]*$/u.test(value) &&
    !/^(true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return bare ? value : JSON.stringify(value);
}
