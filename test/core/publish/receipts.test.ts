import { describe, expect, it } from 'vitest';
import type { Receipt } from '#core/note/model.ts';
import { canRecord } from '#core/publish/receipts/canRecord.ts';
import { forgetReceipt } from '#core/publish/receipts/forgetReceipt.ts';
import { readHolder } from '#core/publish/receipts/readHolder.ts';
import { recordReceipt } from '#core/publish/receipts/recordReceipt.ts';
import { applyEdits } from '#core/text/span.ts';

const receipt: Receipt = {
  target: 'site',
  post: 'round-up',
  id: 'pycon/index.html',
  url: 'https://example.org/pycon/',
  at: '2026-11-24T20:00:00Z',
  digest: '3fa9c0de',
};

function record(text: string, what: Receipt = receipt): string {
  return applyEdits(text, recordReceipt(readHolder(text), what));
}

function forget(text: string, target = 'site', post = 'round-up'): string {
  return applyEdits(text, forgetReceipt(readHolder(text), target, post));
}

describe('recordReceipt', () => {
  it('makes front matter where there is none', () => {
    expect(record('# Notes\n')).toBe(
      [
        '---',
        'published:',
        '  - target: site',
        '    post: round-up',
        '    id: pycon/index.html',
        '    url: https://example.org/pycon/',
        '    at: "2026-11-24T20:00:00Z"',
        '    digest: 3fa9c0de',
        '---',
        '',
        '# Notes',
        '',
      ].join('\n'),
    );
  });

  it('makes front matter behind a byte order mark, with the line ends of the note', () => {
    const text = record('\ufeffWords\r\n');
    expect(text.startsWith('\ufeff---\r\npublished:\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('adds no blank line to an empty note', () => {
    expect(record('').endsWith('---\n')).toBe(true);
  });

  it('appends the list behind the last key and keeps comments and order', () => {
    const text = '---\n# mine\nplace: X   # here\nconference:   Y\n---\nbody';
    const result = record(text);
    expect(result.startsWith('---\n# mine\nplace: X   # here\nconference:   Y\npublished:\n')).toBe(true);
    expect(result.endsWith('\n---\nbody')).toBe(true);
  });

  it('appends behind a block scalar that keeps its blank lines', () => {
    const text = '---\nsignoff: |+\n  Bye\n\n---\n';
    expect(record(text)).toContain('signoff: |+\n  Bye\n\npublished:\n');
  });

  it.each([
    ['nothing', 'published:\n'],
    ['nothing but a comment', 'published: # tool\n'],
    ['null', 'published: null\n'],
    ['an empty list', 'published: []\n'],
  ])('fills a list that holds %s', (_, line) => {
    const result = record(`---\nplace: X\n${line}tags: [a]\n---\n`);
    expect(readHolder(result).frontMatter?.receipts).toEqual([receipt]);
    expect(result).toContain('\ntags: [a]\n---\n');
  });

  it('keeps the comment beside the key of an empty list', () => {
    expect(record('---\npublished: [] # tool\n---\n')).toContain('published: # tool\n  - target: site\n');
  });

  it('appends to a list with the indentation it has', () => {
    const text = '---\npublished:\n- target: other\n  post: round-up\nplace: X\n---\n';
    expect(record(text)).toContain('  post: round-up\n- target: site\n  post: round-up\n  id:');
  });

  it('appends to a flow list in its own style', () => {
    const text = '---\npublished: [{target: other, post: round-up}] # c\n---\n';
    const result = record(text);
    expect(result).toContain('[{target: other, post: round-up}, { target: "site", ');
    expect(result).toContain('] # c\n');
    expect(readHolder(result).frontMatter?.receipts).toHaveLength(2);
  });

  it('changes only the fields that differ and keeps unknown keys and comments', () => {
    const before = record('---\nplace: X\n---\n').replace(
      '    id: pycon/index.html\n',
      '    # my own\n    mood: "good"   # really\n    id: pycon/index.html # where\n',
    );
    const result = record(before, { ...receipt, digest: 'beef' });
    expect(result).toBe(before.replace('digest: 3fa9c0de', 'digest: beef'));
  });

  it('leaves the receipt of another target and of another post alone', () => {
    const other = record(record('# N\n', { ...receipt, target: 'blog' }), { ...receipt, post: 'auth' });
    const result = record(other, { ...receipt, post: 'auth', digest: 'beef' });
    expect(result.replace('beef', '3fa9c0de')).toBe(other);
  });

  it('makes no edit when the receipt stands there already', () => {
    const text = record('---\nplace: X\n---\n');
    expect(recordReceipt(readHolder(text), receipt)).toEqual([]);
  });

  it('adds fields the receipt did not have and takes away those it no longer has', () => {
    const plain = record('# N\n');
    const versioned = record(plain, {
      ...receipt,
      version: '3',
      images: { ab12: 'https://example.org/a.png' },
    });
    expect(readHolder(versioned).frontMatter?.receipts).toEqual([
      { ...receipt, version: '3', images: { ab12: 'https://example.org/a.png' } },
    ]);
    expect(record(versioned)).toBe(plain);
  });

  it('updates the fields of a flow item in place', () => {
    const text = '---\npublished: [{ target: site, post: round-up, id: old, mood: x }]\n---\n';
    const result = record(text);
    expect(result).toContain('[{ target: site, post: round-up, id: "pycon/index.html", mood: x, url: ');
    expect(readHolder(result).frontMatter?.receipts).toEqual([receipt]);
  });

  it('quotes what YAML would read as a number', () => {
    const result = record('# N\n', { ...receipt, digest: '12345678' });
    expect(result).toContain('digest: "12345678"');
  });

  it.each(['published: true', 'published: 2014-09-28', 'published: { a: 1 }', 'place: &a X\npublished: *a'])(
    'refuses %j, which is not a list of receipts',
    (yaml) => {
      const holder = readHolder(`---\n${yaml}\n---\n`);
      expect(canRecord(holder)).toBe(false);
      expect(() => recordReceipt(holder, receipt)).toThrow(
        expect.objectContaining({ code: 'publish.not-recorded' }),
      );
    },
  );

  it('refuses broken front matter', () => {
    const holder = readHolder('---\nplace: [\n---\n');
    expect(() => recordReceipt(holder, receipt)).toThrow(
      expect.objectContaining({ code: 'publish.not-recorded' }),
    );
  });
});

describe('forgetReceipt', () => {
  it('takes away the lines of one receipt and nothing else', () => {
    const one = record('---\nplace: X\n---\n', { ...receipt, target: 'blog' });
    const two = record(one);
    expect(forget(two)).toBe(one);
  });

  it('leaves an empty list behind when it was the last one', () => {
    expect(forget(record('---\nplace: X\n---\n'))).toBe('---\nplace: X\npublished: []\n---\n');
  });

  it('takes a receipt out of a flow list', () => {
    const text = '---\npublished: [{target: a, post: b}, {target: site, post: round-up}]\n---\n';
    expect(forget(text)).toBe('---\npublished: [{target: a, post: b}]\n---\n');
  });

  it('makes no edit when there is no such receipt', () => {
    expect(forget('---\nplace: X\n---\n')).toBe('---\nplace: X\n---\n');
  });
});
