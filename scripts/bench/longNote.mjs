const topics =
  'queues caches schemas parsers budgets editors tests builds releases traces indexes streams'.split(' ');
const verbs = 'grow fail help wait scale break settle repeat differ matter'.split(' ');
const firstNames = 'Asha Bruno Chen Dana Émile Fatima Goran Hana Ivo Joana'.split(' ');
const lastNames = 'Abe Brandt Costa Diaz Ekberg Farouk Gupta Holm Ito Jansen'.split(' ');
const fragments = 'naïve café 東京 данные résumé'.split(' ');

/**
 * Notes of one event as people take them: sessions with fields, nested lists, links of all kinds, quotes, code, tables.
 * The same for the same number of lines, on every machine.
 * @param {number} lineCount At least 40.
 * @returns {string} Just as many lines.
 */
export function longNote(lineCount) {
  const random = randomNumbers(lineCount);
  /** @param {readonly string[]} list */
  const pick = (list) => list[Math.floor(random() * list.length)] ?? '';
  const person = () => `${pick(firstNames)} ${pick(lastNames)}`;
  const sentence = () =>
    `${capital(pick(topics))} ${pick(verbs)} when **${pick(topics)}** ${pick(verbs)}, and ${pick(fragments)} \`${pick(topics)}\` ${pick(verbs)} after ${pick(topics)} ${pick(verbs)}.`;
  const link = () => `[${pick(topics)}](https://example.org/${pick(topics)}/${Math.floor(random() * 1000)})`;
  const lines = [
    '---',
    'conference: Conf of Tests 2026',
    'date: 2026-09-26/2026-09-28',
    'place: Pune',
    '---',
    '# Conf of Tests 2026',
    '',
    '## Sessions',
    '',
  ];
  for (let session = 1; lines.length < lineCount - 20; session++) {
    lines.push(
      `### ${capital(pick(topics))} that ${pick(verbs)} ${session}`,
      `Speaker: ${person()}`,
      `Time: ${9 + (session % 9)}:00`,
      `Slides: https://example.org/slides/${session}`,
      '',
      `${sentence()} ${sentence()} See ${link()}.`,
      '',
    );
    for (let item = 0; item < 3 + random() * 5; item++) {
      lines.push(`- ${sentence()}${random() < 0.3 ? ` ${link()}` : ''}`);
      if (random() < 0.4) lines.push(`  - ${sentence()}`);
      if (random() < 0.1) lines.push(`  - [ ] ${sentence()}`);
    }
    lines.push('');
    if (random() < 0.5) lines.push(`> ${sentence()}`, `> — ${person()}`, '');
    if (random() < 0.3) lines.push(`"${sentence()}" - @${pick(topics)}`, '');
    if (random() < 0.3)
      lines.push('```js', `const ${pick(topics)} = ${session}; // [not](a-link)`, '```', '');
    if (random() < 0.2)
      lines.push('| Time | Topic |', '| --- | --- |', `| ${session}:00 | ${pick(topics)} |`, '');
    if (random() < 0.3) lines.push(`![${pick(topics)}](images/${session}.png) https://example.org/bare`, '');
  }
  lines.push('## Quotes', '');
  while (lines.length < lineCount - 1) lines.push(`> ${sentence()}`, `> — ${person()}`, '');
  return `${lines.slice(0, lineCount - 1).join('\n')}\n`;
}

/** @param {string} word */
const capital = (word) => `${word[0]?.toUpperCase()}${word.slice(1)}`;

/**
 * Numbers from 0 to 1, the same for the same seed. Source: the generator known as mulberry32.
 * @param {number} seed
 * @returns {() => number}
 */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
