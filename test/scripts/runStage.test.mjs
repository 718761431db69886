import { describe, expect, it } from 'vitest';
import { passed } from '../../scripts/test/result.mjs';
import { runStage } from '../../scripts/test/runStage.mjs';

/** A stage needs nothing of what stages share unless it asks. */
const nothingShared = /** @type {never} */ ({});

/**
 * @param {import('../../scripts/test/stages.mjs').Stage['run']} run
 * @param {number} [timeoutSeconds]
 */
const stage = (run, timeoutSeconds = 10) => ({ name: 'sample', timeoutSeconds, run });

describe('a stage', () => {
  it('comes to what its tests came to', async () => {
    expect(
      await runStage(
        stage(async () => [passed('a')]),
        nothingShared,
      ),
    ).toEqual([passed('a')]);
  });

  it('fails when it ran no test', async () => {
    const [result] = await runStage(
      stage(async () => []),
      nothingShared,
    );
    expect(result).toMatchObject({ state: 'failed', detail: 'Not one test ran.' });
  });

  it('fails with what it was doing when it throws', async () => {
    const [result] = await runStage(
      stage(async ({ doing }) => {
        doing('opening a window');
        throw new Error('no display');
      }),
      nothingShared,
    );
    expect(result?.state).toBe('failed');
    expect(result?.detail).toMatch(/no display.*while: opening a window/s);
  });

  it('fails when its time is over, after it was told', async () => {
    let told = false;
    const hangs = stage(({ signal }) => {
      signal.addEventListener('abort', () => {
        told = true;
      });
      return new Promise(() => {});
    }, 0.01);
    const [result] = await runStage(hangs, nothingShared, 0.01);
    expect(result?.detail).toMatch(/Not through after 0.01 s/);
    expect(told).toBe(true);
  });
});
