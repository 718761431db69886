import { expect, test } from 'vitest';
import { defaultHeadingNames } from '#core/note/headingNames.ts';
import { readSettings, settingsTable } from '#core/settings.ts';

test('where nothing is set, the defaults hold', () => {
  expect(readSettings(undefined)).toEqual({
    publishFolder: 'site',
    siteAddress: '',
    siteTitle: '',
    author: '',
    headings: defaultHeadingNames,
  });
});

test('what is set is read, without the blanks around it', () => {
  const raw = {
    publish: { folder: ' public ' },
    site: { address: 'https://example.org/', title: 'Talks' },
    author: 'Ada Example',
    headings: { quotes: ['Zitate'] },
  };
  expect(readSettings(raw)).toEqual({
    publishFolder: 'public',
    siteAddress: 'https://example.org/',
    siteTitle: 'Talks',
    author: 'Ada Example',
    headings: { ...defaultHeadingNames, quotes: ['Zitate'] },
  });
});

test.each([
  null,
  7,
  [],
  { publish: 7, site: null, author: [], headings: 'x' },
  { publish: { folder: '' }, headings: { quotes: 'Zitate', links: [7, ''] } },
])('%j counts as not set', (raw) => {
  expect(readSettings(raw)).toEqual(readSettings(undefined));
});

test('an empty list of names means that no heading has that kind', () => {
  expect(readSettings({ headings: { links: [] } }).headings.links).toEqual([]);
});

test('defaults in the table are those that hold where nothing is set', () => {
  const raw: Record<string, Record<string, unknown> | unknown> = {};
  for (const { key, schema } of settingsTable) {
    const [first = '', second] = key.split('.');
    raw[first] = second ? { ...Object(raw[first]), [second]: schema.default } : schema.default;
  }
  expect(readSettings(raw)).toEqual(readSettings(undefined));
});

test('whatever decides where posts go waits for trust', () => {
  expect(settingsTable.filter(({ restricted }) => restricted).map(({ key }) => key)).toEqual([
    'publish.folder',
    'site.address',
  ]);
});
