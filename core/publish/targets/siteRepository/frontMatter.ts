import { stringify } from 'yaml';
import type { PostStyle } from './postStyle.ts';

/** A line of front matter. `raw`: written as it is, e.g. a date. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly value: unknown;
  readonly raw?: true;
}

/** The front matter of a post, with what encloses it. What says nothing is left out; of two with one key, the first. */
export function writeFrontMatter(entries: readonly FrontMatterEntry[], format: PostStyle['format']): string {
  const known = new Set<string>();
  const kept = entries.filter(({ key, value }) => {
    const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (isEmpty || known.has(key)) return false;
    known.add(key);
    return true;
  });
  if (format === 'pelican') return `${kept.map(pelicanLine).join('\n')}\n\n`;
  if (format === 'toml') return `+++\n${tomlLines(kept).join('\n')}\n+++\n\n`;
  return `---\n${kept.map(yamlLine).join('\n')}\n---\n\n`;
}

/** Texts in double quotes mean the same in every version of YAML. */
function yamlLine({ key, value, raw }: FrontMatterEntry): string {
  return raw ? `${key}: ${value}` : `${yamlKey(key)}: ${jsonOf(value)}`;
}

function yamlKey(key: string): string {
  return stringify(key, { lineWidth: 0 }).trimEnd();
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? each.toWellFormed() : each))
    .replace(/","/g, '", "')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
    .replaceAll('\u007f', '\\u007f');
}

function tomlLines(entries: readonly FrontMatterEntry[]): readonly string[] {
  return entries.map(({ key, value, raw }) => {
    const name = /^[A-Za-z0-9_-]+$/.test(key) ? key : JSON.stringify(key);
    return `${name} = ${raw ? value : tomlOf(value)}`;
  });
}

function tomlOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return jsonOf(value);
  if (Array.isArray(value)) return `[${value.map(tomlOf).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${JSON.stringify(key)} = ${tomlOf(each)}`)
    .join(', ')} }`;
}

/** Pelican reads a line a fact, and takes quotes for part of it. */
function pelicanLine({ key, value }: FrontMatterEntry): string {
  const text = Array.isArray(value)
    ? value.map((each) => String(each).replaceAll(',', ' ')).join(', ')
    : String(value);
  return `${key}: ${text.replace(/\s+/g, ' ').trim()}`;
}
