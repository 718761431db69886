import fc from 'fast-check';

/** Lines from which random notes are built: all constructs of the format, whole, broken and half-written. */
const pieces = [
  '---',
  'conference: PyCon 2026',
  'date: 2026-09-26/2026-09-28',
  'author: @me',
  'private: true',
  'post:',
  '  slug: x',
  '',
  '',
  '# Title',
  '## Session: Auth',
  '### Keynote: Ünïcode 🎉',
  '##NoSpace',
  'Setext',
  '===',
  'Speaker: Ann Lee, @bob',
  'Slides: [deck](https://example.org/a)',
  'Post: separate',
  '- Speaker: Kiran',
  '- item *with* `code`',
  '  - nested',
  '    1. deeper',
  '\t- tab',
  '- [ ] look up',
  '- [x] done',
  '> quoted',
  '> — Ann Lee, Opening',
  '> - Bob Stone',
  '"Words." — @sanand0',
  '"A" - Ann Lee ; "B" ;',
  "'Single' - @x.",
  'X: "said"',
  '## Interesting Quotes',
  '## "Clocks" by [Ann Lee](https://github.com/annlee), Acme',
  '## Boxes by Bob Stone',
  '## Locks - Carla Diaz',
  '## Dana Reed: "Keys"',
  '### 9:45 AM Opening (Eve Hall)',
  '### Frank Moss',
  '**Gina Park (Acme)**',
  'by Hugo Wall',
  'Ida Young',
  '* Presenters:',
  '  * Jane Moor - Acme',
  'Presented by Karl Berg from Stone & Co',
  '> Laura Kim is a gardener.',
  '@mia',
  '*"Emphasised words of somebody"*',
  '"Wrapped over',
  'two lines" - Ned Ray',
  '> words — @olga',
  '> "a" - @pia',
  '> and "b"',
  '## Day 1',
  '## Talks',
  '### Some talk',
  '## To do',
  '<!-- private -->',
  '<!-- /private -->',
  '<!-- pirvate -->',
  '<!-- more -->',
  '<!-- ignore-link: until 2026-12-31 x -->',
  '<!-- unclosed',
  'text <!-- private -->secret<!-- /private --> text',
  '```js',
  'let a = 1;',
  '```',
  '~~~',
  '    indented code',
  '| a | b |',
  '|---|---|',
  '| 1 | <b>2</b> |',
  '[x](https://example.org "t") ![alt](img.png) <https://auto.example>',
  '[ref][r] [nope] [](empty)',
  '[r]: https://ref.example',
  '<a href="https://html.example">x</a>',
  '<div>',
  '</div>',
  'https://bare.example/path?q=1 www.x.org',
  '***',
  'a\\*b &amp; c',
  '\u0000\ufeff\ud800',
  'trailing  ',
] as const;

/** A random note text with one kind of line end. */
export const noteText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(([lines, end, final]) => lines.join(end) + (final ? end : ''));

/** A random change of a text: where (0 to 1 of its length), how many characters go, what comes. */
export const change: fc.Arbitrary<{ at: number; drop: number; put: string }> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(60)),
  put: fc.oneof(
    fc.constantFrom(...pieces),
    fc.constantFrom(...pieces).map((piece) => `\n${piece}\n`),
    fc.constantFrom('a', ' ', '\n', '#', '>', '-', '`', '"', '<', '*', '\r\n', '\n\n', ''),
  ),
});

/** The text after a change. */
export function changed(text: string, { at, drop, put }: { at: number; drop: number; put: string }): string {
  const offset = Math.floor(at * text.length);
  return text.slice(0, offset) + put + text.slice(offset + drop);
}

/** Lines that the parser sees otherwise than they are written, alone or several of them together. */
const absurd = [
  `${'> '.repeat(120)}deep`,
  `${'- '.repeat(120)}deep`,
  `a ${'['.repeat(900)}`,
  `*${'*a '.repeat(400)}`,
  `${'`'.repeat(700)} code`,
  `${' '.repeat(250)}far`,
  `far${' '.repeat(250)}away`,
] as const;

/** A random note with absurd lines in it. */
export const absurdText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...absurd), fc.constantFrom(...pieces)), { maxLength: 12 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([lines, end]) => lines.join(end));
