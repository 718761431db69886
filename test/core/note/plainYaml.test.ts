import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, parseDocument } from 'yaml';
import { readPlainYaml } from '#core/note/plainYaml.ts';

/** Pieces of which lines are made that are nearly plain. */
const piece = fc.constantFrom(
  ...[
    'a',
    'Ünïcode',
    '記録',
    ' ',
    '  ',
    ':',
    ': ',
    ' #',
    '#',
    ',',
    '[',
    ']',
    "'",
    '"',
    '&',
    '-',
    '!',
    '?',
    '.',
  ],
  ...[
    'true',
    'No',
    'null',
    '2026-09-26',
    '12',
    'https://a.example/b',
    '{',
    '}',
    '\t',
    '|',
    '*',
    '/',
    '(',
    ')',
  ],
);
const value = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(''));
const key = fc.constantFrom('conference', 'date', 'tags', 'post-title', 'A', 'author', 'private', 'no');
const line = fc.tuple(key, fc.constantFrom(': ', ':  ', ':', ' : '), value).map((parts) => parts.join(''));
const yaml = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '\n'))
  .map(([lines, end]) => lines.join('\n') + end);

/** The same as the YAML reader tells it; `undefined`: it cannot read it, or a key is there twice. */
function withReader(text: string) {
  const doc = parseDocument(text, { prettyErrors: false, uniqueKeys: true, stringKeys: true });
  const { contents } = doc;
  if (doc.errors.length > 0 || !isMap(contents)) return undefined;
  const values = doc.toJS();
  return contents.items.map((item) => {
    const name = String(isScalar(item.key) ? item.key.value : item.key);
    return {
      key: name,
      keySpan: { start: item.key.range?.[0], end: item.key.range?.[1] },
      value: values[name],
      valueEnd: item.value?.range?.[1],
    };
  });
}

describe('plain front matter', () => {
  it('is read as a YAML reader does', () => {
    const usual =
      'conference: Brightwater 2026\ndate: 2026-09-26\ntags: [a, b-c,  d ]\nwebsite: https://a.example/x\n';
    expect(readPlainYaml(usual)).toEqual(withReader(usual));
    expect(readPlainYaml(usual)).toHaveLength(4);
  });

  it('is read as a YAML reader does, or left to it, whatever its lines', () => {
    fc.assert(
      fc.property(yaml, (text) => {
        const plain = readPlainYaml(text);
        if (plain !== undefined) expect(plain).toEqual(withReader(text));
      }),
      { numRuns: 5000 },
    );
  });
});
