import { buildStage } from './stages/buildStage.mjs';
import { checkStage } from './stages/checkStage.mjs';
import { grammarStage } from './stages/grammarStage.mjs';
import { floorStage, hostStage } from './stages/hostStages.mjs';
import { setupStage } from './stages/setupStage.mjs';
import { soakStage } from './stages/soakStage.mjs';
import { startStage } from './stages/startStage.mjs';
import { targetsStage } from './stages/targetsStage.mjs';
import { uiStage } from './stages/uiStage.mjs';
import { hostileStage, unitStage } from './stages/vitestStages.mjs';
import { vsixStage } from './stages/vsixStage.mjs';

/**
 * A kind of tests that run together.
 * @typedef {object} Stage
 * @property {string} name Begins the full name of each of its results.
 * @property {number} timeoutSeconds Longest run; what it was doing then is its failure.
 * @property {boolean} [embeddedOnly] Left out, aloud, where there is no embedded VS Code.
 * @property {(context: import('./context.mjs').TestContext) => Promise<readonly import('./result.mjs').Result[]>} run
 * What it throws fails the stage. No result at all fails it too.
 */

/** In the order in which they run. @type {readonly Stage[]} */
export const stages = [
  buildStage,
  checkStage,
  unitStage,
  hostileStage,
  soakStage,
  grammarStage,
  vsixStage,
  targetsStage,
  setupStage,
  hostStage,
  floorStage,
  uiStage,
  startStage,
];
