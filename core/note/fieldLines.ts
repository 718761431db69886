import { canonicalFieldKey } from './fieldKeys.ts';
import type { Field, Person, SessionLink, SessionLinkKind } from './model.ts';
import { parsePeople } from './people.ts';
import { blankComments } from './withoutComments.ts';

const fieldLine =
  /^([ \t]*(?:[-*+][ \t]+)?)((?:\*\*|__)?)(\p{L}[\p{L}\p{N} ()'’&-]{0,40}?)[ \t]*(?::\2|\2[ \t]*:)(?:[ \t]+(.*))?$/u;

/** Reads a `Key: value` line (also `- Key: value`, `**Key:** value`), comments aside; `undefined`: it is none. */
export function parseFieldLine(line: string, offset: number): Field | undefined {
  if (line.length > 2000 || !line.includes(':')) return undefined;
  const found = fieldLine.exec(blankComments(line).trimEnd());
  if (found === null) return undefined;
  const [whole, lead = '', mark = '', written = '', value = ''] = found;
  const key = canonicalFieldKey(written);
  const keyStart = offset + lead.length + mark.length;
  const trimmed = value.trim();
  const valueStart = offset + whole.length - value.length + (value.length - value.trimStart().length);
  return {
    key: key ?? written.trim(),
    known: key !== undefined,
    value: trimmed,
    keySpan: { start: keyStart, end: keyStart + written.length },
    valueSpan: { start: valueStart, end: valueStart + trimmed.length },
  };
}

/** The speakers that fields state, in order. */
export function speakersOf(fields: readonly Field[]): readonly Person[] {
  return fields
    .filter((field) => field.key === 'speaker')
    .flatMap((field) => parsePeople(field.value, field.valueSpan.start, 'stated') ?? []);
}

const linkKinds: readonly SessionLinkKind[] = ['slides', 'video', 'paper', 'code', 'links'];
const linkInValue =
  /\[([^\]]*)\]\(\s*<?([^)\s>]+)>?[^)]*\)|<((?:https?:|mailto:)[^>\s]+)>|((?:https?:\/\/|www\.)[^\s<>]+|[\w-]+(?:\.[\w-]+)+\/[^\s<>]*)/giu;

/** The links that fields such as `Slides` hold, in order; a link written twice counts once. */
export function sessionLinksOf(fields: readonly Field[]): readonly SessionLink[] {
  return fields.flatMap((field) => {
    const kind = linkKinds.find((known) => known === field.key);
    if (kind === undefined) return [];
    return [...field.value.matchAll(linkInValue)].map((found): SessionLink => {
      const [whole, text, inline, auto, bare] = found;
      const start = field.valueSpan.start + found.index;
      const target = inline ?? auto ?? (bare ?? '').replace(/[.,;:!?]+$/, '');
      return {
        kind,
        target,
        text: text === undefined || text === '' ? undefined : text,
        span: { start, end: start + whole.length },
      };
    });
  });
}
