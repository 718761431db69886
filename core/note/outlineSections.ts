import { titleFromUri } from '../text/titleFromUri.ts';
import type { BlockFacts } from './blockFacts.ts';
import { fileStyle } from './fileStyle.ts';
import { headingBlocks } from './headingBlocks.ts';
import { type HeadingNode, headingTree } from './headingTree.ts';
import type { KindMemory } from './kindMemory.ts';
import { makeSession } from './makeSession.ts';
import type { FrontMatter, Heading, Section, SectionKind, Session, SessionKind } from './model.ts';
import {
  containerSessionKind,
  isDayTitle,
  isEventTitle,
  isNeverSession,
  kindInWords,
  sessionPrefix,
} from './sectionKind.ts';
import { chooseSpeakers, nobody, sharedForm } from './speakers/chooseSpeakers.ts';
import type { FileStyle, FolderStyle } from './speakers/folderStyle.ts';
import { sharedForms } from './speakers/sharedForms.ts';
import type { SpeakerForm } from './speakers/speakerForms.ts';
import { type OffersOf, offersOf, type SpeakerOffers, speakerOffers } from './speakers/speakerOffers.ts';
import type { SpeakerReadings } from './speakers/speakerReadings.ts';
import { titleOf } from './titleHeading.ts';
import { type FileParts, wholeFileSession } from './wholeFile.ts';

/** How a body is divided. */
export interface Outline {
  readonly titleHeading: Heading | undefined;
  readonly sections: readonly Section[];
  readonly sessions: readonly Session[];
  readonly style: FileStyle;
}

/** What a body is divided by. */
export interface OutlineSource {
  readonly uri: string;
  readonly text: string;
  readonly bodyStart: number;
  readonly blocks: readonly BlockFacts[];
  readonly frontMatter: FrontMatter | undefined;
  readonly kinds: KindMemory;
  readonly readings: SpeakerReadings;
  /** What is known of the folder's author. */
  readonly style: FolderStyle;
}

/** Where a heading stands. */
interface Place {
  readonly kind: SectionKind | undefined;
  /** Kind of the sessions of a container. */
  readonly sessions: SessionKind;
  /** A session is above it: names by form make no session here. */
  readonly inSession: boolean;
  /** Forms that the headings around a container share: its talks are written as those beside it. */
  readonly around: ReadonlySet<SpeakerForm>;
}

const usualMain = /\/(?:index|readme|_index)(?:\.confnotes)?\.[^./]+$/i;

const noForms: ReadonlySet<SpeakerForm> = new Set();

/** Fewest sessions by form that make sessions of the headings beside them. */
const manySessions = 3;

/** Divides a body into sections and sessions. */
export function outlineSections(source: OutlineSource): Outline {
  const { text, bodyStart, blocks, frontMatter, kinds, readings, style, uri } = source;
  const all = headingBlocks(blocks, text, readings);
  const offers = offersOf(all);
  const file: FileParts = {
    headings: all,
    tree: headingTree(all),
    offers,
    frontMatter,
    top: all.length === 0 && text.length > bodyStart ? readings.lead(text.slice(bodyStart)) : undefined,
    before: blocksBefore(blocks),
    isMain: usualMain.test(uri),
    isSpecial: (words, hasChildren) => kinds.of(words, hasChildren) !== 'section',
  };
  const whole = wholeFileSession(file, style);
  const first = style.first.length > 0 ? offers(0) : undefined;
  const opensTalk = first !== undefined && sharedForm(first, new Set(style.first)) !== undefined;
  const title =
    whole === undefined && !opensTalk ? titleOf(all, blocks, kinds, frontMatter?.conference) : undefined;
  const sessions: Session[] = [];
  if (whole !== undefined && whole.index === undefined) {
    const top = file.top === undefined ? undefined : offersAtTop(file.top, bodyStart);
    sessions.push(
      makeSession({
        block: undefined,
        kind: 'session',
        front: whole.front,
        chosen: top === undefined ? nobody : chooseSpeakers(top, new Set(style.first)),
        span: { start: bodyStart, end: text.length },
        otherTitle: frontMatter?.session === undefined ? titleFromUri(uri) : '',
      }),
    );
  }

  const build = (nodes: readonly HeadingNode[], place: Place): readonly Section[] => {
    const byName = nodes.map(({ block, children }) => kinds.of(block.heading.text, children.length > 0));
    const shared = new Set([...sharedHere(nodes, byName, offers, style), ...place.around]);
    const found = nodes.map((node, k) => kindOf(node, byName[k] ?? 'section', place, shared));
    const kindsHere = place.inSession ? found : withUnnamed(nodes, byName, found);
    return nodes.map((node, k) => section(node, kindsHere[k] ?? 'section', place, shared));
  };

  const kindOf = (
    { block, index }: HeadingNode,
    byName: SectionKind,
    place: Place,
    shared: ReadonlySet<SpeakerForm>,
  ): SectionKind => {
    const { heading, fields } = block;
    const stated = (fields?.speakers.length ?? 0) > 0;
    if (whole?.index === index || sessionPrefix(heading.text) !== undefined || stated) return 'session';
    if (byName !== 'section') return byName;
    if (fields !== undefined && !place.inSession) return 'session';
    if (place.inSession || heading.text === '' || isNeverSession(heading.text)) return 'section';
    if (place.kind === 'container' || place.kind === 'day') return 'session';
    const offer = offers(index);
    const named =
      offer !== undefined && (offer.stated !== undefined || sharedForm(offer, shared) !== undefined);
    return named ? 'session' : 'section';
  };

  const section = (
    { block, index, children }: HeadingNode,
    kind: SectionKind,
    place: Place,
    shared: ReadonlySet<SpeakerForm>,
  ): Section => {
    const { heading } = block;
    const span = { start: heading.span.start, end: block.end };
    let session: Session | undefined;
    if (kind === 'session') {
      const isWhole = whole?.index === index;
      const forms = isWhole ? new Set([...style.first, ...shared]) : shared;
      session = makeSession({
        block,
        kind: kindInWords(heading.text, block.words.title) ?? place.sessions,
        front: isWhole ? whole.front : [],
        chosen: chooseSpeakers(offers(index) ?? { stated: undefined, forms: [] }, forms),
        span,
        otherTitle: titleFromUri(uri),
      });
      sessions.push(session);
    }
    const below: Place = {
      kind,
      sessions:
        kind === 'container'
          ? containerSessionKind(heading.text)
          : kind === 'day'
            ? place.sessions
            : 'session',
      inSession: kind === 'session' || (place.inSession && kind === 'section'),
      around: kind === 'container' ? shared : noForms,
    };
    return { kind, heading, span, children: build(children, below), session };
  };

  const underTitle = title !== undefined && isDayTitle(title.heading.text);
  const sections = build(headingTree(all, title), {
    kind: underTitle ? 'day' : undefined,
    sessions: 'session',
    inSession: whole !== undefined && whole.index === undefined,
    around: noForms,
  });
  return { titleHeading: title?.heading, sections, sessions, style: fileStyle(file) };
}

/** Forms that the headings of a group share, or that the folder has for headings of their level. */
function sharedHere(
  nodes: readonly HeadingNode[],
  byName: readonly SectionKind[],
  offers: OffersOf,
  style: FolderStyle,
): ReadonlySet<SpeakerForm> {
  const eligible = nodes.filter(
    ({ block }, k) => byName[k] === 'section' && !isNeverSession(block.heading.text),
  );
  const shared = new Set(sharedForms(eligible, offers));
  const levels = new Set(nodes.map(({ block }) => block.heading.level));
  for (const { level, forms } of style.levels)
    if (levels.has(level)) for (const form of forms) shared.add(form);
  if (nodes[0]?.index === 0) for (const form of style.first) shared.add(form);
  return shared;
}

/** Where most headings of a group are sessions, those in which nobody is named are as well. */
function withUnnamed(
  nodes: readonly HeadingNode[],
  byName: readonly SectionKind[],
  found: readonly SectionKind[],
): readonly SectionKind[] {
  const sessions = found.filter((kind) => kind === 'session').length;
  const could = found.map(
    (kind, k) =>
      kind === 'section' &&
      byName[k] === 'section' &&
      mayBeTalk(nodes[k]?.block.heading.text ?? '', nodes[k]?.index === 0),
  );
  const unnamed = could.filter(Boolean).length;
  if (sessions < manySessions || sessions * 2 < (sessions + unnamed) * 1.2) return found;
  return found.map((kind, k) => (could[k] ? 'session' : kind));
}

function mayBeTalk(text: string, isFirst: boolean): boolean {
  return (
    !isNeverSession(text) &&
    !(isFirst && isEventTitle(text)) &&
    (text.match(/[\p{L}\p{N}]+/gu) ?? []).length >= 2
  );
}

/** Blocks before the first heading, comments and definitions aside. */
function blocksBefore(blocks: readonly BlockFacts[]): number {
  const first = blocks.findIndex(({ heading }) => heading !== undefined);
  return blocks
    .slice(0, Math.max(0, first))
    .filter(({ name }) => name !== 'CommentBlock' && name !== 'LinkReference').length;
}

function offersAtTop(top: NonNullable<FileParts['top']>, bodyStart: number): SpeakerOffers {
  const heading = {
    level: 1,
    text: '',
    span: { start: 0, end: 0 },
    textSpan: { start: 0, end: 0 },
    style: 'atx',
  } as const;
  const words = { title: '', time: undefined, isBare: true, speakers: [] };
  return speakerOffers([{ heading, fields: undefined, end: 0, below: bodyStart, words, lead: top }], 0);
}
