import type { Verdict, VerdictKind } from './verdict.ts';

/** What was found out before, by address. An immutable value. */
export type VerdictCache = ReadonlyMap<string, Verdict>;

const day = 86_400_000;
const hour = 3_600_000;

/** So long a verdict holds, in milliseconds: what may be mended soon is asked for again soon. */
const ages: Readonly<Record<VerdictKind, number>> = {
  ok: 7 * day,
  moved: 7 * day,
  'missing-fragment': day,
  broken: 6 * hour,
  unverified: hour,
  'not-live-yet': 0,
  unchecked: 0,
};

/** Most verdicts that are kept: the newest. */
const mostEntries = 20_000;
/** Longest address that is kept, in UTF-16 units. */
const longestUrl = 2000;

/** A verdict that still holds. `undefined`: there is none, and the address must be asked for. */
export function freshVerdict(cache: VerdictCache, url: string, now: Date): Verdict | undefined {
  const verdict = cache.get(url);
  if (verdict?.at === undefined) return undefined;
  const age = now.getTime() - verdict.at;
  // A clock that was set back makes verdicts of the future: they hold no longer than others.
  if (age < 0) return undefined;
  return age < ages[verdict.kind] || now.getTime() < (verdict.notBefore ?? 0) ? verdict : undefined;
}

/** Both caches in one: of two verdicts on an address, the newer. */
export function mergeVerdicts(a: VerdictCache, b: VerdictCache): VerdictCache {
  const merged = new Map(a);
  for (const [url, verdict] of b) {
    const other = merged.get(url);
    if (other === undefined || (other.at ?? 0) <= (verdict.at ?? 0)) merged.set(url, verdict);
  }
  return merged;
}

/** Says how the file is laid out. What has another is not read. */
const layout = 1;

/** The text of a cache file. Keeps the newest verdicts when there are too many. */
export function writeVerdicts(cache: VerdictCache): string {
  const kept = [...cache]
    .filter(([url, verdict]) => url.length <= longestUrl && isWorthKeeping(verdict))
    .sort(([, a], [, b]) => (b.at ?? 0) - (a.at ?? 0))
    .slice(0, mostEntries);
  return JSON.stringify({ layout, verdicts: Object.fromEntries(kept) });
}

/** What nobody was asked for is found out again at no cost, and may depend on who asks. */
function isWorthKeeping({ at, kind, reason }: Verdict): boolean {
  return at !== undefined && ages[kind] > 0 && reason !== 'private-address' && reason !== 'malformed';
}

/** Reads a cache file. What is broken, or laid out otherwise, counts as empty; a broken entry is left out. */
export function readVerdicts(text: string | undefined): VerdictCache {
  const file = parseJson(text ?? '');
  const found = new Map<string, Verdict>();
  if (member(file, 'layout') !== layout) return found;
  for (const [url, entry] of Object.entries(Object(member(file, 'verdicts')))) {
    const verdict = readVerdict(entry);
    if (verdict !== undefined) found.set(url, verdict);
  }
  return found;
}

function readVerdict(entry: unknown): Verdict | undefined {
  const kind = kinds.find((each) => each === member(entry, 'kind'));
  const reason = member(entry, 'reason');
  const at = member(entry, 'at');
  const status = member(entry, 'status');
  const movedTo = member(entry, 'movedTo');
  const notBefore = member(entry, 'notBefore');
  if (kind === undefined || typeof reason !== 'string' || typeof at !== 'number') return undefined;
  return {
    kind,
    reason,
    at,
    ...(typeof status === 'number' ? { status } : {}),
    ...(typeof movedTo === 'string' ? { movedTo } : {}),
    ...(typeof notBefore === 'number' ? { notBefore } : {}),
  };
}

const kinds: readonly VerdictKind[] = ['ok', 'moved', 'missing-fragment', 'broken', 'unverified'];

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
