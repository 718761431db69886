import type { AskContext } from './askHost.ts';
import { askPage, type PageOutcome } from './askPage.ts';
import { judge } from './judge.ts';
import type { LinkHost } from './linkHost.ts';
import { OnlineWatch } from './onlineWatch.ts';
import { Pacer } from './pacer.ts';
import type { Pace } from './pacing.ts';
import type { Patience } from './patience.ts';
import type { Verdict } from './verdict.ts';
import { type WebAddress, webAddress } from './webAddress.ts';

/** How links are to be checked. */
export interface CheckOptions {
  readonly pace: Pace;
  readonly patience: Patience;
  /** Statuses of a host that count as fine. `host` as URLs have it, port included where it is not the usual one. */
  acceptedStatuses(host: string): readonly number[];
  /** Whether an address is that of a post of these notes, which may not be there yet. */
  isOwn(url: string): boolean;
}

/** One page. Its URL is read again when it is asked for: thousands of such objects are big. */
interface PageJob {
  readonly href: string;
  readonly host: string;
  readonly links: { readonly url: string; readonly fragment: string | undefined }[];
}

/**
 * Asks the web for addresses, each once, and tells each verdict as it is found. Ends when all are told. When this machine
 * turns out to be offline, the rest is told to be unchecked, and nothing is called broken for it.
 * Rejects with the signal's reason when that is aborted.
 */
export async function checkLinks(
  urls: Iterable<string>,
  options: CheckOptions,
  host: LinkHost,
  tell: (url: string, verdict: Verdict) => void,
  signal: AbortSignal,
): Promise<void> {
  const now = () => host.clock.now().getTime();
  const jobs = new Map<string, PageJob>();
  for (const url of new Set(urls)) {
    const address = webAddress(url);
    if (address === undefined) tell(url, { kind: 'broken', reason: 'malformed', at: now() });
    else addTo(jobs, url, address);
  }
  const pacer = new Pacer(options.pace, host.timer, signal);
  const line = new OnlineWatch(host, signal);
  const context: AskContext = {
    host,
    pacer,
    patience: options.patience,
    headRefused: new Set(),
    resting: new Map(),
    silent: new Map(),
    signal,
  };
  const check = async (job: PageJob): Promise<void> => {
    if (line.isOffline) pacer.done(job.host);
    else {
      const outcome = await askPage(new URL(job.href), fragmentsOf(job), context);
      if (!(await line.isToBlame(outcome))) {
        for (const { url, fragment } of job.links) tell(url, verdictOf(job.host, url, fragment, outcome));
        return;
      }
    }
    for (const { url } of job.links) tell(url, { kind: 'unchecked', reason: 'offline' });
  };
  const verdictOf = (
    name: string,
    url: string,
    fragment: string | undefined,
    outcome: PageOutcome,
  ): Verdict => {
    const expected = { acceptedStatuses: options.acceptedStatuses(name), isOwn: options.isOwn(url) };
    if (outcome.kind === 'trouble') return judge(outcome, expected, now());
    return judge(
      {
        kind: 'answered',
        status: outcome.status,
        movedTo: outcome.movedTo === undefined ? undefined : withFragment(outcome.movedTo, url),
        botWall: outcome.botWall,
        fragment: fragment === undefined ? 'not-asked' : outcome.fragment(fragment),
      },
      expected,
      now(),
      outcome.notBefore,
    );
  };
  await allOf(jobs.values(), (job, over) =>
    pacer.add(job.host, () => void check(job).then(() => over(), over)),
  );
  signal.throwIfAborted();
}

function addTo(jobs: Map<string, PageJob>, url: string, { page, fragment }: WebAddress): void {
  const link = { url, fragment };
  const job = jobs.get(page.href);
  if (job === undefined) jobs.set(page.href, { href: page.href, host: page.host, links: [link] });
  else job.links.push(link);
}

function fragmentsOf({ links }: PageJob): readonly string[] {
  return links.flatMap(({ fragment }) => (fragment === undefined ? [] : [fragment]));
}

/** The new address keeps the fragment of the old one, unless it brings its own. */
function withFragment(address: string, old: string): string {
  const hash = old.indexOf('#');
  return address.includes('#') || hash < 0 ? address : address + old.slice(hash);
}

/** Starts all, and waits until each is over; rejects with the first error once all are. */
function allOf<T>(
  items: Iterable<T>,
  start: (item: T, over: (error?: unknown) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let open = 1;
    let first: { readonly error: unknown } | undefined;
    const over = (error?: unknown) => {
      if (error !== undefined) first ??= { error };
      if (--open > 0) return;
      if (first === undefined) resolve();
      else reject(first.error);
    };
    for (const item of items) {
      open++;
      start(item, over);
    }
    over();
  });
}
