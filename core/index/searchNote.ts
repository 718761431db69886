import { t } from '@vscode/l10n';
import { fileStem } from '../text/fileStem.ts';
import { foldWords } from './foldWords.ts';
import { fuzzyScore } from './fuzzyScore.ts';
import type { NoteFacts, PersonFact } from './noteFacts.ts';

/** Something of a note that a search found. */
export interface Hit {
  readonly kind: 'event' | 'session' | 'speaker' | 'quote';
  readonly name: string;
  /** Where it belongs: session and event, and whether it stays private; may be empty. */
  readonly container: string;
  readonly facts: NoteFacts;
  /** Number of its place among those of the note. */
  readonly at: number;
  /** Above 0, at most 1. */
  readonly score: number;
}

/** Which of two equal hits comes first: what there are fewer of. */
const weights: Readonly<Record<Hit['kind'], number>> = { event: 1, session: 0.99, speaker: 0.98, quote: 0.9 };

/** What of a note answers a query folded by `foldWords`: its event, its sessions, each of its speakers once, its quotes. */
export function searchNote(facts: NoteFacts, query: string): readonly Hit[] {
  const hits: Hit[] = [];
  const add = (
    kind: Hit['kind'],
    name: string,
    words: string,
    at: number,
    container: () => readonly string[],
  ): void => {
    const score = fuzzyScore(query, foldWords(words)) * weights[kind];
    if (score === 0) return;
    hits.push({ kind, name, container: container().filter(Boolean).join(' · '), facts, at, score });
  };
  const { event, sessions, quotes } = facts;
  const eventName = event.conference ?? event.title ?? '';
  const title = event.title ?? event.conference;
  const day = event.dates[0] ?? '';
  if (title !== undefined && !event.oneSession) add('event', title, title, event.at, () => [day]);
  const speakers = new Set<string>();
  for (const session of sessions) {
    const name = session.title || fileStem(facts.uri);
    const behind = session.withheld ? t('stays private') : '';
    add('session', name, name, session.at, () => [
      behind,
      session.speakers.map(called).join(', '),
      eventName,
    ]);
    for (const speaker of session.speakers) {
      const who = speaker.name ?? speaker.handle ?? '';
      if (speakers.has(who)) continue;
      speakers.add(who);
      const words = [speaker.name, speaker.handle].filter((part) => part !== undefined).join(' ');
      add('speaker', called(speaker), words, speaker.at, () => [behind, name, eventName]);
    }
  }
  for (const { text, by, withheld, at, session } of quotes) {
    add('quote', `“${text}”`, text, at, () => [
      withheld ? t('stays private') : '',
      by === undefined ? '' : called(by),
      (session === undefined ? '' : sessions[session]?.title) || eventName,
    ]);
  }
  return hits;
}

function called({ name, handle, guess }: PersonFact): string {
  return `${name ?? handle ?? ''}${guess ? '?' : ''}`;
}
