import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface EnterRule {
  readonly beforeText: string;
  readonly action: { readonly appendText?: string };
}

const configuration: {
  readonly onEnterRules: readonly EnterRule[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
} = JSON.parse(readFileSync(new URL('../../language-configuration.json', import.meta.url), 'utf8'));

/** What Enter puts on the new line behind `line`: VS Code takes the first rule that fits. */
function afterEnter(line: string): string {
  const rule = configuration.onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line));
  return rule?.action.appendText ?? '';
}

function words(line: string): readonly string[] {
  const { pattern, flags } = configuration.wordPattern;
  return line.match(new RegExp(pattern, `g${flags}`)) ?? [];
}

describe('Enter', () => {
  it.each([
    ['- one', '- '],
    ['    * two', '* '],
    ['+ three', '+ '],
    ['1. one', '2. '],
    ['9) nine', '10) '],
    ['- [ ] open', '- [ ] '],
    ['* [x] done', '* [ ] '],
    ['> words', '> '],
  ])('behind “%s” goes on with “%s”', (line, next) => {
    expect(afterEnter(line)).toBe(next);
  });

  it.each(['- ', '  * ', '1. ', '- [ ] ', '> '])('behind the empty “%s” goes on with nothing', (line) => {
    expect(afterEnter(line)).toBe('');
  });

  it.each(['> — @ada', '> -- Ada Byron, a talk'])(
    'behind “%s” leaves a blank line: the quote is complete',
    (line) => {
      expect(afterEnter(line)).toBe('\n');
    },
  );

  it.each(['Prose.', '**bold** words', '*em* words', '---', '- - -', 'Speaker: Ada', '2026 was good'])(
    'behind “%s” goes on with nothing',
    (line) => {
      expect(afterEnter(line)).toBe('');
    },
  );
});

describe('a word', () => {
  it('keeps a handle together, its server too', () => {
    expect(words('by @ada_b and @grace@example.org.')).toEqual(['by', '@ada_b', 'and', '@grace@example.org']);
  });

  it('keeps an apostrophe within', () => {
    expect(words("don't say 'it’s done'")).toEqual(["don't", 'say', 'it’s', 'done']);
  });

  it('is read in any script', () => {
    expect(words('naïve Überblick 東京')).toEqual(['naïve', 'Überblick', '東京']);
  });
});
