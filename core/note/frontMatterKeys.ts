/** Top-level keys of the front matter; others are kept and ignored. */
export const frontMatterKeys = [
  'conference',
  'date',
  'place',
  'website',
  'hashtag',
  'timezone',
  'author',
  'tags',
  'signoff',
  'session',
  'schedule',
  'private',
  'post',
  'published',
  'title',
] as const;
