import { inProject } from '../lib/paths.mjs';
import { hasNotes, notesFolder, quoteLabels, talkLabels } from './recognition/labels.mjs';
import { outlinesOf } from './recognition/outlines.mjs';
import { scoreQuotes } from './recognition/scoreQuotes.mjs';
import { scoreTalks } from './recognition/scoreTalks.mjs';

/**
 * How much of notes as people really write them is understood, against what a person said of them
 * (`test/data/labels/README.md`).
 * @param {import('./benches.mjs').BenchOptions} options With `verbose`, each fault is printed.
 * @returns {Promise<readonly import('./benches.mjs').Figure[]>}
 */
export async function recognition({ verbose }) {
  if (!hasNotes()) {
    console.log('Recognition is not measured: the notes that were labelled do not lie beside the project.');
    return [];
  }
  const outlines = await outlinesOf(inProject('dist/cli.js'), notesFolder);
  const talks = scoreTalks(talkLabels(), outlines);
  const quotes = scoreQuotes(quoteLabels(), outlines);
  if (verbose) for (const fault of [...talks.wrong, ...quotes.wrong]) console.log(fault);
  const unnamed = talks.talks - talks.named;
  return [
    share('speakers exactly right', talks.right, talks.talks, { least: 90 }),
    share('… of talks that name somebody', talks.rightNamed, talks.named),
    share('… of talks that name nobody', talks.right - talks.rightNamed, unnamed),
    share('talks seen as sessions', talks.found, talks.talks),
    share('sessions that are none', talks.falselyCalled, talks.called, { limit: 3 }),
    share('headings wrongly called sessions', talks.falselyCalled, talks.others, { limit: 3 }),
    share('quotes: precision', quotes.right, quotes.told, { least: 90 }),
    share('quotes: recall', quotes.right, quotes.quotes, { least: 85 }),
    share('quotes: named authors right', quotes.rightlyAttributed, quotes.attributed),
  ];
}

/**
 * @param {string} name
 * @param {number} part
 * @param {number} whole
 * @param {{ least?: number, limit?: number }} [bounds]
 */
const share = (name, part, whole, bounds = {}) => ({
  name: `recognition: ${name}, ${part} of ${whole}, %`,
  value: (100 * part) / Math.max(1, whole),
  ...bounds,
});
