import { t } from '@vscode/l10n';
import type { Problem } from '../problem.ts';
import type { BlockFacts } from './blockFacts.ts';
import { type ReadFrontMatter, readFrontMatter } from './frontMatter.ts';
import { byteOrderMarkLength, findFrontMatter } from './frontMatterBlock.ts';
import { defaultHeadingNames, type HeadingNames } from './headingNames.ts';
import { referenceMark } from './inlineLinks.ts';
import { KindMemory } from './kindMemory.ts';
import { parseBody } from './markdownParser.ts';
import { misplacedPrivate } from './misplacedPrivate.ts';
import type { Directive, Heading, Link, Note, Section, Task } from './model.ts';
import { normalLabel } from './normalLabel.ts';
import { NoteMemory } from './noteMemory.ts';
import { outlineSections } from './outlineSections.ts';
import { placeQuotes } from './placeQuotes.ts';
import { readBlocks } from './readBlocks.ts';
import { type FolderStyle, noStyle } from './speakers/folderStyle.ts';
import { SpeakerReadings } from './speakers/speakerReadings.ts';
import { findWithheldText } from './withheldText.ts';

/**
 * Reads a note. Never throws, whatever the text. With the note that the text was before a change as `previous`, all
 * that did not change is taken over; the result is the same as without. `style`: what is known of the folder's author.
 */
export function parseNote(
  uri: string,
  text: string,
  names: HeadingNames = defaultHeadingNames,
  previous?: Note,
  style: FolderStyle = noStyle,
): Note {
  const memory = previous?.memory instanceof NoteMemory ? previous.memory : undefined;
  const read = frontMatterOf(text, previous, memory);
  const frontMatter = read?.frontMatter;
  const bodyStart = frontMatter?.span.end ?? byteOrderMarkLength(text);
  const body = parseBody(text.slice(bodyStart), memory?.body);
  const known = readBlocks(body.tree, text, bodyStart, memory?.blocks);
  const blocks = known.facts;
  const kinds = kindsOf(names, frontMatter?.conference, memory);
  const readings = new SpeakerReadings(memory?.readings);
  const note = placeBlocks({ uri, text, read, bodyStart, blocks, kinds, readings, style });
  readings.finish();
  return { ...note, memory: new NoteMemory(body, known, read, kinds, readings, style) };
}

/** What a note is put together from, however its blocks were read. */
export interface NoteParts {
  readonly uri: string;
  readonly text: string;
  readonly read: ReadFrontMatter | undefined;
  readonly bodyStart: number;
  readonly blocks: readonly BlockFacts[];
  readonly kinds: KindMemory;
  readonly readings: SpeakerReadings;
  readonly style: FolderStyle;
}

/** Makes a note of its blocks: everything that depends on where they stand. */
export function placeBlocks(parts: NoteParts): Omit<Note, 'memory'> {
  const { uri, text, read, bodyStart, blocks } = parts;
  const frontMatter = read?.frontMatter;
  const outline = outlineSections({ ...parts, frontMatter });
  const { titleHeading, sections, sessions } = outline;
  const headings = blocks.flatMap((block) => block.heading ?? []);
  const misplaced = frontMatter === undefined ? misplacedPrivate(text) : undefined;
  const isPrivate = frontMatter?.private ?? misplaced !== undefined;
  const hidden = findWithheldText(text, headings, sessions, isPrivate);
  const comments = blocks.flatMap((block) => block.comments);
  return {
    uri,
    text,
    frontMatter,
    bodyStart,
    title: frontMatter?.post.title ?? frontMatter?.conference ?? titleHeading?.text,
    titleHeading,
    sections,
    sessions,
    quotes: placeQuotes(blocks, sections, sessions, titleHeading?.span.start),
    links: resolveReferences(blocks.flatMap((block) => block.links)),
    tasks: tasksOf(blocks, sections),
    directives: directivesOf(text, comments),
    comments,
    emptyItems: blocks.flatMap((block) => block.emptyItems),
    withheld: hidden.withheld,
    problems: [
      ...(read?.problems ?? []),
      ...(misplaced === undefined ? [] : [misplaced]),
      ...hidden.problems,
      ...headingProblems(headings),
    ].sort((a, b) => a.span.start - b.span.start),
    style: outline.style,
  };
}

function kindsOf(
  names: HeadingNames,
  conference: string | undefined,
  memory: NoteMemory | undefined,
): KindMemory {
  const kinds = memory?.kinds;
  return kinds !== undefined && kinds.names === names && kinds.conference === conference
    ? kinds
    : new KindMemory(names, conference);
}

function frontMatterOf(
  text: string,
  previous: Note | undefined,
  memory: NoteMemory | undefined,
): ReadFrontMatter | undefined {
  const block = findFrontMatter(text);
  if (block === undefined) return undefined;
  const before = memory?.frontMatter;
  const same =
    before !== undefined &&
    previous !== undefined &&
    before.frontMatter.span.end === block.span.end &&
    previous.text.slice(0, block.span.end) === text.slice(0, block.span.end);
  return same ? before : readFrontMatter(text, block);
}

/** Gives references the target of their definition; a `[x]` that nothing defines is no link. */
function resolveReferences(links: readonly Link[]): readonly Link[] {
  const definitions = new Map<string, string>();
  for (const link of links) {
    if (link.kind !== 'definition') continue;
    const label = normalLabel(link.text);
    if (!definitions.has(label)) definitions.set(label, link.target);
  }
  return links.flatMap((link) => {
    if (!link.target.startsWith(referenceMark)) return [link];
    const label = link.target.slice(referenceMark.length);
    const target = definitions.get(normalLabel(label));
    if (target !== undefined) return [{ ...link, target }];
    const shortcut = link.span.end - link.span.start <= label.length + 4;
    return shortcut ? [] : [{ ...link, target: label }];
  });
}

/** Items with a box anywhere, and all items of follow-ups sections, in order. */
function tasksOf(blocks: readonly BlockFacts[], sections: readonly Section[]): readonly Task[] {
  const spans = followUpSections(sections).map((section) => section.span);
  return blocks.flatMap((block) => {
    const within =
      block.items.length > 0 &&
      spans.some((span) => span.start <= block.span.start && block.span.start < span.end);
    if (!within) return block.tasks;
    const boxed = new Set(block.tasks.map((task) => task.span.start));
    return [...block.tasks, ...block.items.filter((item) => !boxed.has(item.span.start))].sort(
      (a, b) => a.span.start - b.span.start,
    );
  });
}

function followUpSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) =>
    section.kind === 'follow-ups' ? [section] : followUpSections(section.children),
  );
}

const directive = /^<!--\s*(more|ignore-link)\s*(?::\s*([\s\S]*?))?\s*-->$/;

function directivesOf(text: string, comments: Note['comments']): readonly Directive[] {
  return comments.flatMap((span) => {
    const found = directive.exec(text.slice(span.start, Math.min(span.end, span.start + 500)));
    if (found === null) return [];
    return [{ name: found[1] === 'more' ? 'more' : 'ignore-link', argument: found[2] ?? '', span } as const];
  });
}

function headingProblems(headings: readonly Heading[]): readonly Problem[] {
  return headings.flatMap((heading): readonly Problem[] => {
    if (heading.style !== 'no-space') return [];
    const at = heading.span.start + heading.level;
    return [
      {
        code: 'heading.no-space',
        severity: 'warning',
        message: t(
          'Other tools take this for a heading only with a space behind “{0}”.',
          '#'.repeat(heading.level),
        ),
        span: heading.span,
        fixes: [{ title: t('Put a space there'), edits: [{ span: { start: at, end: at }, newText: ' ' }] }],
      },
    ];
  });
}
