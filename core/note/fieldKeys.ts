/** Canonical keys of session fields and the ways people write them, all lower case. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  speaker: [
    'speaker',
    'speakers',
    'speaker(s)',
    'presenter',
    'presenters',
    'presented by',
    'by',
    'panelist',
    'panelists',
    'host',
    'hosts',
  ],
  time: ['time'],
  room: ['room'],
  track: ['track'],
  slides: ['slides'],
  video: ['video'],
  paper: ['paper'],
  code: ['code'],
  links: ['links', 'link'],
  tags: ['tags'],
  abstract: ['abstract'],
  post: ['post'],
  'post title': ['post title'],
};

const canonical = new Map(
  Object.entries(spellings).flatMap(([key, ways]) => ways.map((way) => [way, key] as const)),
);

/** The canonical key behind a written one, in any case; `undefined`: it is none of ours. */
export function canonicalFieldKey(written: string): string | undefined {
  return canonical.get(written.trim().toLowerCase().replace(/\s+/g, ' '));
}
