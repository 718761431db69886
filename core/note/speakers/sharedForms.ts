import type { HeadingNode } from '../headingTree.ts';
import { type FormCount, habits } from './folderStyle.ts';
import type { SpeakerForm } from './speakerForms.ts';
import type { OffersOf, SpeakerOffers } from './speakerOffers.ts';

/** The forms that headings which stand beside each other share: at least three of them and at least half. */
export function sharedForms(siblings: readonly HeadingNode[], offers: OffersOf): ReadonlySet<SpeakerForm> {
  const counts = siblings.flatMap(({ index }) => formCounts(offers(index)));
  return new Set(habits(counts, siblings.length));
}

/** One count for each form that a heading surely enough has. */
export function formCounts(offers: SpeakerOffers | undefined): readonly FormCount[] {
  return (offers?.forms ?? [])
    .filter(({ strength, isLate }) => strength >= 2 && isLate !== true)
    .map(({ form, strength }) => ({ form, count: 1, sure: strength === 3 ? 1 : 0 }));
}
