import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { htmlLinks } from '#core/note/htmlLinks.ts';
import { corpusFolder, corpusText, hasCorpus } from '../../support/corpus.ts';
import { folderServer } from '../../support/folderServer.ts';
import { loopbackWeb } from '../../support/loopbackWeb.ts';
import { verdictsOf } from '../../support/verdictsOf.ts';

interface LycheeTruth {
  readonly link: string;
  readonly expect: string;
  readonly network: boolean;
}

interface LinkinatorTruth {
  readonly fixture: string;
  readonly test: string;
  readonly expect: string;
  readonly mocked_network: boolean;
}

const isFine = (kind: string | undefined) => kind === 'ok' || kind === 'moved';

/** Links that lychee calls broken and we do not, and why. */
const milder: Readonly<Record<string, string>> = {
  'fixtures/fragments/file1.md#missing-fragment': 'Over the web, Markdown is no page with anchors.',
  'fixtures/fragments/file2.md#missing-fragment': 'Over the web, Markdown is no page with anchors.',
};

/** Pages of linkinator that we judge otherwise, and why. */
const otherwise: Readonly<Record<string, string>> = {
  'test/fixtures/fragments-markdown-invalid': 'Over the web, Markdown is no page with anchors.',
};

/** Why a case of linkinator is not tried here; `undefined`: it is. */
function whyNot({ fixture, test, mocked_network }: LinkinatorTruth): string | undefined {
  if (mocked_network) return 'Its answers are made up in the test itself and are not recorded.';
  if (/\bskip/.test(test)) return 'It is about options to skip links; ours have tests of their own.';
  if (!/fragments|malformed/.test(fixture))
    return 'It is about crawling a site, HTML or Markdown files, or options.';
  return undefined;
}

describe.skipIf(!hasCorpus)('what other link checkers know', () => {
  it('of lychee: each link that needs no network is judged as there', async () => {
    const truth: { lychee: readonly LycheeTruth[] } = JSON.parse(corpusText('linkcheck/TRUTH.json'));
    const local = truth.lychee.filter(({ network }) => !network);
    const { port } = await folderServer(corpusFolder('linkcheck/lycheeverse+lychee'));
    const urlOf = (link: string) => `http://site.test:${port}/${link}`;
    const verdicts = await verdictsOf(
      local.map(({ link }) => urlOf(link)),
      loopbackWeb(['site.test']),
    );
    const wrong = local.filter(
      (each) =>
        isFine(verdicts[urlOf(each.link)]?.kind) !== (each.expect === 'ok') &&
        milder[each.link] === undefined,
    );
    expect(wrong).toEqual([]);
  });

  it('of linkinator: each page about fragments that needs no network is judged as there', async () => {
    const truth: { linkinator: readonly LinkinatorTruth[] } = JSON.parse(corpusText('linkcheck/TRUTH.json'));
    const root = corpusFolder('linkcheck/JustinBeckwith+linkinator');
    const { port } = await folderServer(root);
    const wrong: unknown[] = [];
    for (const { fixture, test, expect: expected } of truth.linkinator.filter(
      (each) => whyNot(each) === undefined,
    )) {
      const base = `http://site.test:${port}/${fixture}/index.html`;
      const page = readFileSync(path.join(root, fixture, 'index.html'), 'utf8');
      const urls = htmlLinks(page, 0).map(({ target }) =>
        URL.canParse(target, base) ? new URL(target, base).href : target,
      );
      const verdicts = await verdictsOf(urls, loopbackWeb(['site.test']));
      const allFine = Object.values(verdicts).every(({ kind }) => isFine(kind));
      const isAsThere = allFine === (expected === 'all ok');
      if (isAsThere === (otherwise[fixture] !== undefined)) wrong.push({ fixture, test, expected, verdicts });
    }
    expect(wrong).toEqual([]);
  });
});
