import { describe, expect, test } from 'vitest';
import { parseNote } from '#core/note/parseNote.ts';
import { mark, marked } from '../../support/marked.ts';

const read = (text: string) => parseNote('file:///n.confnotes.md', text);

/** `words — who, context [basis]` per quote, `?` before proposed ones. */
function quotes(text: string): readonly string[] {
  return read(text).quotes.map(
    ({ text: words, by, context, basis, proposed }) =>
      `${proposed ? '? ' : ''}${words} — ${[by?.name, by?.handle, context].filter(Boolean).join(', ')} [${basis}]`,
  );
}

describe('a quote', () => {
  test.each([
    ['> Words.\n> — @x', 'Words. — @x [explicit]'],
    ['> Words.\n> -- Ann Lee, Some Talk', 'Words. — Ann Lee, Some Talk [explicit]'],
    ['> Words.\n>\n> – Ann Lee', 'Words. — Ann Lee [explicit]'],
    ['> Words.\n> - Ann Lee', 'Words. — Ann Lee [explicit]'],
    ['> Two\n> lines.\n> — @x', 'Two lines. — @x [explicit]'],
    ['> Words.\r\n> — @x', 'Words. — @x [explicit]'],
    ['> Words.\r> — @x', 'Words. — @x [explicit]'],
    ['> "Words."\n> — @x', 'Words. — @x [explicit]'],
    ['> "Words".', 'Words —  [none]'],
    ['> "Words", \n> — @x', 'Words — @x [explicit]'],
    ['"Words" — Ann Lee', 'Words — Ann Lee [explicit]'],
    ['"Words" - @x', 'Words — @x [explicit]'],
    ['"Words" by @x', 'Words — @x [explicit]'],
    ["'Words' - @x. ", 'Words — @x [explicit]'],
    ["'It is Ann's' - @x", "It is Ann's — @x [explicit]"],
    ['“Words” – Ann Lee', 'Words — Ann Lee [explicit]'],
    ['„Worte“ — Ann Lee', 'Worte — Ann Lee [explicit]'],
    ['«Mots» — Ann Lee', 'Mots — Ann Lee [explicit]'],
    ['"She said "no" twice" - @x', 'She said "no" twice — @x [explicit]'],
    ['"Words"\n— Ann Lee', 'Words — Ann Lee [explicit]'],
    ['- "Words" - @x', 'Words — @x [explicit]'],
    ['- a\n    - "Words" - @x', 'Words — @x [explicit]'],
    ['@x: "Words"', 'Words — @x [explicit]'],
    ['> Words — @x', 'Words — @x [explicit]'],
    ['> Two\n> lines -- @x', 'Two lines — @x [explicit]'],
    ['> "a b" - @x\n> and "c d"', 'a b — @x [explicit]'],
    ['*"Words"* - @x', 'Words — @x [explicit]'],
    ['"Words" (Ann Lee)', 'Words — Ann Lee [explicit]'],
    ['"Words\nwrapped" - Ann Lee', 'Words wrapped — Ann Lee [explicit]'],
    ['"Words\rwrapped" - Ann Lee', 'Words wrapped — Ann Lee [explicit]'],
    ['> *Words* with `code`\n> — @x', 'Words with code — @x [explicit]'],
  ])('%j', (text, expected) => {
    expect(quotes(`Prose first.\n\n${text}\n`)).toEqual([expected]);
  });

  test.each([
    ['> just a blockquote'],
    ['A word in "quotes" - not more'],
    ['"Words" - and then the sentence goes on with much more'],
    ["'tis the season"],
    ['Note: "Words"'],
    ['- - -'],
    ['> a\n> - one\n> - Ann Lee'],
    ['> Words — and more words'],
    ['> Words — Ann Lee'],
    ['> "a" and "b"'],
    ['"Words" (see below)'],
  ])('is not there in %j', (text) => {
    expect(quotes(`Prose first.\n\n${text}\n`)).toEqual([]);
  });

  test('belongs to the only stated speaker of its session', () => {
    expect(quotes('## Talk: A\nSpeaker: Ann Lee\n\n> "Words"\n')).toEqual(['Words — Ann Lee [session]']);
  });

  test('belongs to nobody when several speak', () => {
    expect(quotes('## Talk: A\nSpeakers: Ann Lee, Bob Stone\n\n> "Words"\n')).toEqual(['Words —  [none]']);
  });

  test('is only proposed when it is bare quoted words outside a Quotes section', () => {
    expect(quotes('## Talk: A\nSpeaker: Ann Lee\n\n- "Boats are only slow cars"\n')).toEqual([
      '? Boats are only slow cars — Ann Lee [session]',
    ]);
  });

  test.each([
    '*"Boats are only slow cars"*',
    '**"Boats are only slow cars."**',
    '“Boats are only slow cars”',
    '- a\n\t* "Boats are only slow cars"',
    '"Boats are\nonly slow cars"',
    '- "Boats are\n  only slow cars"',
    '"船はただの遅い車にすぎない"',
  ])('is proposed in %j', (text) => {
    expect(quotes(`Prose.\n\n${text}\n`)).toHaveLength(1);
    expect(quotes(`Prose.\n\n${text}\n`)[0]).toMatch(/^\? .* \[none\]$/);
  });

  test.each([
    '"Leaky abstraction"',
    '"Click Submit"',
    '"The Slow Boats of Northern Lakes"',
    '"docker service create --replicas 3"',
    '"Do you have boats?"',
    '"How boats become cars at night"',
    '"a" and "b", "c" and "d" are letters',
    '"You should have X feature"',
    '- "no boat should sink in calm water"',
    '"Boats are only slow cars" is what they say here',
  ])('is not proposed in %j', (text) => {
    expect(quotes(`Prose.\n\n${text}\n`)).toEqual([]);
  });

  test('that the author calls one is one', () => {
    expect(quotes('Prose.\n\nQuote: "Slow boats"\n')).toEqual(['Slow boats —  [none]']);
  });

  test('is no title that is given to its author', () => {
    expect(quotes('Prose.\n\n"The Slow Boats of Northern Lakes" by Ann Lee\n')).toEqual([]);
  });

  test('may be followed by anything in a Quotes section', () => {
    expect(quotes('## Quotes\n\n- "Hi, I have five minutes" - keynote speaker\n')).toEqual([
      'Hi, I have five minutes —  [none]',
    ]);
  });

  test('needs neither name nor marks in a Quotes section', () => {
    expect(quotes('## Quotes\n\n"A"\n\n> B\n\n- "C"\n')).toEqual([
      'A —  [none]',
      'B —  [none]',
      'C —  [none]',
    ]);
  });

  test('stands for each line of a paragraph', () => {
    expect(quotes('## Quotes\n\n"A" by @x\n"B" - @y\n')).toEqual(['A — @x [explicit]', 'B — @y [explicit]']);
  });

  test('stands for each quoted piece of a line', () => {
    expect(quotes('## Quotes\n\n"A" - Ann Lee ; "B" | "C" · "D" ;\n')).toEqual([
      'A — Ann Lee [explicit]',
      'B —  [none]',
      'C —  [none]',
      'D —  [none]',
    ]);
  });

  test('is an epigraph before any other block, an H1 aside', () => {
    const note = read('# Event\n\n"A" ; "B"\n\n> C\n\nprose\n\n> "D"\n');
    expect(note.quotes.map((quote) => [quote.text, quote.epigraph])).toEqual([
      ['A', true],
      ['B', true],
      ['C', true],
      ['D', false],
    ]);
  });

  test('is not made of a list of talks', () => {
    expect(
      quotes('Prose.\n\n- "One Talk" - Ann Lee\n- "Two Talks" - Bob Stone\n- "Three Talks" - Cy Young\n'),
    ).toEqual([]);
  });

  test('is made of the same list in a Quotes section', () => {
    expect(quotes('## Quotes\n\n- "A" - Ann Lee\n- "B" - Bob Stone\n- "C" - Cy Young\n')).toHaveLength(3);
  });

  test('of a known person may start with the name', () => {
    expect(quotes('## Talk: A\nSpeaker: Ann Lee\n\nAnn Lee: "Words"\n')).toEqual([
      'Words — Ann Lee [explicit]',
    ]);
  });

  test('spans marks and attribution', () => {
    const { text } = marked('Prose.\n\n- [|"Words" by @x|] \n');
    expect(
      mark(
        text,
        read(text).quotes.map(({ span }) => span),
      ),
    ).toBe('Prose.\n\n- [|"Words" by @x|] \n');
  });
});
