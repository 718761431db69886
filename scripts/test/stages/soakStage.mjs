import { inProject } from '../../lib/paths.mjs';
import { keepScene } from '../../soak/keepScene.mjs';
import { faultOf, runSoak } from '../../soak/runSoak.mjs';
import { attempt } from '../result.mjs';

const seconds = 20;

/** The same edits in every run of continuous integration, others everywhere else. */
const seed = () => (process.env.CI === undefined ? Date.now() % 1_000_000 : 20260917);

/**
 * Random editing in the built server, for a short time; `node scripts/soak.mjs` does the same for longer.
 * @type {import('../stages.mjs').Stage}
 */
export const soakStage = {
  name: 'soak',
  timeoutSeconds: 240,
  async run({ product, doing }) {
    await product();
    const chosen = seed();
    doing(`editing, with --seed ${chosen}`);
    const report = await runSoak({ server: inProject('dist/server.js'), seconds, seed: chosen });
    const repeat = `Again: node scripts/soak.mjs --seconds ${seconds} --seed ${chosen}`;
    const detail = [faultOf(report), keepScene(report, chosen), repeat].join('\n');
    return [
      await attempt('the server answers all that is asked of it while notes are edited at random', () => {
        if (report.fault !== undefined) throw new Error(detail);
      }),
      await attempt('its memory does not grow', () => {
        if (report.fault === undefined && faultOf(report) !== undefined) throw new Error(detail);
      }),
    ];
  },
};
