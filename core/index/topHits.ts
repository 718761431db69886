import type { Hit } from './searchNote.ts';

/** Most symbols that are worth sending: nobody looks further down a list. */
export const mostHits = 300;

/** Keeps the best of many hits, in order of their score, then of their place. */
export class TopHits {
  #hits: Hit[] = [];

  add(hits: readonly Hit[]): void {
    this.#hits.push(...hits);
    if (this.#hits.length > mostHits * 8) this.#hits = this.best();
  }

  /** The best so far, best first. */
  best(): Hit[] {
    return this.#hits.sort((a, b) => b.score - a.score || newerFirst(a, b) || a.at - b.at).slice(0, mostHits);
  }
}

function newerFirst(a: Hit, b: Hit): number {
  const [one, other] = [a.facts.event.dates[0] ?? '', b.facts.event.dates[0] ?? ''];
  if (one !== other) return one < other ? 1 : -1;
  return a.facts.uri < b.facts.uri ? -1 : a.facts.uri > b.facts.uri ? 1 : 0;
}
