import { t } from '@vscode/l10n';
import { isMap, isScalar, type ParsedNode, parseDocument, type YAMLMap } from 'yaml';
import type { Problem } from '../problem.ts';
import { pushAll } from '../text/pushAll.ts';
import { daysOf } from './dates.ts';
import type { FrontMatterBlock } from './frontMatterBlock.ts';
import { readPost, readReceipts } from './frontMatterPost.ts';
import {
  brokenYaml,
  type KeyPlace,
  reportEmpty,
  unclosedProblem,
  unknownKeys,
} from './frontMatterProblems.ts';
import { sessionFields } from './frontMatterSession.ts';
import { isTooComplex } from './isTooComplex.ts';
import type { FrontMatter } from './model.ts';
import { type PlainPair, readPlainYaml } from './plainYaml.ts';
import { meansPrivate } from './privateKey.ts';
import { repeatedKey } from './repeatedKey.ts';
import { isPlain, isRecord, textOf } from './yamlValues.ts';

/** Front matter as read, and what is wrong with it. */
export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter;
  readonly problems: readonly Problem[];
}

type Pairs = ReadonlyMap<string, KeyPlace & { readonly value: ParsedNode | null }>;

const privateLine = /^[ \t]*["']?(\p{L}+)["']?[ \t]*:[ \t]*([^\r\n#]*)/gmu;

/** Reads the facts of a front matter block. Never throws: what cannot be read is a problem at its place. */
export function readFrontMatter(text: string, block: FrontMatterBlock): ReadFrontMatter {
  const yaml = text.slice(block.yaml.start, block.yaml.end);
  if (block.unclosed) return broken(text, block, unclosedProblem(block));
  const reader = readYaml(yaml, block.yaml.start);
  if ('problem' in reader) return broken(text, block, reader.problem);
  const problems: Problem[] = [];
  const { pairs, values } = reader;
  const at = (key: string) => pairs.get(key);
  const report = (key: string, code: string, message: string, severity: Problem['severity'] = 'warning') => {
    const pair = at(key);
    if (pair !== undefined) problems.push({ code, severity, message, span: pair.pair });
  };
  const string = (key: string): string | undefined => {
    const value = values[key];
    if (value === undefined) return undefined;
    if (isPlain(value)) return textOf(value);
    if (value === null) reportEmpty(key, pairs, text, problems);
    else report(key, 'front-matter.type', t('“{0}” must be a text.', key));
    return undefined;
  };
  const strings = (key: string): readonly string[] => {
    const value = values[key];
    if (value === undefined) return [];
    if (value === null) {
      reportEmpty(key, pairs, text, problems);
      return [];
    }
    if (Array.isArray(value))
      return value
        .filter(isPlain)
        .map(textOf)
        .filter((each) => each !== '');
    if (isPlain(value)) return key === 'tags' ? splitTags(textOf(value)) : [textOf(value)];
    report(key, 'front-matter.type', t('“{0}” must be a text or a list of texts.', key));
    return [];
  };
  pushAll(problems, unknownKeys(pairs));
  const session = pairs.get('session');
  const frontMatter: FrontMatter = {
    span: block.span,
    yaml: block.yaml,
    broken: false,
    conference: string('conference'),
    dates: readDates(values.date, () =>
      report(
        'date',
        'front-matter.date',
        t('Write the date as 2026-09-26, as 2026-09-26/2026-09-28 or as a list of dates.'),
      ),
    ),
    place: string('place'),
    website: string('website'),
    hashtag: string('hashtag'),
    timezone: string('timezone'),
    authors: strings('author'),
    tags: strings('tags'),
    signoff: string('signoff'),
    session:
      session === undefined ? undefined : { fields: sessionFields(session.value, block.yaml.start, text) },
    private: isPrivate(values),
    post: readPost(values.post, values.title, () =>
      report(
        'post',
        'front-matter.type',
        t('“{0}” must hold keys of its own, such as title or slug.', 'post'),
      ),
    ),
    receipts: readReceipts(values.published),
    keys: new Map([...pairs].map(([key, { key: keySpan, pair }]) => [key, { key: keySpan, pair }])),
  };
  return { frontMatter, problems };
}

/** Parses the YAML of a top-level map; every error, alias bombs included, becomes one problem. */
function readYaml(
  yaml: string,
  base: number,
): { pairs: Pairs; values: Readonly<Record<string, unknown>> } | { problem: Problem } {
  const plain = readPlainYaml(yaml);
  if (plain !== undefined) return plainPairs(plain, base);
  if (isTooComplex(yaml)) return { problem: brokenYaml(yaml, base, 0, 'TOO_COMPLEX') };
  try {
    // The reader looks for keys that are there twice in quadratic time.
    const doc = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false, stringKeys: true });
    const error = doc.errors[0];
    if (error !== undefined) return { problem: brokenYaml(yaml, base, error.pos[0], error.code) };
    const twice = repeatedKey(doc.contents);
    if (twice !== undefined) return { problem: brokenYaml(yaml, base, twice, 'DUPLICATE_KEY') };
    if (!isMap(doc.contents)) return { problem: brokenYaml(yaml, base, 0, 'NOT_A_MAP') };
    const values: unknown = doc.toJS({ maxAliasCount: 50 });
    return { pairs: pairsOf(doc.contents, base), values: isRecord(values) ? values : {} };
  } catch {
    return { problem: brokenYaml(yaml, base, 0, 'TOO_COMPLEX') };
  }
}

function plainPairs(
  plain: readonly PlainPair[],
  base: number,
): { pairs: Pairs; values: Readonly<Record<string, unknown>> } {
  const pairs = new Map<string, KeyPlace & { readonly value: null }>();
  const values: Record<string, unknown> = {};
  for (const { key, keySpan, value, valueEnd } of plain) {
    const place = { start: base + keySpan.start, end: base + keySpan.end };
    pairs.set(key, { key: place, pair: { start: place.start, end: base + valueEnd }, value: null });
    values[key] = value;
  }
  return { pairs, values };
}

function pairsOf(map: YAMLMap.Parsed, base: number): Pairs {
  const pairs = new Map<string, KeyPlace & { readonly value: ParsedNode | null }>();
  for (const { key, value } of map.items) {
    const start = base + key.range[0];
    const keyEnd = base + key.range[1];
    pairs.set(String(isScalar(key) ? key.value : key), {
      key: { start, end: keyEnd },
      pair: { start, end: Math.max(keyEnd, base + (value?.range[1] ?? 0)) },
      value,
    });
  }
  return pairs;
}

/** Facts of front matter that could not be read: none, but private if any line of it might say so. */
function broken(text: string, block: FrontMatterBlock, problem: Problem): ReadFrontMatter {
  let isPrivate = false;
  for (const [, key = '', value = ''] of text.slice(block.yaml.start, block.yaml.end).matchAll(privateLine)) {
    if (meansPrivate(key) && value.trim() !== 'false') isPrivate = true;
  }
  const frontMatter: FrontMatter = {
    span: block.span,
    yaml: block.yaml,
    broken: true,
    conference: undefined,
    dates: [],
    place: undefined,
    website: undefined,
    hashtag: undefined,
    timezone: undefined,
    authors: [],
    tags: [],
    signoff: undefined,
    session: undefined,
    private: isPrivate,
    post: {},
    receipts: [],
    keys: new Map(),
  };
  return { frontMatter, problems: [problem] };
}

/** Anything but `false` is private, and so is a key that was meant to be `private`, also under `post` and `session`. */
function isPrivate(values: Readonly<Record<string, unknown>>): boolean {
  return [values, values.post, values.session].some(
    (map) =>
      isRecord(map) && Object.entries(map).some(([key, value]) => meansPrivate(key) && value !== false),
  );
}

function readDates(value: unknown, wrong: () => void): readonly string[] {
  if (value === undefined || value === null) return [];
  const parts = Array.isArray(value) ? value : [value];
  const days = parts.map((part) => (isPlain(part) ? daysOf(String(part)) : undefined));
  if (days.includes(undefined)) wrong();
  return [...new Set(days.flatMap((found) => found ?? []))].sort();
}

function splitTags(text: string): readonly string[] {
  return text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}
