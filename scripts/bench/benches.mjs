import { clientActivation } from './clientActivation.mjs';
import { keystroke } from './keystroke.mjs';
import { linear } from './linear.mjs';
import { linkChecks } from './links.mjs';
import { manyNotes } from './manyNotes.mjs';
import { publishing } from './publishing.mjs';
import { recognition } from './recognition.mjs';
import { rendering } from './rendering.mjs';
import { serverStart } from './serverStart.mjs';
import { sizes } from './sizes.mjs';

/**
 * @typedef {object} Figure
 * @property {string} name With its unit.
 * @property {number} value
 * @property {number} [limit] Biggest value allowed. `undefined`: none.
 * @property {number} [least] Smallest value allowed. With neither, the figure is only to know.
 *
 * @typedef {object} BenchOptions
 * @property {boolean} verbose Say what is behind the figures.
 *
 * @typedef {object} Bench
 * @property {string} name
 * @property {(options: BenchOptions) => Promise<readonly Figure[]>} run With `dist/` built.
 */

/** A new bench is a file beside this one and a line here. @type {readonly Bench[]} */
export const benches = [
  { name: 'sizes', run: sizes },
  { name: 'server', run: serverStart },
  { name: 'client', run: clientActivation },
  { name: 'recognition', run: recognition },
  { name: 'notes', run: manyNotes },
  { name: 'keystroke', run: keystroke },
  { name: 'linear', run: linear },
  { name: 'rendering', run: rendering },
  { name: 'publishing', run: publishing },
  { name: 'links', run: linkChecks },
];
