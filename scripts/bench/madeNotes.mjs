import path from 'node:path';

/** Somebody who speaks and is quoted in many notes. */
export const hubPerson = 'Mara Quillfeather';
/** A heading that many notes link to, and the note that it stands in: the first one. */
export const hubHeading = 'Backpressure';

const words =
  'anchor batch beacon broker buffer canary cluster commit cursor deadline dialect drift editor envelope fallback fixture gauge harbour heuristic journal kernel lantern ledger lighthouse margin mirror module orbit outage packet parser pilot pipeline pivot quorum ratchet recovery rehearsal replica rollout sampler scheduler schema sentinel shard signal sketch snapshot spindle stencil summary switch tally tempo throttle ticket topology tracer trellis valve vector warrant widget window workshop überblick naïveté обзор 手順 記録 карта'.split(
    ' ',
  );
const firstNames =
  'Ada Bo Carmen Dmitri Elif Farid Greta Hana Ilse Jonas Kofi Lena Milo Nadia Otto Priya'.split(' ');
const lastNames =
  'Abernathy Brandt Castellano Dahl Eriksen Fujita Gallagher Haddad Ivanov Jansen Kowalski Lindqvist'.split(
    ' ',
  );
const conferences = 'Brightwater Coppercon Driftwood Emberfest Foglight Granite'.split(' ');

/**
 * @param {number} seed
 * @returns {() => number} Numbers from 0 to 1, the same for the same seed.
 */
function randomNumbers(seed) {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** @param {number} i Path of a note below the workspace. */
export function noteName(i) {
  const conference = conferences[i % conferences.length] ?? '';
  return `${2012 + (i % 13)}/${conference.toLowerCase()}-${Math.floor(i / 1560)}/note-${String(i).padStart(5, '0')}.confnotes.md`;
}

/** @param {number} i Title of the first session of a note: like no other. */
export const firstTitle = (i) => `The ${i}th lesson of a sentinel`;

/**
 * A note as many people write them, about 8 KB: front matter, quotes, sessions with fields, nested lists, links, code, now
 * and then a table.
 * @param {number} index
 * @param {number} count How many notes there are to link to.
 */
export function makeNote(index, count) {
  const random = randomNumbers(index + 1);
  const upTo = (/** @type {number} */ most) => Math.floor(random() * most);
  const between = (/** @type {number} */ low, /** @type {number} */ high) => low + upTo(high - low + 1);
  const oneOf = (/** @type {readonly string[]} */ list) => list[upTo(list.length)] ?? '';
  const some = (/** @type {number} */ n) => Array.from({ length: n }, () => oneOf(words)).join(' ');
  const person = () => `${oneOf(firstNames)} ${oneOf(lastNames)}`;
  const address = () => `https://talks.example/${oneOf(words)}/${upTo(5000)}`;
  const facts = { hubMentions: 0, hubLinks: 0 };
  const link = () => {
    if (random() < 0.06) {
      facts.hubLinks++;
      return `[pressure](${from(noteName(index), noteName(0))}#backpressure)`;
    }
    return random() < 0.5
      ? `[${some(2)}](${address()})`
      : `[${some(2)}](${from(noteName(index), noteName(upTo(count)))})`;
  };
  const sentence = () => {
    let text = capital(some(between(8, 16)));
    if (random() < 0.22) text = text.replace(/ (\S+) /, ' **$1** ');
    if (random() < 0.15) text = text.replace(/ (\S+)$/, ' `$1`');
    if (random() < 0.08) text = text.replace(/ (\S+) (\S+) /, ' _$1_ $2 ');
    return `${text}${oneOf(['.', '.', '.', '?', '!'])}`;
  };
  const paragraph = () => Array.from({ length: between(1, 4) }, sentence).join(' ');
  const mention = () => {
    if (random() >= 0.02) return person();
    facts.hubMentions++;
    return hubPerson;
  };
  const year = 2012 + (index % 13);
  const conference = `${conferences[index % conferences.length]} ${year}`;
  const lines = ['---', `conference: ${conference}`, `date: ${year}-0${between(1, 9)}-${between(10, 28)}`];
  lines.push(
    `place: ${oneOf(['Leiden', 'Porto', 'Turku', 'Kyoto'])}`,
    `tags: [${some(3).split(' ').join(', ')}]`,
  );
  lines.push('author: Robin Achterberg', '---', '', `# ${conference}`, '', paragraph(), '', paragraph(), '');
  if (index === 0) lines.push(`## ${hubHeading}`, '', paragraph(), '');
  lines.push('## Quotes', '');
  for (let n = between(1, 3); n > 0; n--) lines.push(`> ${sentence()}`, `> — ${mention()}`, '');
  lines.push('## Sessions', '');
  for (let n = between(3, 7), k = 0; k < n; k++) {
    lines.push(`### ${k === 0 ? firstTitle(index) : capital(some(between(3, 6)))}`);
    const speaker = mention();
    lines.push(`Speaker: ${speaker}`, `Time: ${9 + k}:00`, `Room: ${oneOf(['Main', 'B2', 'Attic'])}`);
    lines.push(`Slides: ${address()}`, '');
    for (let p = between(1, 2); p > 0; p--)
      lines.push(paragraph() + (random() < 0.6 ? ` See ${link()}.` : ''), '');
    for (let b = between(3, 8); b > 0; b--) {
      lines.push(`- ${sentence()}${random() < 0.2 ? ` ${link()}` : ''}`);
      if (random() < 0.3) lines.push(`  - ${sentence()}`);
      if (random() < 0.08) lines.push(`  - [ ] ${sentence()}`);
    }
    lines.push('');
    if (random() < 0.2) {
      // Said by nobody else, so by the speaker.
      lines.push(`"${sentence()}"`, '');
      if (speaker === hubPerson) facts.hubMentions++;
    }
    if (random() < 0.1) lines.push(address(), '');
    if (random() < 0.3)
      lines.push(
        '```js',
        ...Array.from({ length: between(3, 8) }, () => `call("${some(2)}"); // [no](link)`),
        '```',
        '',
      );
    if (random() < 0.12) lines.push('| When | What |', '| --- | --- |', `| ${9 + k}:30 | ${some(3)} |`, '');
  }
  lines.push('## See also', '', `- ${link()}`, `- <${address()}>`, '');
  return { text: lines.join('\n'), ...facts };
}

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * @param {string} one
 * @param {string} other
 */
const from = (one, other) => path.posix.relative(path.posix.dirname(one), other);
