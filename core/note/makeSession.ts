import type { BlockFacts, FieldBlock } from './blockFacts.ts';
import { sessionLinksOf, speakersOf } from './fieldLines.ts';
import type { HeadingBlock } from './headingBlocks.ts';
import type { Field, Session, SessionKind } from './model.ts';
import { sessionPrefix } from './sectionKind.ts';
import type { ChosenSpeakers } from './speakers/chooseSpeakers.ts';

/** What a session is made of. */
export interface SessionParts {
  /** `undefined`: no heading names it. */
  readonly block: HeadingBlock | undefined;
  readonly kind: SessionKind;
  /** Fields of the front matter, which come before those of the body. */
  readonly front: readonly Field[];
  readonly chosen: ChosenSpeakers;
  readonly span: Session['span'];
  /** What it is called where no heading and no field says so. */
  readonly otherTitle: string;
}

/** Puts a session together. */
export function makeSession({ block, kind, front, chosen, span, otherTitle }: SessionParts): Session {
  const body = block?.fields;
  const { fields, speakers, links } = joinFields(front, body);
  const value = (key: string) => fields.find((field) => field.key === key && field.value !== '')?.value;
  const found = speakers.length > 0 ? speakers : chosen.people;
  return {
    title: block === undefined ? (value('title') ?? otherTitle) : titleOf(block, chosen) || otherTitle,
    kind,
    heading: block?.heading,
    span,
    fieldsSpan: body?.span,
    fields,
    speakers: found,
    speakersFrom:
      speakers.length === 0
        ? chosen.basis
        : body !== undefined && body.speakers.length > 0
          ? 'field'
          : 'front-matter',
    time: value('time') ?? block?.words.time,
    room: value('room'),
    track: value('track'),
    abstract: value('abstract'),
    tags: fields
      .filter((field) => field.key === 'tags')
      .flatMap((field) => field.value.split(','))
      .map((tag) => tag.trim().replace(/^#/, ''))
      .filter((tag) => tag !== ''),
    links,
    post: postOf(fields, block, span, value('post title')),
  };
}

/** The heading's words without kind, number, time, speaker and quotation marks. */
function titleOf(block: HeadingBlock, { title }: ChosenSpeakers): string {
  const { heading, words } = block;
  const plain = title ?? (words.isBare ? heading.text : words.title);
  const whole = sessionPrefix(plain)?.title ?? plain;
  return whole === '' ? heading.text : whole;
}

/** Fields of the front matter before those of the body. */
function joinFields(front: readonly Field[], body: BlockFacts['fields']): Omit<FieldBlock, 'span'> {
  return {
    fields: [...front, ...(body?.fields ?? [])],
    speakers: [...speakersOf(front), ...(body?.speakers ?? [])],
    links: [...sessionLinksOf(front), ...(body?.links ?? [])],
  };
}

function postOf(
  fields: readonly Field[],
  block: HeadingBlock | undefined,
  span: Session['span'],
  title: string | undefined,
): Session['post'] {
  const post = fields.find((field) => field.key === 'post');
  const wanted = post?.value.toLowerCase() ?? '';
  if (post === undefined || wanted === '' || wanted === 'no' || wanted === 'false' || wanted === 'round-up')
    return undefined;
  const inBody = block !== undefined && post.valueSpan.start >= span.start;
  return {
    slug: wanted === 'separate' || wanted === 'yes' || wanted === 'true' ? undefined : post.value,
    title,
    valueSpan: inBody ? post.valueSpan : undefined,
  };
}
