import { describe, expect, test } from 'vitest';
import { parseNote } from '#core/note/parseNote.ts';

const read = (text: string) => parseNote('file:///n.confnotes.md', text);
const links = (text: string) =>
  read(text).links.map(({ kind, target, text: words }) => `${kind} ${target} (${words})`);

describe('a link', () => {
  test.each([
    ['[a](https://example.org "t")', 'inline https://example.org (a)'],
    ['[a](<b c>)', 'inline b c (a)'],
    ['[*a* `b`](x)', 'inline x (a b)'],
    ['[a]()', 'inline  (a)'],
    ['[https://example.org]()', 'inline  (https://example.org)'],
    ['[https://example.org](https://example.com)', 'inline https://example.com (https://example.org)'],
    ['[a](x\\_y&amp;z)', 'inline x_y&z (a)'],
    ['[a](\nx)', 'inline x (a)'],
    ['[a&constructor;](x&toString;)', 'inline x&toString; (a&constructor;)'],
    ['<https://example.org>', 'autolink https://example.org (https://example.org)'],
    ['see https://example.org/a_(b).', 'bare https://example.org/a_(b) (https://example.org/a_(b))'],
    ['see www.example.org', 'bare www.example.org (www.example.org)'],
    ['![a](b.png)', 'image b.png (a)'],
    ['x <a class="y" href="b">c</a>', 'html b ()'],
    ['x <a title="y > z" href="b">c</a>', 'html b ()'],
    ["<img alt='>' src=b.png>", 'html-image b.png (>)'],
    ["x <img alt='a' src=b.png>", 'html-image b.png (a)'],
    ['[a][nowhere]', 'reference nowhere (a)'],
  ])('%j', (text, expected) => {
    expect(links(text)).toEqual([expected]);
  });

  test('by reference has the target of its definition', () => {
    expect(links('[a][B  c] [b c][]\n\n[b C]: <x> "t"\n')).toEqual([
      'reference x (a)',
      'reference x (b c)',
      'definition x (b C)',
    ]);
  });

  test.each([
    '`[a](b)`',
    '```\n[a](b)\nhttps://example.org\n```',
    '[a]',
    '[ ] a',
    'me@example.org',
    '<!-- [a](b) -->',
  ])('is not there in %j', (text) => {
    expect(links(text)).toEqual([]);
  });

  test('knows where its target stands', () => {
    const note = read('x [a](https://example.org) y\n');
    const [link] = note.links;
    expect(note.text.slice(link?.targetSpan.start, link?.targetSpan.end)).toBe('https://example.org');
  });
});

describe('a task', () => {
  test('is an item with a box, anywhere', () => {
    expect(read('- a\n  - [ ] b\n  - [x] c *d*\n').tasks.map(({ text, done }) => [text, done])).toEqual([
      ['b', false],
      ['c d', true],
    ]);
  });

  test('is any item of a follow-ups section', () => {
    expect(read('## To do\n\n- a\n- [x] b\n\n## Else\n\n- c\n').tasks.map((task) => task.text)).toEqual([
      'a',
      'b',
    ]);
  });
});

describe('a directive', () => {
  test('is a comment that says more or ignore-link', () => {
    expect(
      read(
        'a <!-- more -->\n\n<!-- ignore-link: until 2026-12-31 flaky -->\n\n<!-- else -->\n',
      ).directives.map(({ name, argument }) => [name, argument]),
    ).toEqual([
      ['more', ''],
      ['ignore-link', 'until 2026-12-31 flaky'],
    ]);
  });
});
