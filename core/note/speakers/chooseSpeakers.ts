import type { Person } from '../model.ts';
import type { SpeakerBasis, SpeakerReading } from './speakerForm.ts';
import type { SpeakerForm } from './speakerForms.ts';
import type { SpeakerOffers } from './speakerOffers.ts';

/** The speakers of a session and why they are taken for them. */
export interface ChosenSpeakers {
  readonly people: readonly Person[];
  /** `undefined`: nobody is named. */
  readonly basis: SpeakerBasis | undefined;
  /** Words of the heading without the speakers; `undefined`: they do not stand in it. */
  readonly title: string | undefined;
}

/** Nobody. */
export const nobody: ChosenSpeakers = { people: [], basis: undefined, title: undefined };

/** How sure a name must be where neither neighbours nor the folder share its form. */
const sureEnough: Readonly<Record<SpeakerForm, 1 | 2 | 3>> = {
  'sub-heading': 3,
  'line-by': 2,
  'heading-by': 2,
  'line-bold': 3,
  'line-italic': 3,
  'line-dash': 3,
  'heading-suffix': 3,
  'heading-prefix': 3,
  'heading-colon': 3,
  'heading-brackets': 3,
  'line-bare': 3,
  'line-item': 3,
  'line-quote': 3,
  'line-bio': 3,
  'heading-with': 3,
  'heading-only': 3,
};

/** Forms that cannot well be anything else where their neighbours have them: a single word is enough. */
const plain: ReadonlySet<SpeakerForm> = new Set(['sub-heading', 'line-by', 'heading-by', 'line-bold']);

/** Chooses among what is offered: stated people, else a form that is shared here, else a sure one. */
export function chooseSpeakers(offers: SpeakerOffers, shared: ReadonlySet<SpeakerForm>): ChosenSpeakers {
  if (offers.stated !== undefined)
    return { people: offers.stated.people, basis: offers.stated.basis, title: titleBeside(offers) };
  const found =
    sharedForm(offers, shared) ?? offers.forms.find(({ form, strength }) => strength >= sureEnough[form]);
  if (found === undefined) return nobody;
  return { people: found.people, basis: found.form, title: found.title };
}

/** The first reading in a form that headings share here; `undefined`: none of them. */
export function sharedForm(
  offers: SpeakerOffers,
  shared: ReadonlySet<SpeakerForm>,
): SpeakerReading | undefined {
  return offers.forms.find(({ form, strength }) => shared.has(form) && strength >= (plain.has(form) ? 1 : 2));
}

/** Where the stated speaker stands in the heading as well, the words before it. */
function titleBeside({ stated, forms }: SpeakerOffers): string | undefined {
  const first = stated?.people[0]?.name;
  return forms.find(({ people, title }) => title !== undefined && people[0]?.name === first)?.title;
}
