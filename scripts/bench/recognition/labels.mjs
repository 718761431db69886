import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject, root } from '../../lib/paths.mjs';

/**
 * What a person said of one file, by reading it. All line numbers count from 1.
 *
 * @typedef {object} TalkLabels
 * @property {string} file Path below the notes.
 * @property {readonly [number, number]} [lines] First and last line that were judged. `undefined`: the whole file.
 * @property {readonly { readonly line: number, readonly speakers: readonly string[] }[]} talks Headings that are sessions,
 *   each with who speaks by the file's own words.
 * @property {readonly number[]} others All other headings.
 * @property {readonly number[]} [unsure] Headings that can be taken either way: not counted.
 *
 * @typedef {object} QuoteLabels
 * @property {string} file
 * @property {readonly [number, number]} [lines]
 * @property {readonly { readonly line: number, readonly by?: string }[]} quotes Where somebody's words begin; `by` where the
 *   line itself says whose they are.
 * @property {readonly number[]} others Lines with something in quotation marks, or a block with `>`, that is no quote.
 * @property {readonly number[]} [unsure]
 */

/** Where the notes of strangers lie that were labelled. */
export const notesFolder = path.resolve(root, '../shared/corpus/notes');

/** Whether they lie beside the project: only where they may. */
export const hasNotes = () => existsSync(notesFolder);

/** @returns {readonly TalkLabels[]} */
export const talkLabels = () => read('talks.json');

/** @returns {readonly QuoteLabels[]} */
export const quoteLabels = () => read('quotes.json');

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(inProject(`test/data/labels/${name}`), 'utf8'));

/**
 * Whether a line was judged.
 * @param {{ readonly lines?: readonly [number, number] }} labels
 * @param {number} line
 */
export const isJudged = ({ lines: [first, last] = [1, Number.POSITIVE_INFINITY] }, line) =>
  line >= first && line <= last;
