import type { HeadingBlock } from '../headingBlocks.ts';
import type { Person } from '../model.ts';
import { movePeople, type SpeakerBasis, type SpeakerReading } from './speakerForm.ts';

/** Everybody who may be the speaker of the talk that a heading may be. Spans count in the whole text. */
export interface SpeakerOffers {
  /** Speakers that are stated outright; `undefined`: none. */
  readonly stated: { readonly basis: SpeakerBasis; readonly people: readonly Person[] } | undefined;
  /** People named by form alone, best form first. */
  readonly forms: readonly SpeakerReading[];
}

/** What the heading at a place offers; `undefined`: there is none. */
export type OffersOf = (index: number) => SpeakerOffers | undefined;

/** What headings offer, each worked out when somebody asks for it first: for headings that are no talks, nobody does. */
export function offersOf(headings: readonly HeadingBlock[]): OffersOf {
  const known: SpeakerOffers[] = [];
  return (index) => {
    if (headings[index] === undefined) return undefined;
    known[index] ??= speakerOffers(headings, index);
    return known[index];
  };
}

const announcement =
  /^(?:(?:keynote|guest|invited)\s+)?(?:speakers?|present[eo]rs?|panell?ists?|hosts?|who|about the speakers?)\s*:?$/i;
const details = /^(?:details?|info(?:rmation)?|about|bio|metadata|session info)\s*:?$/i;

/** What heading `i` and what follows it offer. */
export function speakerOffers(headings: readonly HeadingBlock[], i: number): SpeakerOffers {
  const block = headings[i];
  if (block === undefined) return { stated: undefined, forms: [] };
  const { fields } = block;
  if (fields !== undefined && fields.speakers.length > 0)
    // A heading that names its speaker too still tells of its author's habit: one confirmed guess takes no other away.
    return {
      stated: { basis: 'field', people: fields.speakers },
      forms: block.words.speakers.map((one) => moved(one, block.heading.textSpan.start)),
    };
  const { lead } = block;
  if (lead.labelled.length > 0)
    return { stated: { basis: 'label', people: movePeople(lead.labelled, block.below) }, forms: [] };
  const below = subHeading(headings, i);
  const forms = [
    ...(below?.forms ?? []),
    ...block.words.speakers.map((one) => moved(one, block.heading.textSpan.start)),
    ...lead.forms.map((one) => moved(one, block.below)),
  ]
    .filter(({ form, strength }) => form !== 'heading-only' || strength === 3)
    .sort((a, b) => order(a) - order(b));
  if (below?.stated !== undefined) return { stated: below.stated, forms };
  const handles = movePeople(lead.handles, block.below);
  if (handles.length === 0) return { stated: undefined, forms };
  return withHandles(forms, handles);
}

/** `Title by Ann Lee` with `@ann` below: one person. Handles alone are stated. */
function withHandles(forms: readonly SpeakerReading[], handles: readonly Person[]): SpeakerOffers {
  const [first, ...more] = forms;
  const person = first?.people.length === 1 ? first.people[0] : undefined;
  const handle = handles.length === 1 ? handles[0] : undefined;
  if (first === undefined || person === undefined || handle === undefined || person.handle !== undefined)
    return { stated: { basis: 'handle', people: handles }, forms };
  const both = { ...person, handle: handle.handle, url: person.url ?? handle.url };
  return { stated: undefined, forms: [{ ...first, people: [both], strength: 3 }, ...more] };
}

/** A heading right below that holds nothing but a name, or announces one. */
function subHeading(headings: readonly HeadingBlock[], i: number): SpeakerOffers | undefined {
  const block = headings[i];
  const next = headings[i + 1];
  if (block === undefined || next === undefined || !block.lead.empty) return undefined;
  if (next.heading.level < block.heading.level) return undefined;
  const title = next.heading.text.trim();
  if (announcement.test(title)) return announced(next);
  if (details.test(title)) return detailed(next);
  if (next.heading.level === block.heading.level) return undefined;
  const subTitled = belowSubTitle(headings, i);
  if (subTitled !== undefined) return { stated: undefined, forms: [subTitled] };
  const named = onlyName(next);
  if (named === undefined || sharesWords(block.heading.text, title) || isOneOfMany(headings, i + 1))
    return undefined;
  const { handles } = next.lead;
  const people = movePeople(named.people, next.heading.textSpan.start).map(
    (person, k): Person => ({
      ...person,
      handle: person.handle ?? (handles.length === named.people.length ? handles[k]?.handle : undefined),
      confidence: 'stated',
    }),
  );
  const reading: SpeakerReading = { form: 'sub-heading', people, strength: named.strength };
  // Whoever has a handle right below is a person.
  const isSure = named.strength === 3 || (named.strength === 2 && handles.length > 0);
  const stated = isSure ? { basis: 'sub-heading' as const, people } : undefined;
  return { stated, forms: [reading] };
}

function announced(next: HeadingBlock): SpeakerOffers | undefined {
  const { labelled, handles, forms } = next.lead;
  const found = [labelled, handles, forms[0]?.people ?? []].find((people) => people.length > 0);
  if (found === undefined) return undefined;
  const people = movePeople(found, next.below).map((person): Person => ({ ...person, confidence: 'stated' }));
  return { stated: { basis: 'label', people }, forms: [] };
}

function detailed(next: HeadingBlock): SpeakerOffers {
  const { labelled, forms } = next.lead;
  return {
    stated: labelled.length > 0 ? { basis: 'label', people: movePeople(labelled, next.below) } : undefined,
    forms: forms.map((one) => moved(one, next.below)),
  };
}

/** A name in the second of two headings below, the first being a sub-title: a guess for habits to confirm. */
function belowSubTitle(headings: readonly HeadingBlock[], i: number): SpeakerReading | undefined {
  const subTitle = headings[i + 1];
  const named = headings[i + 2];
  if (subTitle === undefined || named === undefined || !subTitle.lead.empty) return undefined;
  if (named.heading.level !== subTitle.heading.level || onlyName(subTitle) !== undefined) return undefined;
  const found = onlyName(named);
  if (found?.strength !== 3 || isOneOfMany(headings, i + 2)) return undefined;
  const people = movePeople(found.people, named.heading.textSpan.start);
  return { form: 'sub-heading', people, strength: 2, isLate: true };
}

/** The name that a heading consists of; `undefined`: it says something else. */
export function onlyName(block: HeadingBlock): SpeakerReading | undefined {
  return block.words.speakers.find(({ form }) => form === 'heading-only');
}

/** Whether other headings beside a name hold names too: then they are a list of people. */
function isOneOfMany(headings: readonly HeadingBlock[], i: number): boolean {
  const level = headings[i]?.heading.level ?? 0;
  for (let k = i + 1; k < headings.length; k++) {
    const other = headings[k];
    if (other === undefined || other.heading.level < level) return false;
    if (other.heading.level === level) return (onlyName(other)?.strength ?? 0) >= 2;
  }
  return false;
}

/** `Pixar` and `Pixar Philosophy`: the second goes on with the first. */
function sharesWords(title: string, below: string): boolean {
  const words = new Set(title.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  return (below.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => words.has(word));
}

function moved(reading: SpeakerReading, by: number): SpeakerReading {
  return { ...reading, people: movePeople(reading.people, by) };
}

const preference = [
  'sub-heading',
  'line-by',
  'heading-by',
  'line-bold',
  'line-italic',
  'line-dash',
  'heading-suffix',
  'heading-prefix',
  'heading-colon',
  'heading-brackets',
  'line-bare',
  'line-item',
  'line-quote',
  'line-bio',
  'heading-with',
  'heading-only',
] as const;

function order({ form }: SpeakerReading): number {
  return preference.indexOf(form);
}
