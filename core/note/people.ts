import { hasLongBlank } from '../text/hasLongBlank.ts';
import type { Person } from './model.ts';
import { parsePerson } from './person.ts';
import { nameStrength } from './speakers/nameStrength.ts';

/** A part of a text and where it starts in the whole. */
interface Piece {
  readonly text: string;
  readonly start: number;
  /** What stood before it: a comma lets a role follow, other separators do not. */
  readonly separator: string;
}

/** Longer texts name nobody, in UTF-16 units. */
const longestList = 500;

const nobody = /^(?:tb[acd]|n\/?a|unknown|various|several|anonymous|none|\?+|-+|…|\.+)$/i;
const looseName = /^\p{L}[\p{L}\p{M}'’.-]*(?:[ \u00a0]+\p{L}[\p{L}\p{M}'’.-]*){0,4}$/u;
const roleWord =
  /\b(?:at|of|from|for|ceo|cto|coo|cfo|vp|svp|phd|dr|eng|dev|engineer|developer|lead|leader|manager|mgr|architect|founder|co-?founder|director|dir|professor|head|chief|officer|author|maintainer|creator|consultant|designer|scientist|researcher|analyst|evangelist|advocate|student|principal|senior|staff|president|owner|team|inc|ltd|gmbh|university|labs?)\b/iu;
/** Companies that may be called after several people. */
const company = /^\p{Lu}[\p{L}\p{N} ]*$/u;
const companyAndHandle = /^(.*\S)\s+(@[\p{L}\p{N}_.-]+)$/u;

/**
 * The people that a text names, or `undefined` when any part of it is not a person: nobody is ever invented.
 * `stated` text (a field) may write names in lower case; text that only looks like a name may not.
 */
export function parsePeople(
  text: string,
  offset: number,
  confidence: Person['confidence'],
): readonly Person[] | undefined {
  if (text.length > longestList || hasLongBlank(text) || nobody.test(text.trim())) return undefined;
  const emphasis = /^\s*(\*\*\*|___|\*\*|__|\*|_)(?=\S)(.*\S)\1\s*$/su.exec(text);
  if (emphasis !== null && !emphasis[2]?.includes(emphasis[1] ?? ''))
    return parsePeople(emphasis[2] ?? '', offset + text.indexOf(emphasis[2] ?? ''), confidence);
  const pieces = split(text, offset);
  if (pieces.length === 0) return undefined;
  const people: Person[] = [];
  let inRole = false;
  for (const piece of pieces) {
    const last = people[people.length - 1];
    if (last !== undefined && piece.separator === ',' && isRole(piece.text, last, inRole, confidence)) {
      people[people.length - 1] = withRole(last, piece);
      inRole = true;
      continue;
    }
    const person = parsePerson(piece.text, piece.start, confidence);
    if (
      person !== undefined &&
      (!inRole || nameStrength(person.name ?? '') >= 2 || person.name === undefined)
    ) {
      people.push(person);
      inRole = false;
      continue;
    }
    // `Ann Lee, Head of Design and Research`, `Ann Lee from Stone & Co`
    const goesOn = last !== undefined && (inRole || company.test(last.role ?? '')) && piece.separator !== ',';
    if (!goesOn || last === undefined) return undefined;
    people[people.length - 1] = withRole(last, piece);
  }
  return people;
}

/** What stands behind a person and a comma: company or role, perhaps with the person's handle. */
function withRole(person: Person, piece: Piece): Person {
  const found = person.handle === undefined ? companyAndHandle.exec(piece.text) : null;
  if (person.handle === undefined && /^@\S+$/.test(piece.text))
    return {
      ...person,
      handle: piece.text,
      span: { start: person.span.start, end: piece.start + piece.text.length },
    };
  const said = found?.[1] ?? piece.text;
  const between = piece.separator === ',' ? ', ' : ` ${piece.separator} `;
  return {
    ...person,
    handle: found?.[2] ?? person.handle,
    role: person.role === undefined ? said : `${person.role}${between}${said}`,
    span: { start: person.span.start, end: piece.start + piece.text.length },
  };
}

/** Whether a text behind a person and a comma says what they do or where, rather than naming the next person. */
function isRole(text: string, before: Person, inRole: boolean, confidence: Person['confidence']): boolean {
  if (text.startsWith('@')) return confidence === 'guess' && before.name !== undefined;
  const bare = text.replace(/\([^)]*\)/g, '').replace(companyAndHandle, '$1');
  if (roleWord.test(bare)) return true;
  const person = parsePerson(text, 0, 'guess');
  const isCased = /\p{Lu}/u.test(before.name ?? '');
  if (person === undefined || (isCased && nameStrength(person.name ?? '') < 2 && /\s/.test(bare.trim())))
    return !looseName.test(text) || isCased;
  if (person.role !== undefined && nameStrength(person.name ?? '') >= 2) return false;
  const words = before.name?.split(/\s+/).length ?? 0;
  if (words >= 2 && (person.handle === undefined || before.handle === undefined) && !/\s/.test(bare.trim()))
    return person.name !== undefined;
  return inRole && nameStrength(person.name ?? '') < 3 && person.handle === undefined;
}

const separator = /,|;|&|\/|、|，|\s+(?:and|und|et|och|og|en|y)\s+|\n/iuy;
/** What a separator begins with. */
const separatorStart = /[,;&/、，\s]/;

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
    if (char === '(' || char === '[' || char === '<') depth++;
    else if (char === ')' || char === ']' || char === '>') depth = Math.max(0, depth - 1);
    if (depth > 0 || !(char === ' ' || separatorStart.test(char ?? ''))) continue;
    separator.lastIndex = i;
    const found = separator.exec(text);
    if (found === null || isInAddress(text, i)) continue;
    push(i);
    before = found[0].trim();
    if (before === '，' || before === '、') before = ',';
    i += found[0].length - 1;
    start = i + 1;
  }
  push(text.length);
  return pieces;
}

/** Whether a slash is part of `https://…`. */
function isInAddress(text: string, at: number): boolean {
  if (text[at] !== '/') return false;
  const word = text.slice(text.lastIndexOf(' ', at) + 1, at + 2);
  return /https?:\//.test(word);
}
