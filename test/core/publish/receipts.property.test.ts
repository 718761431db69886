import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Receipt } from '#core/note/model.ts';
import { canRecord } from '#core/publish/receipts/canRecord.ts';
import { forgetReceipt } from '#core/publish/receipts/forgetReceipt.ts';
import { readHolder } from '#core/publish/receipts/readHolder.ts';
import { recordReceipt } from '#core/publish/receipts/recordReceipt.ts';
import { applyEdits } from '#core/text/span.ts';

const word = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
  fc.constantFrom(
    'no',
    'true',
    'null',
    '~',
    '12',
    '1e3',
    '0x1f',
    ' a',
    'a ',
    'a: b',
    'a #b',
    '- a',
    "it's",
    '"',
    '---',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
const receipts: fc.Arbitrary<Receipt> = fc.record(
  {
    target: fc.constantFrom('site', 'blog', 'no'),
    post: fc.constantFrom('round-up', 'auth', '12'),
    id: word,
    url: word,
    at: fc.constantFrom('2026-11-24T20:00:00Z', '2026-11-25T08:30:00Z'),
    digest: fc.oneof(fc.stringMatching(/^[0-9a-f]{12}$/), fc.constantFrom('123456789012', '1234567e12')),
    version: word,
    images: fc.dictionary(fc.stringMatching(/^[0-9a-f]{1,6}$/), word, { maxKeys: 2, noNullPrototype: true }),
  },
  { requiredKeys: ['target', 'post', 'id', 'url', 'at', 'digest'] },
);

/** Front matters that hold everything that makes a local edit hard. */
const otherKeys = fc.constantFrom(
  'place: X',
  'place: X   # comment',
  '# a comment line',
  '',
  'signoff: |+\n  Bye\n',
  'signoff: >-\n  Bye\n  now\n',
  'tags: [a, b] # c',
  'tags:\n- a\n- b',
  'post:\n   title:  "T"\n   # deep\n   slug: s',
  'note: plain text\n  on two lines',
  'empty:',
  '"quoted key": &anchor v',
);
const publishedKeys = fc.constantFrom(
  '',
  'published:',
  'published: # by the tool',
  'published: []',
  'published: ~',
  'published:\n  # mine\n  - target: site\n    post: round-up # here\n    mood: good\n    id: x\n\n    at: 2026-01-01\n  # next\n  - target: blog\n    post: auth',
  'published:\n- target: "no"\n  post: "12"\n  version: |\n    many\n  url:\n  images:\n    ab: cd\n- 5',
  'published:\n  -\n    # own line\n    target: site\n    post: auth\n    version: 3\n    zeal: 1',
  "published: [ { target: 'site', post: auth, version: 2, id: }, {target: blog, post: round-up,}, ]  # flow",
  'published:\n  [\n    { target: site, post: round-up }, # one\n    { target: site, post: auth, images: {} }\n  ]',
  'published:\n  - target: site\n    post: round-up\n    images: { a: b }\n    digest: >-\n      folded\n      text\n  - {target: site, post: auth}',
);
const texts = fc
  .record({
    before: fc.array(otherKeys, { maxLength: 3 }),
    published: publishedKeys,
    after: fc.array(otherKeys, { maxLength: 3 }),
    body: fc.constantFrom('', '# Notes\n', '\nWords', '---\n'),
    eol: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
  })
  .map(({ before, published, after, body, eol, mark }) => {
    const yaml = [...unique([...before, published, ...after])].join('\n');
    return mark + `---\nconference: C\n${yaml}\n---\n${body}`.replaceAll('\n', eol);
  });

function unique(keys: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return keys.filter((key) => {
    const name = key.split(':')[0] ?? '';
    if (name === '' || name.startsWith('#')) return true;
    return !seen.has(name) && seen.add(name) !== undefined;
  });
}

function plain(list: readonly Receipt[]): readonly Receipt[] {
  return list.map(({ images, ...rest }) =>
    images === undefined || Object.keys(images).length === 0 ? rest : { ...rest, images },
  );
}

function receiptsOf(text: string): readonly Receipt[] {
  const { frontMatter } = readHolder(text);
  expect(frontMatter?.broken).toBe(false);
  return plain(frontMatter?.receipts ?? []);
}

describe('recordReceipt over odd front matters', () => {
  it('reads back as the old receipts with the one in place', () => {
    fc.assert(
      fc.property(texts, receipts, (text, receipt) => {
        const holder = readHolder(text);
        fc.pre(holder.frontMatter?.broken === false);
        expect(canRecord(holder)).toBe(true);
        const before = receiptsOf(text);
        const at = before.findIndex((each) => each.target === receipt.target && each.post === receipt.post);
        const want = at < 0 ? [...before, receipt] : before.with(at, receipt);
        expect(receiptsOf(applyEdits(text, recordReceipt(holder, receipt)))).toEqual(plain(want));
      }),
      { numRuns: 600 },
    );
  });

  it('makes no second edit', () => {
    fc.assert(
      fc.property(texts, receipts, (text, receipt) => {
        fc.pre(readHolder(text).frontMatter?.broken === false);
        const once = applyEdits(text, recordReceipt(readHolder(text), receipt));
        expect(recordReceipt(readHolder(once), receipt)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every line that is not part of the receipt', () => {
    fc.assert(
      fc.property(texts, receipts, (text, receipt) => {
        fc.pre(readHolder(text).frontMatter?.broken === false);
        const kept = text.split('published')[0] ?? '';
        const result = applyEdits(text, recordReceipt(readHolder(text), receipt));
        if (text.includes('published')) expect(result.startsWith(kept)).toBe(true);
        for (const comment of text.match(/#[^\r\n]*/g) ?? []) expect(result).toContain(comment);
        expect(result.includes('\n') && /[^\r]\n/.test(result)).toBe(/[^\r]\n/.test(text));
      }),
      { numRuns: 200 },
    );
  });
});

describe('forgetReceipt over odd front matters', () => {
  it('reads back as the other receipts', () => {
    fc.assert(
      fc.property(texts, receipts, (text, { target, post }) => {
        fc.pre(readHolder(text).frontMatter?.broken === false);
        const before = receiptsOf(text);
        const at = before.findIndex((each) => each.target === target && each.post === post);
        const want = at < 0 ? before : before.toSpliced(at, 1);
        expect(receiptsOf(applyEdits(text, forgetReceipt(readHolder(text), target, post)))).toEqual(want);
      }),
      { numRuns: 200 },
    );
  });
});
