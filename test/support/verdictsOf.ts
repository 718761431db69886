import { type CheckOptions, checkLinks } from '#core/links/checkLinks.ts';
import type { LinkHost } from '#core/links/linkHost.ts';
import type { Verdict } from '#core/links/verdict.ts';
import { hastyOptions } from './loopbackWeb.ts';
import { never } from './publishJob.ts';

/** Checks addresses and gives the verdict of each. */
export async function verdictsOf(
  urls: readonly string[],
  host: LinkHost,
  given: Partial<CheckOptions> = {},
  signal: AbortSignal = never,
): Promise<Readonly<Record<string, Verdict>>> {
  const verdicts: Record<string, Verdict> = {};
  await checkLinks(
    urls,
    { ...hastyOptions, ...given },
    host,
    (url, verdict) => {
      verdicts[url] = verdict;
    },
    signal,
  );
  return verdicts;
}
