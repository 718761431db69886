import { type HeadingReading, readHeadingWords } from './headingReading.ts';
import { type LeadReading, leadLength, readLead } from './leadReading.ts';

/** Most texts that are remembered at a time. */
const mostTexts = 4000;

/** What headings and the lines below them say of speakers; remembered, since most of them stay as they are. */
export class SpeakerReadings {
  readonly #headings = new Map<string, HeadingReading>();
  readonly #leads = new Map<string, LeadReading>();

  /** Reads a heading's source; spans count from its start. */
  heading(source: string): HeadingReading {
    return remembered(this.#headings, source, readHeadingWords);
  }

  /** Reads the text below a heading; spans count from its start. */
  lead(text: string): LeadReading {
    return remembered(this.#leads, text.slice(0, leadLength), readLead);
  }
}

function remembered<T>(known: Map<string, T>, text: string, read: (text: string) => T): T {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= mostTexts) known.clear();
  // A copy of its own: a slice would keep the whole text of the note alive.
  const own = ` ${text}`.slice(1);
  const found = read(own);
  known.set(own, found);
  return found;
}
