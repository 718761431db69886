import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasNotes, notesFolder, quoteLabels, talkLabels } from '../../scripts/bench/recognition/labels.mjs';
import { outlinesOf } from '../../scripts/bench/recognition/outlines.mjs';
import { scoreQuotes } from '../../scripts/bench/recognition/scoreQuotes.mjs';
import { scoreTalks } from '../../scripts/bench/recognition/scoreTalks.mjs';
import { nodeBundle } from '../../scripts/build/build.mjs';
import { bundles } from '../../scripts/build/bundles.mjs';
import { siblingBundles } from '../../scripts/build/siblings.mjs';
import { root } from '../../scripts/lib/paths.mjs';

describe.skipIf(!hasNotes())('notes as people really write them', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'confnotes-cli-'));
  /** @type {ReadonlyMap<string, import('../../scripts/bench/recognition/outlines.mjs').Outline>} */
  let outlines = new Map();

  beforeAll(async () => {
    const needed = bundles.filter(({ out }) => /(?:cli|noteParser|renderer|errors|l10n)\.js$/.test(out));
    for (const { entry, out } of needed)
      await build({
        ...nodeBundle,
        absWorkingDir: root,
        entryPoints: [entry],
        outfile: path.join(folder, path.basename(out)),
        plugins: [siblingBundles(root)],
        metafile: false,
      });
    outlines = await outlinesOf(path.join(folder, 'cli.js'), notesFolder);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // What is reached today. A rule that understands more may raise these; none may lower them.
  it('are read with the speakers that a person finds in them', () => {
    const { right, talks, wrong } = scoreTalks(talkLabels(), outlines);
    expect(right / talks, wrong.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it('are read without taking other headings for sessions', () => {
    const { falselyCalled, called, wrong } = scoreTalks(talkLabels(), outlines);
    expect(falselyCalled / called, wrong.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it('are read with quotes that are quotes', () => {
    const { right, told, wrong } = scoreQuotes(quoteLabels(), outlines);
    expect(right / told, wrong.join('\n')).toBeGreaterThanOrEqual(0.93);
  });

  it('are read with most of the quotes that are in them', () => {
    const { right, quotes, wrong } = scoreQuotes(quoteLabels(), outlines);
    expect(right / quotes, wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});
