import { t } from '@vscode/l10n';
import { checkLinks } from '#core/links/checkLinks.ts';
import { gentlePace } from '#core/links/pacing.ts';
import { usualPatience } from '#core/links/patience.ts';
import type { Verdict } from '#core/links/verdict.ts';
import { type WebLink, webLinksOf } from '#core/links/webLinks.ts';
import type { CheckedNote } from './checkedNote.ts';
import type { LinksLine } from './commandLine.ts';
import type { Terminal } from './terminal.ts';

/** A web link of a note and what is thought of it. */
export interface JudgedLink extends WebLink {
  readonly verdict: Verdict;
}

/** Asks for the web links of notes, each address once. Says on the error stream how many were left unchecked. */
export async function checkWebLinks(
  notes: readonly CheckedNote[],
  line: LinksLine,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ReadonlyMap<CheckedNote, readonly JudgedLink[]>> {
  const today = terminal.clock.now().toISOString().slice(0, 10);
  const links = new Map(notes.map((each) => [each, webLinksOf(each.note, today)]));
  const urls = new Set([...links.values()].flat().map(({ url }) => url));
  const verdicts = new Map<string, Verdict>();
  if (urls.size > 0) {
    const own = ownAddresses(notes);
    const options = {
      pace: gentlePace,
      patience: usualPatience,
      acceptedStatuses: () => [],
      isOwn: (url: string) => own.has(url),
    };
    const { close, ...web } = terminal.openWeb(new Set(line.privateHosts));
    try {
      const host = { ...web, clock: terminal.clock };
      await checkLinks(urls, options, host, (url, verdict) => verdicts.set(url, verdict), signal);
    } finally {
      close();
    }
  }
  const unchecked = [...verdicts.values()].filter(({ kind }) => kind === 'unchecked').length;
  if (unchecked > 0) {
    terminal.err(t('This machine seems to be offline: {0} links were not checked.', unchecked));
    terminal.err('\n');
  }
  return new Map(
    [...links].map(([note, found]) => [
      note,
      found.map((link) => ({ ...link, verdict: verdicts.get(link.url) ?? neverAsked })),
    ]),
  );
}

const neverAsked: Verdict = { kind: 'unchecked', reason: 'unknown' };

/** Where posts of these notes are, or will be. */
function ownAddresses(notes: readonly CheckedNote[]): ReadonlySet<string> {
  const addresses = notes.flatMap(({ note: { frontMatter } }) => [
    frontMatter?.post.canonical,
    ...(frontMatter?.receipts ?? []).map(({ url }) => url),
  ]);
  return new Set(addresses.filter((address) => address !== undefined));
}
