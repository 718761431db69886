import { type HeadingReading, readHeadingWords } from './headingReading.ts';
import { type LeadReading, leadLength, noLead, readLead } from './leadReading.ts';

/**
 * What headings and the lines below them say of speakers. What one version of a note needed is remembered for the next
 * one, since most of it stays as it is.
 */
export class SpeakerReadings {
  readonly #headings: Remembered<HeadingReading>;
  readonly #leads: Remembered<LeadReading>;

  /** @param before Readings of the version before this. */
  constructor(before?: SpeakerReadings) {
    this.#headings = { now: new Map(), before: before === undefined ? undefined : before.#headings.now };
    this.#leads = { now: new Map(), before: before === undefined ? undefined : before.#leads.now };
  }

  /** Lets go of what only the version before needed, once all of this version is read. */
  finish(): void {
    this.#headings.before = undefined;
    this.#leads.before = undefined;
  }

  /** Reads a heading's source; spans count from its start. */
  heading(source: string): HeadingReading {
    return remembered(this.#headings, source, readHeadingWords);
  }

  /** Reads the text below a heading; spans count from its start. */
  lead(text: string): LeadReading {
    if (!/\S/.test(text)) return noLead;
    return remembered(this.#leads, text.slice(0, leadLength), readLead);
  }
}

interface Remembered<T> {
  readonly now: Map<string, T>;
  before: ReadonlyMap<string, T> | undefined;
}

function remembered<T>(known: Remembered<T>, text: string, read: (text: string) => T): T {
  const again = known.now.get(text);
  if (again !== undefined) return again;
  // A copy of its own: a slice would keep the whole text of the note alive.
  const own = ` ${text}`.slice(1);
  const found = known.before?.get(own) ?? read(own);
  known.now.set(own, found);
  return found;
}
