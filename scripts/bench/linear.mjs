import { coreModule, cpuOf } from './coreModule.mjs';

const length = 1_000_000;
const limitMs = 2000;
const uri = 'file:///notes/hostile.confnotes.md';

/**
 * Texts of 1 MB that parsers need quadratic time for, one kind after the other: what reading them costs (note, outline,
 * folding, problems), a keystroke in their middle, and their posts.
 * @param {import('./benches.mjs').BenchOptions} options With `verbose`, each kind is printed.
 */
export async function linear({ verbose }) {
  const core = await coreModule();
  const worst = { reading: nothing, keystroke: nothing, posts: nothing };
  for (const { name, text } of core.hostileTexts) {
    const costs = costsOf(core, text(length));
    if (verbose || Object.values(costs).some((cost) => cost > limitMs / 2)) console.log(row(name, costs));
    for (const key of keys) if (costs[key] > worst[key].cost) worst[key] = { cost: costs[key], name };
  }
  const count = core.hostileTexts.length;
  return keys.map((key) => ({
    name: `linear: ${key}, worst of ${count} kinds of 1 MB (${worst[key].name}), CPU, ms`,
    value: worst[key].cost,
    limit: limitMs,
  }));
}

const nothing = { cost: 0, name: '' };
const keys = /** @type {const} */ (['reading', 'keystroke', 'posts']);

/**
 * @param {any} core
 * @param {string} text
 */
function costsOf(core, text) {
  const { folding, groupEvents, lint, outline, parseNote, publicNote, renderEvent } = core;
  let note = parseNote(uri, '');
  const reading = cpuOf(() => {
    note = parseNote(uri, text);
    outline(note);
    folding(note);
    lint(note);
  });
  const middle = text.length / 2;
  const typed = `${text.slice(0, middle)}a${text.slice(middle)}`;
  const keystroke = cpuOf(() => {
    const next = parseNote(uri, typed, undefined, note);
    outline(next);
    lint(next);
  });
  const posts = cpuOf(() => {
    for (const event of groupEvents([note])) renderEvent(event, { redact: publicNote });
  });
  return { reading, keystroke, posts };
}

/**
 * @param {string} name
 * @param {Record<string, number>} costs
 */
function row(name, costs) {
  const figures = Object.entries(costs).map(([key, cost]) => `${key} ${cost.toFixed(0).padStart(5)}`);
  return `${name.padEnd(50)} ${figures.join('  ')} ms`;
}
