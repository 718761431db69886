import type { BlockFacts, FieldBlock } from './blockFacts.ts';
import { sessionLinksOf, speakersOf } from './fieldLines.ts';
import type { KindMemory } from './kindMemory.ts';
import type { Field, FrontMatter, Heading, Section, SectionKind, Session, SessionKind } from './model.ts';
import { containerSessionKind, isNeverSession, sessionPrefix } from './sectionKind.ts';

/** How a body is divided. */
export interface Outline {
  readonly titleHeading: Heading | undefined;
  readonly sections: readonly Section[];
  readonly sessions: readonly Session[];
}

interface HeadingBlock {
  readonly heading: Heading;
  readonly fields: BlockFacts['fields'];
  /** Where its section ends. */
  readonly end: number;
}

interface Place {
  readonly kind: SectionKind | undefined;
  /** Kind of the sessions of a container. */
  readonly sessions: SessionKind;
}

/** Divides a body into sections and sessions. `textEnd`: length of the whole text. */
export function outlineSections(
  blocks: readonly BlockFacts[],
  frontMatter: FrontMatter | undefined,
  bodyStart: number,
  textEnd: number,
  kinds: KindMemory,
): Outline {
  const all = headingBlocks(blocks, textEnd);
  const conference = frontMatter?.conference;
  const wholeFile = wholeFileSession(all, frontMatter);
  const title = wholeFile === undefined ? titleOf(all, blocks, kinds, conference) : undefined;
  const headings = title === undefined ? all : all.filter((block) => block !== title);
  const sessions: Session[] = [];
  if (wholeFile !== undefined && wholeFile.heading === undefined) {
    sessions.push(
      makeSession(undefined, 'session', joinFields(wholeFile.fields, undefined), undefined, {
        start: bodyStart,
        end: textEnd,
      }),
    );
  }

  /** Sections from `from` on that lie below `parent`, and the index behind the last. */
  const build = (from: number, parentLevel: number, place: Place): { sections: Section[]; next: number } => {
    const sections: Section[] = [];
    let i = from;
    for (
      let block = headings[i];
      block !== undefined && block.heading.level > parentLevel;
      block = headings[i]
    ) {
      const { heading, fields, end } = block;
      const below = headings[i + 1];
      const hasChildren = below !== undefined && below.heading.level > heading.level;
      const isWhole = wholeFile?.heading === block;
      const prefix = sessionPrefix(heading.text);
      const byName = kinds.of(heading.text, hasChildren);
      const kind = sectionKind(block, byName, prefix !== undefined || isWhole, place);
      const span = { start: heading.span.start, end };
      let session: Session | undefined;
      if (kind === 'session') {
        const found = isWhole ? joinFields(wholeFile?.fields ?? [], fields) : fields;
        session = makeSession(heading, prefix?.kind ?? place.sessions, found, fields?.span, span);
        sessions.push(session);
      }
      const container = kind === 'container' || kind === 'day';
      const inner: Place = {
        kind,
        sessions: kind === 'container' ? containerSessionKind(heading.text) : place.sessions,
      };
      const children = build(i + 1, heading.level, container ? inner : { kind, sessions: 'session' });
      sections.push({ kind, heading, span, children: children.sections, session });
      i = children.next;
    }
    return { sections, next: i };
  };

  const { sections } = build(0, 0, { kind: undefined, sessions: 'session' });
  return { titleHeading: title?.heading, sections, sessions };
}

function sectionKind(
  block: HeadingBlock,
  byName: SectionKind,
  surelySession: boolean,
  place: Place,
): SectionKind {
  if (surelySession || block.fields !== undefined) return 'session';
  if (byName !== 'section') return byName;
  const amongSessions = place.kind === 'container' || place.kind === 'day';
  return amongSessions && block.heading.text !== '' && !isNeverSession(block.heading.text)
    ? 'session'
    : 'section';
}

function headingBlocks(blocks: readonly BlockFacts[], textEnd: number): readonly HeadingBlock[] {
  const found: { heading: Heading; fields: BlockFacts['fields']; end: number }[] = [];
  const open: { heading: Heading; end: number }[] = [];
  blocks.forEach((block, i) => {
    const { heading } = block;
    if (heading === undefined) return;
    for (
      let last = open[open.length - 1];
      last !== undefined && last.heading.level >= heading.level;
      last = open[open.length - 1]
    ) {
      last.end = heading.span.start;
      open.pop();
    }
    const entry = { heading, fields: fieldsBelow(blocks, i), end: textEnd };
    found.push(entry);
    open.push(entry);
  });
  return found;
}

/** Fields of the first block below a heading; comments in between do not count. */
function fieldsBelow(blocks: readonly BlockFacts[], heading: number): BlockFacts['fields'] {
  let next = heading + 1;
  while (blocks[next]?.name === 'CommentBlock') next++;
  return blocks[next]?.fields;
}

/** Whether the file is one session: by its front matter, or by fields right under its only H1. */
function wholeFileSession(
  headings: readonly HeadingBlock[],
  frontMatter: FrontMatter | undefined,
): { readonly heading: HeadingBlock | undefined; readonly fields: readonly Field[] } | undefined {
  const tops = headings.filter((block) => block.heading.level === 1);
  const only = tops.length === 1 && headings[0] === tops[0] ? tops[0] : undefined;
  if (frontMatter?.session !== undefined) return { heading: only, fields: frontMatter.session.fields };
  return only?.fields === undefined ? undefined : { heading: only, fields: [] };
}

/** The H1 that names the whole body rather than a part of it. */
function titleOf(
  headings: readonly HeadingBlock[],
  blocks: readonly BlockFacts[],
  kinds: KindMemory,
  conference: string | undefined,
): HeadingBlock | undefined {
  const first = headings[0];
  if (first === undefined || first.heading.level !== 1) return undefined;
  const isConference =
    conference !== undefined && first.heading.text.toLowerCase().includes(conference.toLowerCase());
  if (sessionPrefix(first.heading.text) !== undefined || first.fields !== undefined) return undefined;
  if (!isConference && kinds.of(first.heading.text, true) !== 'section') return undefined;
  const tops = headings.filter((block) => block.heading.level === 1).length;
  if (tops === 1 || isConference) return first;
  const at = blocks.findIndex((block) => block.heading === first.heading);
  return blocks[at + 1]?.heading === undefined ? undefined : first;
}

/** Fields of the front matter before those of the body. */
function joinFields(front: readonly Field[], body: FieldBlock | undefined): Omit<FieldBlock, 'span'> {
  return {
    fields: [...front, ...(body?.fields ?? [])],
    speakers: [...speakersOf(front), ...(body?.speakers ?? [])],
    links: [...sessionLinksOf(front), ...(body?.links ?? [])],
  };
}

function makeSession(
  heading: Heading | undefined,
  kind: SessionKind,
  found: Omit<FieldBlock, 'span'> | undefined,
  fieldsSpan: Session['fieldsSpan'],
  span: Session['span'],
): Session {
  const fields = found?.fields ?? [];
  const value = (key: string) => fields.find((field) => field.key === key && field.value !== '')?.value;
  const post = fields.find((field) => field.key === 'post');
  const wanted = post?.value.toLowerCase() ?? '';
  const postTitle = value('post title');
  const isPost =
    post !== undefined && wanted !== '' && wanted !== 'no' && wanted !== 'false' && wanted !== 'round-up';
  const inBody = post !== undefined && heading !== undefined && post.valueSpan.start >= span.start;
  return {
    title:
      heading === undefined ? (value('title') ?? '') : (sessionPrefix(heading.text)?.title ?? heading.text),
    kind,
    heading,
    span,
    fieldsSpan,
    fields,
    speakers: found?.speakers ?? [],
    time: value('time'),
    room: value('room'),
    track: value('track'),
    abstract: value('abstract'),
    tags: fields
      .filter((field) => field.key === 'tags')
      .flatMap((field) => field.value.split(','))
      .map((tag) => tag.trim().replace(/^#/, ''))
      .filter((tag) => tag !== ''),
    links: found?.links ?? [],
    post: isPost
      ? {
          slug: wanted === 'separate' || wanted === 'yes' || wanted === 'true' ? undefined : post.value,
          title: postTitle,
          valueSpan: inBody ? post.valueSpan : undefined,
        }
      : undefined,
  };
}
