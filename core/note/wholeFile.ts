import type { HeadingBlock } from './headingBlocks.ts';
import type { HeadingNode } from './headingTree.ts';
import type { Field, FrontMatter } from './model.ts';
import { isEventTitle, isNeverSession, sessionPrefix } from './sectionKind.ts';
import { sharedForm } from './speakers/chooseSpeakers.ts';
import type { FolderStyle } from './speakers/folderStyle.ts';
import type { LeadReading } from './speakers/leadReading.ts';
import { sharedForms } from './speakers/sharedForms.ts';
import type { OffersOf } from './speakers/speakerOffers.ts';

/** What a file as a whole is looked at for. */
export interface FileParts {
  readonly headings: readonly HeadingBlock[];
  readonly tree: readonly HeadingNode[];
  readonly offers: OffersOf;
  readonly frontMatter: FrontMatter | undefined;
  /** How many blocks stand before the first heading. */
  readonly before: number;
  /** Its name is that of a folder's main file, such as README. */
  readonly isMain: boolean;
  /** What stands at the top of a file without headings; `undefined`: it has headings, or no words. */
  readonly top: LeadReading | undefined;
  readonly isSpecial: (text: string, hasChildren: boolean) => boolean;
}

/** A file that is one session. */
export interface WholeFile {
  /** Its place among the headings; `undefined`: no heading names the session. */
  readonly index: number | undefined;
  readonly front: readonly Field[];
}

/**
 * The session that the whole file is: by its front matter, by fields or a stated speaker right under the heading that
 * stands above all others, or, as the style of the folder has it, with no more than a title. `undefined`: it is none.
 */
export function wholeFileSession(file: FileParts, style: FolderStyle): WholeFile | undefined {
  const { headings, frontMatter, offers } = file;
  const only = isAboveAll(headings) ? 0 : undefined;
  if (frontMatter?.session !== undefined)
    return {
      index: only !== undefined && headings[0]?.heading.level === 1 ? only : undefined,
      front: frontMatter.session.fields,
    };
  const first = headings[0];
  if (only === undefined || first === undefined) return undefined;
  const whole = { index: 0, front: [] };
  if (first.fields !== undefined && first.heading.level === 1) return whole;
  const { text } = first.heading;
  const hasChildren = (file.tree[0]?.children.length ?? 0) > 0;
  if (file.isSpecial(text, hasChildren) || (text !== '' && isNeverSession(text))) return undefined;
  if (namesConference(text, frontMatter) || holdsTalks(file) || !opensFile(file)) return undefined;
  const offered = offers(0);
  if (offered?.stated !== undefined) return whole;
  const inStyle = offered !== undefined && sharedForm(offered, new Set(style.first)) !== undefined;
  const isTalk =
    style.filePerSession &&
    !file.isMain &&
    frontMatter?.conference === undefined &&
    (text === '' || couldBeTalk(text));
  return inStyle || isTalk ? whole : undefined;
}

/** Whether the first heading stands above all others. */
export function isAboveAll(headings: readonly HeadingBlock[]): boolean {
  const level = headings[0]?.heading.level ?? 0;
  return headings.length > 0 && headings.slice(1).every(({ heading }) => heading.level > level);
}

/** Whether the first heading can be the title of the file: next to nothing stands before it. */
export function opensFile({ headings, before }: Pick<FileParts, 'headings' | 'before'>): boolean {
  return before <= 1 && (headings[0]?.heading.level ?? 0) <= 3;
}

/** Whether a heading alone, with nobody named, could be the title of a talk. */
export function couldBeTalk(text: string): boolean {
  return !isEventTitle(text) && !isNeverSession(text) && /\p{L}/u.test(text);
}

/** Whether headings below the first are talks by themselves: then the file is about an event. */
export function holdsTalks({ tree, offers }: Pick<FileParts, 'tree' | 'offers'>): boolean {
  const below = tree[0]?.children ?? [];
  const stated = below.filter(
    ({ block, index }) =>
      offers(index)?.stated !== undefined || sessionPrefix(block.heading.text) !== undefined,
  );
  return stated.length >= 2 || sharedForms(below, offers).size > 0;
}

function namesConference(text: string, frontMatter: FrontMatter | undefined): boolean {
  const name = frontMatter?.conference?.trim().toLowerCase() ?? '';
  return name !== '' && text.toLowerCase().includes(name);
}
