import { t } from '@vscode/l10n';
import { isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument, type YAMLMap } from 'yaml';
import type { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import { daysOf } from './dates.ts';
import { canonicalFieldKey } from './fieldKeys.ts';
import type { FrontMatterBlock } from './frontMatterBlock.ts';
import { frontMatterKeys } from './frontMatterKeys.ts';
import type { Field, FrontMatter, PostOptions, Receipt } from './model.ts';
import { editDistance } from './privateMarkers.ts';

/** Front matter as read, and what is wrong with it. */
export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter;
  readonly problems: readonly Problem[];
}

type Pairs = ReadonlyMap<
  string,
  { readonly key: Span; readonly pair: Span; readonly value: ParsedNode | null }
>;

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
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return String(value);
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
    if (Array.isArray(value)) return value.filter(isPlain).map(String);
    if (isPlain(value)) return key === 'tags' ? splitTags(String(value)) : [String(value)];
    report(key, 'front-matter.type', t('“{0}” must be a text or a list of texts.', key));
    return [];
  };
  problems.push(...unknownKeys(pairs));
  const session = pairs.get('session');
  const frontMatter: FrontMatter = {
    span: block.span,
    yaml: block.yaml,
    broken: false,
    conference: string('conference'),
    dates: readDates(values['date'], () =>
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
    post: readPost(values['post'], values['title'], () =>
      report(
        'post',
        'front-matter.type',
        t('“{0}” must hold keys of its own, such as title or slug.', 'post'),
      ),
    ),
    receipts: readReceipts(values['published']),
    keys: new Map([...pairs].map(([key, { key: keySpan, pair }]) => [key, { key: keySpan, pair }])),
  };
  return { frontMatter, problems };
}

/** Parses the YAML of a top-level map; every error, alias bombs included, becomes one problem. */
function readYaml(
  yaml: string,
  base: number,
): { pairs: Pairs; values: Readonly<Record<string, unknown>> } | { problem: Problem } {
  try {
    const doc = parseDocument(yaml, { prettyErrors: false, uniqueKeys: true, stringKeys: true });
    const error = doc.errors[0];
    if (error !== undefined) return { problem: brokenYaml(yaml, base, error.pos[0], error.code) };
    if (!isMap(doc.contents)) return { problem: brokenYaml(yaml, base, 0, 'NOT_A_MAP') };
    const values: unknown = doc.toJS({ maxAliasCount: 50 });
    return { pairs: pairsOf(doc.contents, base), values: isRecord(values) ? values : {} };
  } catch {
    return { problem: brokenYaml(yaml, base, 0, 'TOO_COMPLEX') };
  }
}

function pairsOf(map: YAMLMap.Parsed, base: number): Pairs {
  const pairs = new Map<string, { key: Span; pair: Span; value: ParsedNode | null }>();
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

function brokenYaml(yaml: string, base: number, at: number, code: string): Problem {
  const start = base + Math.min(at, yaml.length);
  const lineEnd = yaml.slice(at).search(/[\r\n]|$/);
  const span = { start, end: Math.max(start, start + lineEnd) };
  const fix = quoteValueFix(yaml, base, at);
  return {
    code: 'front-matter.broken',
    severity: 'error',
    message: t(
      'The front matter cannot be read as YAML here ({0}). Nothing of this note is published until it is mended.',
      code,
    ),
    span,
    blocks: 'always',
    ...(fix === undefined ? {} : { fixes: [fix] }),
  };
}

/** `author: @me` and the like: a value that YAML takes for something else until it is quoted. */
function quoteValueFix(yaml: string, base: number, at: number) {
  const start = Math.max(yaml.lastIndexOf('\n', at - 1), yaml.lastIndexOf('\r', at - 1)) + 1;
  const line = /^[^\r\n]*/.exec(yaml.slice(start))?.[0] ?? '';
  const found =
    /^(\s*(?:-\s+)?[\p{L}_ -]+:\s+|\s*-\s+)([@`%&*!|>][^\r\n]*?|[^"'\s][^\r\n]*: [^\r\n]*?)\s*$/u.exec(line);
  if (found === null) return undefined;
  const [, before = '', value = ''] = found;
  const from = base + start + before.length;
  return {
    title: t('Put the value in quotes'),
    edits: [{ span: { start: from, end: from + value.length }, newText: JSON.stringify(value) }],
  };
}

function unclosedProblem(block: FrontMatterBlock): Problem {
  return {
    code: 'front-matter.unclosed',
    severity: 'error',
    message: t(
      'The front matter has no closing “---” line. Nothing of this note is published until it has one.',
    ),
    span: { start: block.span.start, end: block.yaml.start },
    blocks: 'always',
    fixes: [
      {
        title: t('Close the front matter'),
        edits: [{ span: { start: block.span.end, end: block.span.end }, newText: '---\n' }],
      },
    ],
  };
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

/** Anything but `false` is private, and so is a key that was meant to be `private`. */
function isPrivate(values: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(values).some(([key, value]) => meansPrivate(key) && value !== false);
}

function meansPrivate(key: string): boolean {
  const bare = key
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();
  return bare === 'private' || (!isKnown(bare) && editDistance(bare, 'private') <= 2);
}

function isKnown(key: string): boolean {
  return frontMatterKeys.some((known) => known === key);
}

function unknownKeys(pairs: Pairs): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [key, { key: span }] of pairs) {
    if (isKnown(key)) continue;
    const meant = meansPrivate(key)
      ? 'private'
      : frontMatterKeys.find(
          (known) =>
            known.length > 3 &&
            editDistance(key.toLowerCase(), known) <= (known.length > 5 ? 2 : 1) &&
            !pairs.has(known),
        );
    if (meant === undefined) continue;
    const fixes = [{ title: t('Change to “{0}”', meant), edits: [{ span, newText: meant }] }];
    if (meant === 'private' && key.toLowerCase() !== 'private') {
      problems.push({
        code: 'front-matter.private-misspelt',
        severity: 'error',
        message: t(
          '“{0}” looks like a misspelt “private”. The whole note stays behind until it is mended.',
          key,
        ),
        span,
        blocks: 'always',
        fixes,
      });
    } else if (meant !== 'private') {
      problems.push({
        code: 'front-matter.unknown-key',
        severity: 'hint',
        message: t('“{0}” is not known here. Did you mean “{1}”?', key, meant),
        span,
        fixes,
      });
    }
  }
  return problems;
}

/** A key without a value; `hashtag: #x` is one, since YAML takes `#x` for a comment. */
function reportEmpty(key: string, pairs: Pairs, text: string, problems: Problem[]): void {
  const pair = pairs.get(key);
  if (pair === undefined) return;
  const rest = /^[ \t]*:[ \t]*(#[^\r\n]*?)[ \t]*(?=[\r\n]|$)/.exec(
    text.slice(pair.key.end, pair.key.end + 200),
  );
  if (rest === null) return;
  const value = rest[1] ?? '';
  const start = pair.key.end + rest[0].length - value.length;
  problems.push({
    code: 'front-matter.comment-value',
    severity: 'warning',
    message: t('YAML takes “{0}” for a comment. Put it in quotes.', value),
    span: { start, end: start + value.length },
    fixes: [
      {
        title: t('Put the value in quotes'),
        edits: [{ span: { start, end: start + value.length }, newText: JSON.stringify(value) }],
      },
    ],
  });
}

function readDates(value: unknown, wrong: () => void): readonly string[] {
  if (value === undefined || value === null) return [];
  const parts = Array.isArray(value) ? value : [value];
  const days = parts.map((part) => (isPlain(part) ? daysOf(String(part)) : undefined));
  if (days.includes(undefined)) wrong();
  return [...new Set(days.flatMap((found) => found ?? []))].sort();
}

function readPost(value: unknown, title: unknown, wrong: () => void): PostOptions {
  const plainTitle = isPlain(title) ? { title: String(title) } : {};
  if (value === undefined || value === null) return plainTitle;
  if (!isRecord(value)) {
    wrong();
    return plainTitle;
  }
  const options: Record<string, unknown> = { ...plainTitle };
  for (const key of ['title', 'slug', 'date', 'summary', 'cover', 'canonical', 'lang']) {
    const found = value[key];
    if (isPlain(found)) options[key] = String(found);
  }
  if (value['draft'] !== undefined && value['draft'] !== null) options['draft'] = value['draft'] !== false;
  const targets = value['targets'];
  if (Array.isArray(targets)) options['targets'] = targets.filter(isPlain).map(String);
  else if (isPlain(targets)) options['targets'] = [String(targets)];
  return options;
}

function readReceipts(value: unknown): readonly Receipt[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown): readonly Receipt[] => {
    if (!isRecord(entry)) return [];
    const field = (key: string) => (isPlain(entry[key]) ? String(entry[key]) : '');
    const receipt = {
      target: field('target'),
      post: field('post'),
      id: field('id'),
      url: field('url'),
      at: field('at'),
      digest: field('digest'),
    };
    if (receipt.target === '' || receipt.post === '') return [];
    const images = isRecord(entry['images'])
      ? {
          images: Object.fromEntries(
            Object.entries(entry['images'])
              .filter(([, address]) => isPlain(address))
              .map(([digest, address]) => [digest, String(address)]),
          ),
        }
      : {};
    return [{ ...receipt, ...(field('version') === '' ? {} : { version: field('version') }), ...images }];
  });
}

function sessionFields(value: ParsedNode | null, base: number, text: string): readonly Field[] {
  if (!isMap(value)) return [];
  return value.items.flatMap((item): readonly Field[] => {
    const written = isScalar(item.key) ? String(item.key.value) : '';
    if (written === '' || item.value === null) return [];
    const key = canonicalFieldKey(written) ?? written;
    const keySpan = { start: base + item.key.range[0], end: base + item.key.range[1] };
    const nodes: readonly Node[] = isSeq(item.value) ? item.value.items : [item.value];
    return nodes.flatMap((node): readonly Field[] => {
      if (!isScalar(node) || !node.range) return [];
      const valueSpan = { start: base + node.range[0], end: base + node.range[1] };
      const quoted = /^["']/.test(text.slice(valueSpan.start, valueSpan.end)) ? 1 : 0;
      return [
        {
          key,
          known: canonicalFieldKey(written) !== undefined,
          value: String(node.value ?? ''),
          keySpan,
          valueSpan: {
            start: valueSpan.start + quoted,
            end: Math.max(valueSpan.start + quoted, valueSpan.end - quoted),
          },
        },
      ];
    });
  });
}

function splitTags(text: string): readonly string[] {
  return text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
