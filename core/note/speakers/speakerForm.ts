import type { Person } from '../model.ts';
import { nameStrength } from './nameStrength.ts';
import type { SpeakerForm } from './speakerForms.ts';

/** How a session's speakers were found: by their form, or stated outright. */
export type SpeakerBasis = SpeakerForm | 'field' | 'front-matter' | 'label' | 'handle';

/** People that a form may name. Their spans count from the start of the text that was read. */
export interface SpeakerReading {
  readonly form: SpeakerForm;
  readonly people: readonly Person[];
  /** How surely all of them are people: 3 by a known given name, handle or link; 2 by form; 1 hardly. */
  readonly strength: 1 | 2 | 3;
  /** It stands behind other words: it tells nothing of habits, and is right only where others stand in its form. */
  readonly isLate?: boolean;
  /** For forms within a heading, the words that remain as title. */
  readonly title?: string;
}

/** Addresses that are a person's own. */
const profile =
  /^(?:https?:\/\/)?(?:www\.)?(?:(?:twitter|x|github|gitlab)\.com\/[\w-]+\/?$|(?:\w+\.)?linkedin\.com\/in\/|[\w.-]+\/@[\w.-]+\/?$|bsky\.app\/profile\/)/i;

/** How surely all of these are people. 0: one of them may well be something else. */
export function strengthOf(people: readonly Person[]): 0 | 1 | 2 | 3 {
  const [first, ...more] = people.map(strengthOfPerson);
  if (first === undefined) return 0;
  const least = Math.min(first, ...more);
  // Who stands beside somebody known, with a surname that is a word, is hardly a thing.
  if (least === 1 && Math.max(first, ...more) >= 3 && people.every(({ name }) => name?.includes(' ')))
    return 2;
  return least >= 3 ? 3 : least >= 2 ? 2 : least >= 1 ? 1 : 0;
}

function strengthOfPerson(person: Person): number {
  if (person.name === undefined) return 3;
  const byName = nameStrength(person.name);
  if (byName === 0) return 0;
  if (person.handle !== undefined || profile.test(person.url ?? '')) return 3;
  return person.role !== undefined && byName === 1 && person.name.includes(' ') ? 2 : byName;
}

/** The same people in a text that starts at `by`. */
export function movePeople(people: readonly Person[], by: number): readonly Person[] {
  return people.map((person) => ({
    ...person,
    span: { start: person.span.start + by, end: person.span.end + by },
  }));
}
