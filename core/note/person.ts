import type { Person } from './model.ts';
import { nameStrength } from './speakers/nameStrength.ts';

const looseName =
  /^\p{L}[\p{L}\p{M}'’.-]*(?:[ \u00a0]+(?:\p{L}[\p{L}\p{M}'’.-]*|["“(]\p{L}[\p{L}\p{M}'’.-]*["”)])){0,4}$/u;
const handle = /@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?(?:@[\p{L}\p{N}.-]*[\p{L}\p{N}])?/u;
const onlyHandle = new RegExp(`^${handle.source}$`, 'u');
const trailingHandle = new RegExp(`^(.*[^\\s,])[\\s,]+(${handle.source})$`, 'u');
const nobody = /^(?:tb[acd]|n\/?a|unknown|various|several|anonymous|none|\?+|-+|…|\.+)$/i;
const link = /^\[([^\]]+)\](?:\(\s*<?([^)\s>]*)>?[^)]*\)|\[[^\]]*\])?\s*/u;
const trailingAddress =
  /^(.*\S)\s+(?:<((?:https?:|mailto:)?[^\s<>]+)>|\(?((?:https?:\/\/|www\.)[^\s<>)]+)\)?)$/iu;
/** Stands at the start of words with emphasis. */
const mark = /[*_]/;
/** Some of it is in every address. */
const inAddress = /[<:.]/;
const company = /^(.*?\S)\s+(?:[-–—|@]|from|at)\s+(\S.*)$/u;
/** What stands behind two blanks or a tab is set apart: `Ann Lee   Acme`. An initial before them is followed by the rest of the name. */
const setApart = /^(\S+(?: \S+)*\p{L}{2})(?:\t| {2})\s*(\S.*)$/u;
const shoutedCompany = /^(\S+ \S*\p{Ll}\S*) (\p{Lu}{4,})$/u;

/** What has been taken off a text around the name. */
interface Parts {
  text: string;
  at: string | undefined;
  role: string | undefined;
  url: string | undefined;
}

/**
 * The one person that a text names: a name or a handle, with handle, link, company or role around it. `undefined`: the
 * text names nobody. `stated` text may write names in lower case.
 */
export function parsePerson(
  text: string,
  start: number,
  confidence: Person['confidence'],
): Person | undefined {
  const span = { start, end: start + text.length };
  const parts: Parts = { text: unescaped(text), at: undefined, role: undefined, url: undefined };
  if (mark.test(parts.text[0] ?? ''))
    parts.text = parts.text.replace(/^[*_]{1,3}(?=\S)(.*\S)[*_]{1,3}$/su, '$1');
  takeLink(parts);
  takeEnds(parts);
  takeSetApart(parts);
  const { url } = parts;
  if (onlyHandle.test(parts.text))
    return { name: undefined, handle: parts.text, role: parts.role, url, confidence: 'stated', span };
  if (nobody.test(parts.text)) return undefined;
  if (nameStrength(parts.text) === 0 || shoutedCompany.test(parts.text)) takeCompany(parts);
  if (!isName(parts.text, confidence)) return undefined;
  const name = parts.text.replace(/\s+/g, ' ').replace(/(?<=\p{L}{3})\.$/u, '');
  return { name, handle: parts.at, role: parts.role, url, confidence, span };
}

function isName(text: string, confidence: Person['confidence']): boolean {
  const words = text.replace(/(?<=\p{L}{3})\.$/u, '');
  return nameStrength(words) > 0 || (confidence === 'stated' && looseName.test(words));
}

function takeLink(parts: Parts): void {
  const found = parts.text.startsWith('[') ? link.exec(parts.text) : null;
  if (found === null) return;
  parts.url = found[2] === '' ? undefined : found[2];
  const words = found[1] ?? '';
  const comma = words.indexOf(',');
  if (comma > 0) addRole(parts, words.slice(comma + 1).trim());
  parts.text = `${comma > 0 ? words.slice(0, comma) : words} ${parts.text.slice(found[0].length)}`.trim();
}

/** Takes handles, addresses and brackets off the end, in any order. */
function takeEnds(parts: Parts): void {
  for (let before = ''; before !== parts.text; ) {
    before = parts.text;
    const bracket = lastBracket(parts.text);
    if (bracket !== undefined) {
      const inner = bracket.inner.trim().replace(/^\[([^\]]*)\]\([^)]*$/u, '$1');
      if (onlyHandle.test(inner)) parts.at = inner;
      else if (inner !== '') addRole(parts, inner.replace(/^(?:from|at)\s+/i, ''));
      parts.text = bracket.before;
    }
    const address = inAddress.test(parts.text) ? trailingAddress.exec(parts.text) : null;
    if (address !== null) {
      parts.url ??= address[2] ?? address[3];
      parts.text = address[1] ?? '';
    }
    const trailing = parts.text.includes('@') ? trailingHandle.exec(parts.text) : null;
    if (trailing !== null) {
      parts.at ??= trailing[2];
      parts.text = trailing[1] ?? '';
    }
  }
}

/** `Ann Lee   Acme`: a company or role in a column of its own. */
function takeSetApart(parts: Parts): void {
  const found = setApart.exec(parts.text);
  const head = found?.[1] ?? '';
  if (found === null || !head.includes(' ') || nameStrength(head) < 2) return;
  addRole(parts, (found[2] ?? '').replace(/^[-–—,:|@]\s+/u, ''));
  parts.text = head;
}

/** `Ann Lee - Acme`, `Ann Lee @ Acme`, `Ann Lee from Acme`, `Ann Lee ACME`, `Ann Lee (Acme) Director`. */
function takeCompany(parts: Parts): void {
  const open = parts.text.includes('(') ? /^(.*?\S)\s*\(([^()]*)\)\s*(\S.*)$/u.exec(parts.text) : null;
  const split = open ?? company.exec(parts.text) ?? shoutedCompany.exec(parts.text);
  const head = split?.[1] ?? '';
  if (split === null || nameStrength(head) < 2) return;
  const isHandle = open !== null && onlyHandle.test(open[2] ?? '');
  if (isHandle) parts.at ??= open[2];
  const behind = split[3]?.replace(/^[-–—,:|]\s*/u, '');
  addRole(
    parts,
    [isHandle ? '' : split[2], behind].filter((part) => part !== undefined && part !== '').join(', '),
  );
  parts.text = head;
}

function addRole(parts: Parts, role: string): void {
  if (role !== '') parts.role = parts.role === undefined ? role : `${role}, ${parts.role}`;
}

function unescaped(text: string): string {
  return !text.includes('\\') ? text : text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** A text that ends in `(…)`, taken apart; `undefined`: it does not. */
function lastBracket(text: string): { readonly before: string; readonly inner: string } | undefined {
  const trimmed = text.trimEnd();
  if (!trimmed.endsWith(')')) return undefined;
  const open = trimmed.lastIndexOf('(');
  if (open <= 0) return undefined;
  return { before: trimmed.slice(0, open).trimEnd(), inner: trimmed.slice(open + 1, -1) };
}
