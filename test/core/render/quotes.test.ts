import { describe, expect, it } from 'vitest';
import { htmlOf, markdownOf } from '../../support/renderText.ts';

/** What the lines become in a section of that name. */
const inSection = (lines: string, heading = 'Interesting Quotes') =>
  markdownOf(`## ${heading}\n\n${lines}\n`).replace(/^.*\n\n/, '');

describe('quotes become canonical', () => {
  it.each([
    ['"One." by @x', '> One.\n> — @x\n'],
    ["'One.' - @x.", '> One.\n> — @x\n'],
    ['“One.” — Ann Lee', '> One.\n> — Ann Lee\n'],
    ['"One."\n— Ann Lee, Closing talk', '> One.\n> — Ann Lee, Closing talk\n'],
    ['@x: "One."', '> One.\n> — @x\n'],
    ['> One.\n> — @x', '> One.\n> — @x\n'],
    ['> One.\n> - @x', '> One.\n> — @x\n'],
    ['> "One."\n> -- @x', '> One.\n> — @x\n'],
    ['> One,\ntwo.\n> — @x', '> One,\n> two.\n> — @x\n'],
    ['"One."', '> One.\n'],
    ['> One.', '> One.\n'],
    ['"One." — [Ann](https://ann.example)', '> One.\n> — [Ann](https://ann.example)\n'],
    ['> See <https://a.example>\n> — @x', '> See <https://a.example>\n> — @x\n'],
    ['"A *word* of `code`" — @x', '> A *word* of `code`\n> — @x\n'],
  ])('%j', (written, canonical) => {
    expect(inSection(written)).toBe(canonical);
  });

  it('of one line apart, whatever parts them', () => {
    expect(inSection('"One." — @a ; "Two." | "Three" · "Four" by @d;')).toBe(
      '> One.\n> — @a\n\n> Two.\n\n> Three\n\n> Four\n> — @d\n',
    );
  });

  it('of neighbouring lines apart', () => {
    expect(inSection('"One." — @a\n"Two." — @b')).toBe('> One.\n> — @a\n\n> Two.\n> — @b\n');
  });

  it('of the lines of a block quote apart', () => {
    expect(inSection('> "One." — @a\n> "Two." — @b')).toBe('> One.\n> — @a\n\n> Two.\n> — @b\n');
  });

  it('out of a list that is made of quotes alone', () => {
    expect(inSection('- "One." — @a\n- "Two." — @b')).toBe('> One.\n> — @a\n\n> Two.\n> — @b\n');
  });

  it('within a list that holds other things too', () => {
    expect(inSection('- plain\n- "One." — @a\n  - "Two." — @b\n- more')).toBe(
      '- plain\n- > One.\n  > — @a\n  - > Two.\n    > — @b\n- more\n',
    );
  });

  it('apart from the prose around them', () => {
    expect(inSection('She said:\n"One." — @a\nand left.', 'Notes')).toBe(
      'She said:\n\n> One.\n> — @a\n\nand left.\n',
    );
  });

  it('with their attribution apart from a list that they end in', () => {
    expect(inSection('> Three things:\n> - one\n> - two\n>\n> — @x')).toBe(
      '> Three things:\n> - one\n> - two\n>\n> — @x\n',
    );
  });

  it('and words that start like a heading stay words', () => {
    expect(inSection('"# is a hash" — @x')).toBe('> \\# is a hash\n> — @x\n');
  });

  it('and need no name before the first heading', () => {
    expect(markdownOf('"One." ; "Two."\n\nText.\n')).toBe('> One.\n\n> Two.\n\nText.\n');
  });
});

describe('who said it', () => {
  const session = (speaker: string) => `## Session: Auth\nSpeaker: ${speaker}\n\n### Quotes\n\n"One."\n`;

  it('is the one speaker of the session where nobody is named', () => {
    expect(markdownOf(session('Kiran (ACME)'))).toContain('> One.\n> — Kiran\n');
  });

  it('is nobody where the session has two speakers', () => {
    expect(markdownOf(session('Kiran, @bob'))).toMatch(/> One\.\n$/);
  });

  it('is linked where the session links the speaker', () => {
    expect(markdownOf(session('[Kiran](https://kiran.example)'))).toContain(
      '> — [Kiran](https://kiran.example)\n',
    );
  });
});

it('a proposed quote stays as the author wrote it', () => {
  expect(markdownOf('## Notes\n\nText.\n\n"Only maybe a quote."\n')).toContain('"Only maybe a quote."\n');
});

it('an attributed quote is a block quote with a footer that cites', () => {
  expect(htmlOf('## Quotes\n\n"One." — Ann Lee, Closing talk\n')).toContain(
    '<blockquote>\n<p>One.</p>\n<footer>— <cite>Ann Lee</cite>, Closing talk</footer>\n</blockquote>',
  );
});

it('a dash in a block quote that names nobody is no attribution', () => {
  const html = htmlOf('## Notes\n\nText.\n\n> One.\n> — and so on, 2 more\n');
  expect(html).not.toContain('<cite>');
});
