import path from 'node:path';
import { t } from '@vscode/l10n';
import { checkLinks } from '#core/links/checkLinks.ts';
import { ignoring } from '#core/links/linkRules.ts';
import { gentlePace } from '#core/links/pacing.ts';
import { usualPatience } from '#core/links/patience.ts';
import type { Verdict } from '#core/links/verdict.ts';
import { freshVerdict } from '#core/links/verdictCache.ts';
import { parseUrl } from '#core/links/webAddress.ts';
import { type WebLink, webLinksOf } from '#core/links/webLinks.ts';
import { verdictFile } from '#hosts/verdictFile.ts';
import type { CheckedNote } from './checkedNote.ts';
import type { LinksLine } from './commandLine.ts';
import { ownAddresses } from './ownAddresses.ts';
import type { Terminal } from './terminal.ts';

/** A web link of a note and what is thought of it. */
export interface JudgedLink extends WebLink {
  readonly verdict: Verdict;
}

/** What is thought of the web links of notes. Asks for what is not known, and says how much was left unchecked. */
export async function checkWebLinks(
  notes: readonly CheckedNote[],
  line: LinksLine,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ReadonlyMap<CheckedNote, readonly JudgedLink[]>> {
  const now = terminal.clock.now();
  const isIgnored = ignoring(line.rules);
  const links = new Map(
    notes.map((each) => [
      each,
      webLinksOf(each.note, now.toISOString().slice(0, 10)).filter(({ url }) => !isIgnored(url)),
    ]),
  );
  const urls = new Set([...links.values()].flat().map(({ url }) => url));
  const isOwn = ownAddresses(notes.map(({ note }) => note));
  const folder =
    line.cacheFolder === undefined ? terminal.cacheFolder : path.resolve(terminal.folder, line.cacheFolder);
  const verdicts = await judgeAll(urls, isOwn, folder, line, terminal, signal);
  return new Map(
    [...links].map(([note, found]) => [
      note,
      found.map((link) => ({ ...link, verdict: verdicts.get(link.url) ?? neverAsked })),
    ]),
  );
}

const neverAsked: Verdict = { kind: 'unchecked', reason: 'unknown' };

async function judgeAll(
  urls: ReadonlySet<string>,
  isOwn: (url: string) => boolean,
  folder: string,
  { offline, privateHosts, rules }: LinksLine,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Verdict>> {
  const file = verdictFile(folder);
  const known = await file.read();
  if (offline) return known;
  const verdicts = new Map<string, Verdict>();
  for (const url of urls) {
    const verdict = freshVerdict(known, url, terminal.clock.now());
    if (verdict !== undefined && !isOutdated(url, verdict)) verdicts.set(url, verdict);
  }
  const open = [...urls].filter((url) => !verdicts.has(url));
  if (open.length === 0) return verdicts;
  const found = new Map<string, Verdict>();
  const { close, ...web } = terminal.openWeb(new Set(privateHosts));
  const options = {
    pace: gentlePace,
    patience: usualPatience,
    acceptedStatuses: (host: string) => rules.accepted.get(host) ?? [],
    isOwn,
  };
  try {
    const host = { ...web, clock: terminal.clock };
    await checkLinks(open, options, host, (url, verdict) => found.set(url, verdict), signal);
  } finally {
    close();
    // What was found out before an interruption is kept as well.
    await file.add(found).catch((error: unknown) => terminal.log.warn(String(error)));
  }
  const unchecked = [...found.values()].filter(({ kind }) => kind === 'unchecked').length;
  if (unchecked > 0)
    terminal.err(
      `${t('confnotes: This machine seems to be offline: {0} links were not checked.', unchecked)}\n`,
    );
  return new Map([...verdicts, ...found]);

  /** Rules and posts may be others than when the verdict was made. */
  function isOutdated(url: string, { kind, reason, status }: Verdict): boolean {
    const accepted = rules.accepted.get(parseUrl(url)?.host ?? '') ?? [];
    const isAccepted = status !== undefined && accepted.includes(status);
    return isAccepted !== (reason === 'accepted') || (isOwn(url) && kind !== 'ok');
  }
}
