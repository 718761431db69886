import { expect, test } from 'vitest';
import { isEventDate, type NewNoteFacts, newNote } from '#core/features/newNote.ts';
import { defaultHeadingNames } from '#core/note/headingNames.ts';
import { parseNote } from '#core/note/parseNote.ts';

const pycon: NewNoteFacts = { conference: 'PyCon India', date: '2014-09-26', place: 'Bangalore', author: '' };

test('a new note has front matter, a title, room to write, and sections that gather', () => {
  const { text, cursor } = newNote(pycon, defaultHeadingNames);
  expect(`${text.slice(0, cursor)}|${text.slice(cursor)}`).toBe(`---
conference: PyCon India
date: 2014-09-26
place: Bangalore
tags: []
signoff:
---

# PyCon India

|

## Quotes

## Links
`);
});

test('what is not known has no line', () => {
  const { text } = newNote({ ...pycon, date: '', place: '' }, defaultHeadingNames);
  expect(text.slice(0, text.indexOf('#'))).toBe('---\nconference: PyCon India\ntags: []\nsignoff:\n---\n\n');
});

test('sections have the names of the settings', () => {
  const { text } = newNote(pycon, { ...defaultHeadingNames, quotes: ['Zitate'], links: [] });
  expect(text.match(/^## .*/gm)).toEqual(['## Zitate']);
});

test.each([
  ['PyCon India', '2014-09-26', 'pycon-india-2014.confnotes.md'],
  ['PyCon India 2014', '2014-09-26', 'pycon-india-2014.confnotes.md'],
  ['Café «Über» / C++', '', 'cafe-uber-c.confnotes.md'],
  ['技術書典', '2025-05-31', '技術書典-2025.confnotes.md'],
  ['../..', '', 'notes.confnotes.md'],
])('the file of %s on %s is %s', (conference, date, fileName) => {
  expect(newNote({ ...pycon, conference, date }, defaultHeadingNames).fileName).toBe(fileName);
});

test.each([
  'PyCon India 2014',
  "Let's Test: the 2nd",
  '#pragma',
  '@decorators',
  '- dash -',
  'yes',
  'null',
  '2014',
  '1e3',
  '"quoted" \\ back',
  'a: b',
  'trailing #comment',
  'Zürich & Bern',
  '東京',
])('the name %s is read back as it was given', (conference) => {
  const { text } = newNote(
    { ...pycon, conference, author: conference, place: conference },
    defaultHeadingNames,
  );
  const { frontMatter } = parseNote('file:///n', text);
  expect([frontMatter?.conference, frontMatter?.place, frontMatter?.authors]).toEqual([
    conference,
    conference,
    [conference],
  ]);
});

test('a new note has no problems', () => {
  expect(parseNote('file:///n', newNote(pycon, defaultHeadingNames).text).problems).toEqual([]);
});

test('days and intervals of days are dates of an event', () => {
  expect(['2014-09-26', '2014-09-26/2014-09-28', '2024-02-29'].filter(isEventDate)).toHaveLength(3);
});

test.each([
  '',
  '2014',
  '26.9.2014',
  '2014-13-01',
  '2014-02-29',
  '2014-09-28/2014-09-26',
  '2014-09-26/',
  'today',
])('%j is no date of an event', (text) => {
  expect(isEventDate(text)).toBe(false);
});
