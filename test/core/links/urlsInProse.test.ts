import { describe, expect, it } from 'vitest';
import { bareAddress } from '#core/links/bareAddress.ts';
import { webAddress } from '#core/links/webAddress.ts';
import { webLinksOf } from '#core/links/webLinks.ts';
import { parseNote } from '#core/note/parseNote.ts';
import { corpusText, hasCorpus } from '../../support/corpus.ts';

const linkify = 'torture/markdown-it+linkify-it/test/fixtures';
const urlsIn = (text: string) =>
  webLinksOf(parseNote('file:///a.confnotes.md', text), '2026-11-24').map(({ url }) => url);

describe('an address in prose', () => {
  it.each([
    ['https://example.org/a, and', 'https://example.org/a'],
    ['https://example.org/a_(b) x', 'https://example.org/a_(b)'],
    ['https://example.org/a) x', 'https://example.org/a'],
    ['https://example.org/a}', 'https://example.org/a'],
    ['https://example.org/a" x', 'https://example.org/a'],
    ['https://example.org/"a" x', 'https://example.org/"a"'],
    ['https://example.org/a**', 'https://example.org/a'],
    ['https://example.org/a|b', 'https://example.org/a'],
    ["https://example.org/10'-x", "https://example.org/10'-x"],
    ['https://example.org/für/', 'https://example.org/für/'],
    ['https://example.org/a?b=c...', 'https://example.org/a?b=c'],
  ])('%s: %s', (text, address) => {
    expect(bareAddress(text, 0)).toBe(address);
  });
});

/** Addresses that GitHub does not take for links either, and so nobody asks for. */
const notLinked: ReadonlySet<string> = new Set([
  // With a name and a password.
  'http://user:pass@example.com:8080',
  'http://user@example.com',
  'http://user@example.com:8080',
  'http://user:pass@example.com',
  // A host of one word.
  'http://inrgess2',
  'http://999',
  'http://host-name',
  'http://localhost:8000',
  // A scheme in capitals.
  'HTTP://GOOGLE.COM',
  // A host whose first word has letters beyond ASCII.
  'http://✪df.ws/123',
  'http://bündnis-für-krankenhäuser.de/wp-content/uploads/2011/11/cropped-logohp.jpg',
  'http://ﻡﻮﻘﻋ.ﻭﺯﺍﺭﺓ-ﺍﻼﺘﺻﺍﻼﺗ.ﻢﺻﺭ/',
]);

describe.skipIf(!hasCorpus)('addresses that others collected', () => {
  it('are found in prose as they say, but for those that are no links on GitHub', () => {
    const wrong = fixtures().flatMap(({ line, address }) => {
      const found = urlsIn(line);
      const isRight = found.length === 1 && found[0] === address;
      return isRight || (found.length === 0 && notLinked.has(address)) ? [] : [{ line, address, found }];
    });
    expect(wrong).toEqual([]);
  });

  it('are none where they say there is none', () => {
    const wrong = linesOf('not_links.txt').filter((line) => line.trim() !== '' && urlsIn(line).length > 0);
    // GitHub makes this one a link: it is asked for, and called what it is.
    expect(wrong).toEqual(['http://-example.com']);
  });

  it('are taken and refused as the platform does', () => {
    const cases: readonly unknown[] = JSON.parse(
      corpusText('torture/servo+rust-url/url/tests/urltestdata.json'),
    );
    const wrong = cases.flatMap((each) => {
      if (typeof each !== 'object' || each === null || !('input' in each)) return [];
      const { input } = each;
      if (typeof input !== 'string' || !/^\s*https?:/i.test(input)) return [];
      return URL.canParse(input) === (webAddress(input) !== undefined) ? [] : [input];
    });
    expect(wrong).toEqual([]);
  });
});

/** Lines of a fixture without their comments. */
function linesOf(name: string): readonly string[] {
  return corpusText(`${linkify}/${name}`)
    .split('\n')
    .map((line) => line.replace(/^%.*|\s+%.*$/, ''));
}

/** Each line with a web address, and the address that is meant: the next line, or the line itself. */
function fixtures(): readonly { readonly line: string; readonly address: string }[] {
  const lines = linesOf('links.txt');
  return lines.flatMap((line, index) => {
    if (line.trim() === '' || (lines[index - 1] ?? '').trim() !== '') return [];
    const address = (lines[index + 1] ?? '').trim() || line;
    return /^https?:/i.test(address) ? [{ line, address }] : [];
  });
}
