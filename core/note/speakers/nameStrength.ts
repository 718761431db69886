import { isGivenName } from './givenNames.ts';
import { isTitleWord } from './titleWords.ts';

/**
 * How surely a text is the name of a person. 3: starts with a given name; 2: has the form of a name and no word that
 * belongs to titles; 1: a single word or a short text without case; 0: something else.
 */
export type NameStrength = 0 | 1 | 2 | 3;

const honorific = /^(?:dr|prof|professor|mr|mrs|ms|mx|sir|dame|rev|hon)\.?$/i;
const particles = new Set(
  'de del della der den di da dos du van von vom zu zur ter ten el al bin ibn la le af av e y'.split(' '),
);
const initials = /^(?:\p{Lu}\.?){1,3}$/u;
const cased = /^(?:[dDoOlL]['’])?\p{Lu}[\p{L}\p{M}'’-]*\.?$/u;
const acronymInside = /\p{Ll}\p{Lu}{2,}|\p{Lu}{3,}\p{Ll}/u;
const nickname = /^["“(].+["”)]$/u;
const uncased = /^[\p{Lo}\p{M}\p{Lm}・·‧'’-]+$/u;
/** `山田 太郎`, `ジョン・スミス`: what is parted like this is hardly ever anything but a name. */
const parted =
  /^(?:\p{Script=Han}{1,3} \p{Script=Han}{1,3}|\p{Script=Hangul}{1,2} \p{Script=Hangul}{1,3}|[\p{Script=Katakana}ー]{2,}(?:[・·][\p{Script=Katakana}ー]{2,})+)$/u;
const ideographs = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー・·‧]+$/u;

/** Judges a text that may be a name, without company, role or handle. */
export function nameStrength(text: string): NameStrength {
  const words = text.split(/[ \u00a0]+/).filter((word) => word !== '');
  while (words.length > 1 && honorific.test(words[0] ?? '')) words.shift();
  if (words.length === 0 || words.length > 5) return 0;
  if (words.every((word) => uncased.test(word))) return withoutCase(words);
  return withCase(words);
}

function withoutCase(words: readonly string[]): NameStrength {
  const whole = words.join('');
  if (parted.test(words.join(' '))) return 3;
  if (ideographs.test(whole)) return whole.length >= 2 && whole.length <= 12 && words.length <= 3 ? 2 : 0;
  return words.length >= 2 && words.length <= 4 ? 2 : 1;
}

function withCase(words: readonly string[]): NameStrength {
  const first = words[0] ?? '';
  const isKnown = isGivenName(first) || first.split('-').every((part) => isGivenName(part));
  let full = 0;
  let doubtful = false;
  for (const [i, word] of words.entries()) {
    if (nickname.test(word) || particles.has(word)) continue;
    if (initials.test(word) && word.length <= 4) {
      if (word.replace(/\./g, '').length < 3) continue;
    }
    if (!cased.test(word) || acronymInside.test(word)) return 0;
    if (isTitleWord(word.replace(/\.$/, ''))) {
      // Surnames are all sorts of words; given names are not.
      if (i === 0 || i !== words.length - 1 || words.length > 3) return 0;
      doubtful = true;
    }
    full++;
  }
  if (full === 0) return 0;
  if (doubtful) return isKnown ? 2 : 1;
  if (words.length === 1) return isKnown ? 2 : 1;
  if (particles.has(first.toLowerCase()) && !isKnown) return 1;
  if (isKnown) return 3;
  return words.some((word) => /^\p{Lu}{3,}$/u.test(word)) ? 1 : 2;
}
