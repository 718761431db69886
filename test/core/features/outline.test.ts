import { expect, test } from 'vitest';
import { type OutlineItem, outline } from '#core/features/outline.ts';
import { parseNote } from '#core/note/parseNote.ts';
import { contains } from '#core/text/span.ts';

test('an event holds days, days hold sessions, sessions hold quotes', () => {
  expect(
    drawn(`---
conference: PyCon India 2014
date: 2014-09-26/2014-09-28
place: Bangalore
---

## Day 1

### Session: Auth as a Service
Speaker: Kiran Jonnalagadda
Time: 10:00

> Passwords are a liability.
> — @jackerhack
`),
  ).toMatchInlineSnapshot(`
    "event PyCon India 2014 · 2014-09-26 – 2014-09-28 · Bangalore
      day Day 1
        session Auth as a Service · Kiran Jonnalagadda · 10:00
          quote “Passwords are a liability.” · @jackerhack"
  `);
});

test('quotes before the first section belong to the event, in the order they are written', () => {
  expect(
    drawn(`# PyCon

> First
> — @a

## Quotes

> Second
> — @b
`),
  ).toMatchInlineSnapshot(`
    "event PyCon
      quote “First” · @a
      quotes Quotes
        quote “Second” · @b"
  `);
});

test('a quote without a name is shown under the speaker of its session', () => {
  expect(drawn('## Talk: Caching\nSpeaker: Ann Lee\n\n> “Name it well.”\n')).toMatchInlineSnapshot(`
    "session Caching · Ann Lee
      quote “Name it well.” · Ann Lee"
  `);
});

test('words that only look like a quote are said to be no quote yet', () => {
  expect(drawn('## Notes\n\n"We never ship it on Friday"\n')).toMatchInlineSnapshot(`
    "section Notes
      quote “We never ship it on Friday” · not a quote yet"
  `);
});

test('what stays private is said to', () => {
  expect(drawn('# E\n\n## Hallway\n<!-- private -->\n\ngossip\n')).toMatchInlineSnapshot(`
    "event E
      section Hallway · stays private"
  `);
});

test('a file of one session is that session', () => {
  expect(
    drawn('---\nsession:\n  speakers: Ann Lee\n  time: 10:00\n---\n\n# Caching\n\n## Part 1\n'),
  ).toMatchInlineSnapshot(`
    "session Caching · Ann Lee · 10:00
      section Part 1"
  `);
});

test('a note without any title shows its sections at the top', () => {
  expect(drawn('## One\n\n## Two\n')).toMatchInlineSnapshot(`
    "section One
    section Two"
  `);
});

test('a heading that is still being written has a name', () => {
  expect(drawn('# E\n\n##\n\n## Session:\n')).toMatchInlineSnapshot(`
    "event E
      section (untitled)
      section Session:"
  `);
});

test('a long quote is shortened to one line', () => {
  const [event] = outline(parseNote('file:///n', `# E\n\n> ${'word '.repeat(40)}\n> more\n> — @a\n`));
  const name = event?.children[0]?.name ?? '';
  expect([[...name].length <= 72, name.endsWith('word…”'), name.includes('\n')]).toEqual([true, true, false]);
});

test('an empty note has an empty outline', () => {
  expect(outline(parseNote('file:///n', ''))).toEqual([]);
});

test('children lie within their parents, and selections within their items', () => {
  const text =
    '---\nconference: C\n---\n> “q”\n\n# H\n\n## Day 2\n\n### T\nSpeaker: Ann Lee\n\n"x" - @y\n\n## End\n';
  const roots = outline(parseNote('file:///n', text));
  expect(roots.flatMap(faults)).toEqual([]);
});

function faults(item: OutlineItem): string[] {
  const own = contains(item.span, item.selectionSpan) ? [] : [`selection of ${item.name}`];
  const below = item.children.filter(({ span }) => !contains(item.span, span)).map(({ name }) => name);
  return [...own, ...below, ...item.children.flatMap(faults)];
}

function drawn(text: string): string {
  const lines = (items: readonly OutlineItem[], indent: string): string[] =>
    items.flatMap(({ kind, name, detail, children }) => [
      `${indent}${kind} ${name}${detail ? ` · ${detail}` : ''}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines(outline(parseNote('file:///n.confnotes.md', text)), '').join('\n');
}
