import type { Span } from '../text/span.ts';

/** A key with its value, and where both stand in the YAML. */
export interface PlainPair {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: string | readonly string[];
  readonly valueEnd: number;
}

/** Longer front matter is seldom plain, in UTF-16 units. */
const longest = 4000;

/** `key: words`, `key: 2026-09-26` and `key: [one, two]`, with nothing in it that YAML gives a meaning of its own. */
const plainLine =
  /([A-Za-z][A-Za-z_-]{0,40}): +(?:((?:\p{L}|\d{4}-\d\d-\d\d(?=\n))(?:[\p{L}\p{N} .,'’()/_&+!?-]|:(?=[\p{L}\p{N}/]))*)|\[ *(\p{L}[\p{L}\p{N}_-]*(?: *, *\p{L}[\p{L}\p{N}_-]*)*) *\])(?:\n|$)/uy;
/** Words that are no texts; `private` and keys with maps below are left to the YAML reader, too. */
const meaningful = /^(?:true|false|null|yes|no|on|off)$/i;
const nested = /^(?:private|session|post|published)$/i;

/**
 * Reads YAML that is nothing but lines of a key and plain words, as most front matter is: far faster than a YAML reader, with
 * the same result. `undefined`: something in it needs that reader.
 */
export function readPlainYaml(yaml: string): readonly PlainPair[] | undefined {
  if (yaml.length > longest) return undefined;
  const pairs: PlainPair[] = [];
  const keys = new Set<string>();
  for (let at = 0; at < yaml.length; ) {
    plainLine.lastIndex = at;
    const found = plainLine.exec(yaml);
    if (found === null) return undefined;
    const [line, key = '', words, list] = found;
    if (keys.has(key) || nested.test(key)) return undefined;
    keys.add(key);
    const value = words === undefined ? (list ?? '').split(',').map((item) => item.trim()) : words.trimEnd();
    if (typeof value === 'string' ? meaningful.test(value) : value.some((item) => meaningful.test(item)))
      return undefined;
    pairs.push({
      key,
      keySpan: { start: at, end: at + key.length },
      value,
      valueEnd: at + line.trimEnd().length,
    });
    at += line.length;
  }
  return pairs;
}
