import type { Note, Person, Session } from '../note/model.ts';
import type { SpeakerForm } from '../note/speakers/speakerForms.ts';
import { lineIndex } from '../text/lineIndex.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { RecognisedFile, RecognisedItem } from './adoption.ts';

/** How often a form names a speaker, by counting real notes: from 0 to 1. */
const formConfidence: Readonly<Record<SpeakerForm, number>> = {
  'heading-by': 0.85,
  'heading-suffix': 0.75,
  'heading-prefix': 0.65,
  'heading-colon': 0.6,
  'heading-brackets': 0.7,
  'heading-with': 0.65,
  'heading-only': 0.5,
  'line-by': 0.85,
  'line-bold': 0.8,
  'line-italic': 0.7,
  'line-dash': 0.7,
  'line-bare': 0.7,
  'line-item': 0.6,
  'line-quote': 0.65,
  'line-bio': 0.6,
  'sub-heading': 0.85,
};

/** How likely a session's speakers are who they seem to be, from 0 to 1. */
export function speakerConfidence({ speakers, speakersFrom }: Session): number {
  const guessed = speakers.some(({ confidence }) => confidence === 'guess');
  if (!guessed) return 0.97;
  const form = Object.entries(formConfidence).find(([known]) => known === speakersFrom);
  return form?.[1] ?? 0.6;
}

/** People as a `Speaker` line names them. */
export function peopleText(people: readonly Person[]): string {
  return people
    .map(({ name, handle }) =>
      name !== undefined && handle !== undefined ? `${name} (${handle})` : (name ?? handle ?? ''),
    )
    .filter((text) => text !== '')
    .join(', ');
}

/** Whether any of a stretch stays behind when the note is published: of that nothing is shown or sent. */
export function isWithheld(note: Note, span: Span): boolean {
  const reach = { start: span.start, end: Math.max(span.end, span.start + 1) };
  return note.withheld.some((withheld) => overlaps(withheld.span, reach));
}

/** What a note says already, in the order of its lines. */
export function recognised(note: Note): RecognisedFile {
  const lines = lineIndex(note.text);
  const items: RecognisedItem[] = [];
  const add = (span: Span, item: Omit<RecognisedItem, 'line'>) => {
    if (item.text !== '' && !isWithheld(note, span))
      items.push({ ...item, line: lines.positionAt(span.start).line + 1 });
  };
  const { frontMatter, titleHeading } = note;
  if (frontMatter !== undefined) {
    const fact = (kind: 'conference' | 'date' | 'place', text: string | undefined) =>
      add(frontMatter.keys.get(kind)?.key ?? frontMatter.span, {
        kind,
        text: text ?? '',
        by: '',
        state: 'stated',
        confidence: 1,
      });
    fact('conference', frontMatter.conference);
    fact('date', shownDays(frontMatter.dates));
    fact('place', frontMatter.place);
  }
  if (titleHeading !== undefined)
    add(titleHeading.span, {
      kind: 'title',
      text: titleHeading.text,
      by: '',
      state: 'stated',
      confidence: 0.95,
    });
  for (const section of note.sections.flatMap(withChildren))
    if (section.kind === 'day')
      add(section.heading.span, {
        kind: 'day',
        text: section.heading.text,
        by: '',
        state: 'stated',
        confidence: 0.95,
      });
  for (const session of note.sessions) {
    const stated = session.speakers.every(({ confidence }) => confidence === 'stated');
    add(session.heading?.span ?? { start: note.bodyStart, end: note.bodyStart }, {
      kind: 'session',
      text: session.title,
      by: peopleText(session.speakers),
      state: stated ? 'stated' : 'guess',
      confidence: session.speakers.length > 0 ? speakerConfidence(session) : 0.75,
    });
  }
  for (const quote of note.quotes)
    add(quote.span, {
      kind: 'quote',
      text: quote.text,
      by: quote.by === undefined ? '' : peopleText([quote.by]),
      state: quote.proposed ? 'proposed' : 'stated',
      confidence: quote.proposed ? 0.6 : quote.basis === 'explicit' ? 0.95 : 0.9,
    });
  return {
    uri: note.uri,
    items: items.sort((a, b) => a.line - b.line),
    frontMatterTrouble: frontMatterTrouble(note),
  };
}

/** Why nothing can be added to a note's front matter; `undefined`: it can. */
export function frontMatterTrouble(note: Note): RecognisedFile['frontMatterTrouble'] {
  if (/^\uFEFF?\+\+\+[ \t]*(?:\r|\n)/.test(note.text)) return 'foreign';
  return note.frontMatter?.broken === true ? 'broken' : undefined;
}

/** Days as front matter may say them, for people. */
export function shownDays(days: readonly string[]): string {
  const [first = '', ...more] = days;
  return more.length === 0 ? first : `${first}/${more.at(-1)}`;
}

function withChildren(section: Note['sections'][number]): readonly Note['sections'][number][] {
  return [section, ...section.children.flatMap(withChildren)];
}
