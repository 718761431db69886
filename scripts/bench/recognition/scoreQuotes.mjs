import { isJudged } from './labels.mjs';
import { personKey } from './personKey.mjs';

/**
 * Quotes by where they begin, proposed ones too.
 *
 * @typedef {object} QuoteScore
 * @property {number} quotes How many were labelled.
 * @property {number} candidates The same with those lines that are no quotes.
 * @property {number} told Quotes that the tool sees within what was judged.
 * @property {number} right Those of them that are some.
 * @property {number} attributed Labelled quotes that say whose they are.
 * @property {number} rightlyAttributed Those of them for which the tool says the same.
 * @property {readonly string[]} wrong One line for each fault, sorted by file.
 */

/**
 * @param {readonly import('./labels.mjs').QuoteLabels[]} labels
 * @param {ReadonlyMap<string, import('./outlines.mjs').Outline>} outlines
 * @returns {QuoteScore}
 */
export function scoreQuotes(labels, outlines) {
  const score = { quotes: 0, candidates: 0, told: 0, right: 0, attributed: 0, rightlyAttributed: 0 };
  /** @type {string[]} */
  const wrong = [];
  for (const { file, quotes, others, unsure = [], ...range } of labels) {
    const seen = new Map(
      (outlines.get(file)?.quotes ?? [])
        .filter(({ line }) => isJudged(range, line) && !unsure.includes(line))
        .map((quote) => [quote.line, quote]),
    );
    score.quotes += quotes.length;
    score.candidates += quotes.length + others.length;
    score.told += seen.size;
    for (const { line, by } of quotes) {
      const quote = seen.get(line);
      score.right += quote === undefined ? 0 : 1;
      if (quote === undefined) wrong.push(`${file}:${line} is a quote, and is not seen`);
      if (by === undefined) continue;
      score.attributed++;
      const said = quote?.by?.name ?? quote?.by?.handle ?? undefined;
      if (said !== undefined && personKey(said) === personKey(by)) score.rightlyAttributed++;
      else if (quote) wrong.push(`${file}:${line} is by ${by} — read as by ${said ?? 'nobody'}`);
    }
    for (const { line, text } of seen.values()) {
      if (!quotes.some((quote) => quote.line === line)) wrong.push(`${file}:${line} is no quote: ${text}`);
    }
  }
  return { ...score, wrong };
}
