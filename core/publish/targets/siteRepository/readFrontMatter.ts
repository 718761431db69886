import { parse } from 'yaml';

/** The front matter of somebody's post, read as far as it can be. */
export interface ReadFrontMatter {
  readonly format: 'yaml' | 'toml' | 'pelican';
  readonly values: ReadonlyMap<string, unknown>;
  /** What stands behind each key in its line. */
  readonly written: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Reads front matter between `---` or `+++`, or lines of `Key: value`. `undefined`: there is none. Never throws. */
export function readFrontMatter(text: string): ReadFrontMatter | undefined {
  const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const fenced = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n|$)/.exec(plain);
  if (fenced !== null) {
    const [whole, fence, inner = ''] = fenced;
    const isYaml = fence === '---';
    return {
      format: isYaml ? 'yaml' : 'toml',
      values: isYaml ? yamlValues(inner) : tomlValues(inner),
      written: writtenLines(inner, isYaml ? ':' : '='),
      body: plain.slice(whole.length),
    };
  }
  const lines = /^(?:[A-Za-z][\w -]*:.*\n(?:[ \t]+\S.*\n)*)+(?:\n|$)/.exec(plain);
  if (lines === null || !/^title:/im.test(lines[0])) return undefined;
  const written = writtenLines(lines[0], ':');
  return { format: 'pelican', values: written, written, body: plain.slice(lines[0].length) };
}

function writtenLines(text: string, sign: ':' | '='): ReadonlyMap<string, string> {
  const line = sign === ':' ? /^([^\s:#][^:\n]*):[ \t]*(.*)$/gm : /^([\w-]+)[ \t]*=[ \t]*(.*)$/gm;
  return new Map([...text.matchAll(line)].map(([, key = '', value = '']) => [key.trim(), value.trim()]));
}

function yamlValues(text: string): ReadonlyMap<string, unknown> {
  try {
    const raw: unknown = parse(text, { logLevel: 'silent' });
    return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
      ? new Map(Object.entries(raw))
      : new Map();
  } catch {
    return new Map();
  }
}

/** Only the top level, and of it what stands on one line: enough to learn from. */
function tomlValues(text: string): ReadonlyMap<string, unknown> {
  const top = text.split(/^\[/m, 1)[0] ?? '';
  return new Map(
    [...writtenLines(top, '=')].map(([key, written]): [string, unknown] => {
      try {
        return [key, JSON.parse(written.replace(/^'([^']*)'$/, '"$1"'))];
      } catch {
        return [key, written];
      }
    }),
  );
}
