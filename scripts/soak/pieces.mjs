import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../lib/paths.mjs';

/** What somebody types or pastes: all constructs of the format, whole, broken and half-written. */
const lines = [
  '---\nconference: PyCon 2026\ndate: 2026-09-26/2026-09-28\n---\n',
  '---\nauthor: @me\n---\n',
  '---\nsession:\n  speakers: [Ann Lee, Bo Ek]\npost: {slug: x}\n---\n',
  '---\n',
  'private: true\n',
  '# Title\n',
  '# Title by Ann Lee\n## Bo Ek\n',
  '## Session: Auth\nSpeaker: Ann Lee, @bob\nTime: 10:00–10:40\n',
  '## Day 1\n',
  '### Keynote: Ünïcode 🎉\n**Ann Lee**\n',
  '### Some talk\n\nPresented by Ann Lee (Company) and Bo Ek\n',
  '## Talks\n### One\n### Two\n',
  '##NoSpace\n',
  'Setext\n===\n',
  'Setext\n---\n',
  'Slides: [deck](https://example.org/a)\n',
  'Post: separate\n',
  '- item *with* `code` **and** ~~more~~\n',
  '  - nested\n    1. deeper\n\t- tab\n',
  '- [ ] look up\n- [x] done\n',
  '> quoted\n> — Ann Lee, Opening\n',
  '> - Bob Stone\n',
  '"Words that somebody said." — @sanand0\n',
  '“A” - Ann Lee ; “B” ; ',
  "'Single' - @x.\n",
  'Ann Lee: "said"\n',
  '## Interesting Quotes\n',
  '## Links\n',
  '## To do\n',
  '<!-- private -->\n',
  '<!-- /private -->\n',
  '<!-- pirvate -->',
  '<!-- more -->\n',
  '<!-- ignore-link: until 2026-12-31 x -->',
  '<!-- unclosed',
  'text <!-- private -->secret<!-- /private --> text\n',
  '```js\nlet a = 1;\n```\n',
  '~~~\n',
  '    indented code\n',
  '| a | b |\n|---|---|\n| 1 | <b>2</b> |\n',
  '[x](https://example.org "t") ![alt](img.png) <https://auto.example>',
  '[ref][r] [nope] [](empty) (swapped)[https://example.org]\n',
  '[r]: https://ref.example\n',
  '<a href="https://html.example">x</a> <div>\n</div>\n',
  'https://bare.example/path?q=1 www.x.org bit.ly/x htp://y\n',
  '***\n',
  'a\\*b &amp; c\n',
  'трудный текст, 会議のメモ, ملاحظات\n',
  '\u0000\ufeff\ud800',
  '\r\n',
  '\r',
  '\n\n',
  'trailing  \n',
];

/** What parsers are slow at when there is much of it. */
const repeats = [
  '>',
  '[',
  '](',
  '*',
  '_',
  '"',
  '- ',
  '1. ',
  '|',
  '`',
  '<!--',
  '<',
  '&',
  '#',
  '\n',
  '  ',
  '![',
  '~~',
];

/**
 * A piece of text to put somewhere.
 * @param {import('./random.mjs').Random} random
 */
export function randomPiece(random) {
  if (random.chance(0.05))
    return random.pick(repeats).repeat(1 + random.below(random.chance(0.1) ? 4000 : 300));
  return Array.from({ length: 1 + random.below(4) }, () => random.pick(lines)).join('');
}

/**
 * Whole notes to begin with: our own examples, and those of strangers where they lie beside the project.
 * @returns {readonly string[]}
 */
export function wholeNotes() {
  return [inProject('examples'), inProject('../shared/corpus/notes'), inProject('../shared/corpus/torture')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readNotes(folder))
    .map((text) => text.slice(0, 20_000));
}

/** @param {string} folder */
const readNotes = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|txt)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => readFileSync(file, 'utf8'));
