import type { Person } from './model.ts';

/** A part of a text and where it starts in the whole. */
interface Piece {
  readonly text: string;
  readonly start: number;
  /** What stood before it: a comma lets a role follow, other separators do not. */
  readonly separator: string;
}

/** Longer texts name nobody, in UTF-16 units. */
const longestList = 500;

const particle =
  '(?:de|del|della|der|den|di|da|dos|du|van|von|vom|zu|zur|ter|ten|el|al|bin|ibn|la|le|af|av|e|y)';
const nameWord = `(?:(?:[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}'’.-]*)|(?:[dDoO]['’]\\p{Lu}[\\p{L}\\p{M}'’.-]*)|${particle})`;
const strictName = new RegExp(
  `^(?=.*[\\p{Lu}\\p{Lt}\\p{Lo}])${nameWord}(?:[ \\u00a0]+${nameWord}){0,4}$`,
  'u',
);
const looseName = /^\p{L}[\p{L}\p{M}'’.-]*(?:[ \u00a0]+\p{L}[\p{L}\p{M}'’.-]*){0,4}$/u;
const handle = /@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?(?:@[\p{L}\p{N}.-]*[\p{L}\p{N}])?/u;
const onlyHandle = new RegExp(`^${handle.source}$`, 'u');
const nobody = /^(?:tb[acd]|n\/?a|unknown|various|several|anonymous|none|\?+|-+|…|\.+)$/i;
const roleWord =
  /\b(?:at|of|from|for|ceo|cto|coo|cfo|vp|phd|dr|engineer|developer|lead|leader|manager|architect|founder|co-?founder|director|professor|head|chief|officer|author|maintainer|creator|consultant|designer|scientist|researcher|analyst|evangelist|advocate|student|principal|senior|staff|president|owner|team|inc|ltd|gmbh|university|labs?)\b/iu;

/**
 * The people that a text names, or `undefined` when any part of it is not a person: nobody is ever invented.
 * `stated` text (a field) may write names in lower case; text that only looks like a name may not.
 */
export function parsePeople(
  text: string,
  offset: number,
  confidence: Person['confidence'],
): readonly Person[] | undefined {
  if (text.length > longestList || nobody.test(text.trim())) return undefined;
  const pieces = split(text, offset);
  if (pieces.length === 0) return undefined;
  const people: Person[] = [];
  for (const piece of pieces) {
    const last = people[people.length - 1];
    if (last !== undefined && piece.separator === ',' && isRole(piece.text, last)) {
      const role = last.role === undefined ? piece.text : `${last.role}, ${piece.text}`;
      people[people.length - 1] = {
        ...last,
        role,
        span: { start: last.span.start, end: piece.start + piece.text.length },
      };
      continue;
    }
    const person = parsePerson(piece, confidence);
    if (person === undefined) return undefined;
    people.push(person);
  }
  return people;
}

/** Whether a text behind a person and a comma says what they do or where, rather than naming the next person. */
function isRole(text: string, before: Person): boolean {
  if (roleWord.test(text.replace(/\([^)]*\)/g, ''))) return true;
  const person = parsePerson({ text, start: 0, separator: ',' }, 'guess');
  if (person === undefined) return !looseName.test(text);
  const words = before.name?.split(/\s+/).length ?? 0;
  return words >= 2 && person.handle === undefined && !/\s/.test(text);
}

function parsePerson(piece: Piece, confidence: Person['confidence']): Person | undefined {
  const span = { start: piece.start, end: piece.start + piece.text.length };
  let text = piece.text.replace(/^[*_]{1,3}(?=\S)(.*\S)[*_]{1,3}$/su, '$1');
  let url: string | undefined;
  let role: string | undefined;
  const link = /^\[([^\]]+)\]\(\s*<?([^)\s>]*)>?[^)]*\)\s*/u.exec(text);
  if (link !== null) {
    url = link[2] === '' ? undefined : link[2];
    text = `${link[1] ?? ''} ${text.slice(link[0].length)}`.trim();
  }
  let at: string | undefined;
  for (let bracket = lastBracket(text); bracket !== undefined; bracket = lastBracket(text)) {
    const inner = bracket.inner.trim();
    if (onlyHandle.test(inner)) at = inner;
    else if (inner !== '') role = inner;
    text = bracket.before;
  }
  const trailing = new RegExp(`^(.*\\S)\\s+(${handle.source})$`, 'u').exec(text);
  if (trailing !== null) {
    text = trailing[1] ?? '';
    at = trailing[2];
  }
  if (onlyHandle.test(text)) return { name: undefined, handle: text, role, url, confidence: 'stated', span };
  if (nobody.test(text)) return undefined;
  const isName =
    confidence === 'stated' ? looseName.test(text) || strictName.test(text) : strictName.test(text);
  if (!isName) return undefined;
  return { name: text.replace(/\s+/g, ' '), handle: at, role, url, confidence, span };
}

/** A text that ends in `(…)`, taken apart; `undefined`: it does not. */
function lastBracket(text: string): { readonly before: string; readonly inner: string } | undefined {
  const trimmed = text.trimEnd();
  if (!trimmed.endsWith(')')) return undefined;
  const open = trimmed.lastIndexOf('(');
  if (open <= 0) return undefined;
  return { before: trimmed.slice(0, open).trimEnd(), inner: trimmed.slice(open + 1, -1) };
}

const separator = /,|;|&|\/|\s+(?:and|und|et)\s+|\n/iuy;

/** Cuts a list of people at its separators, but not within brackets or addresses. */
function split(text: string, offset: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = 0;
  let before = '';
  const push = (end: number) => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const piece = raw.trim();
    if (piece !== '') pieces.push({ text: piece, start: offset + start + lead, separator: before });
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    separator.lastIndex = i;
    const found = separator.exec(text);
    if (found === null) continue;
    push(i);
    before = found[0].trim();
    i += found[0].length - 1;
    start = i + 1;
  }
  push(text.length);
  return pieces;
}
