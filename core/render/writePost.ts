import { t } from '@vscode/l10n';
import type { Span } from '../text/span.ts';
import type { Anchors } from './anchors.ts';
import type { Block, HeadingBlock, MetaBlock, PlannedPost } from './blocks.ts';
import { asProse, escapeMarkdown, inlineLine, normalLines } from './inlineText.ts';
import { MarkdownWriter } from './markdownWriter.ts';
import { metaSeparator } from './marks.ts';
import { abstractOf, metaParts } from './metaLine.ts';
import { closingLine } from './openBlock.ts';
import { postScheme, roundUp } from './post.ts';
import { withoutPrefix } from './sessionTitle.ts';
import type { Source } from './sources.ts';
import { writeContent } from './writeContent.ts';
import type { WriteContext } from './writeContext.ts';

/** What the words of posts that point at each other need. */
export interface SetFacts {
  readonly anchors: Anchors;
  readonly eventDays: readonly string[];
  /** Titles of all posts by key. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Writes a planned post as Markdown. */
export function writePost(post: PlannedPost, facts: SetFacts, context: WriteContext): MarkdownWriter {
  const writer = new MarkdownWriter();
  const notes = post.blocks.filter((block) => block.kind !== 'part-of' && block.kind !== 'sign-off');
  const ending = post.blocks.slice(notes.length);
  for (const block of notes) writeBlock(block, writer, facts, context);
  // The author may have closed the notes with the same words: they stand at the very end, once.
  for (const block of ending) if (block.kind === 'sign-off') writer.takeBack(normalLines(block.text));
  for (const block of ending) writeBlock(block, writer, facts, context);
  return writer;
}

function writeBlock(block: Block, writer: MarkdownWriter, facts: SetFacts, context: WriteContext): void {
  switch (block.kind) {
    case 'heading':
      writeHeading(block, writer, facts, context);
      break;
    case 'meta':
      writeMeta(block, writer, facts, context);
      break;
    case 'content':
      writeNotes(block.source, block.span, writer, context);
      break;
    case 'read-on':
      paragraph(writer, t('Read more: {0}', postLink(block.key, facts)));
      break;
    case 'part-of':
      paragraph(writer, t('Part of {0}', postLink(roundUp, facts)));
      break;
    case 'sign-off':
      paragraph(writer, normalLines(block.text));
      break;
  }
}

/** The author's own words; a code fence that is open at the end of the file must not swallow what we put behind. */
function writeNotes(source: Source, span: Span, writer: MarkdownWriter, context: WriteContext): void {
  const start = writer.lineNumber;
  writeContent(source, span, writer, context);
  if (span.end < source.note.text.length) return;
  const line = closingLine(writer.linesFrom(start));
  if (line === undefined) return;
  writer.noBlank();
  writer.text(line);
  writer.blank();
}

function writeHeading(
  block: HeadingBlock,
  writer: MarkdownWriter,
  facts: SetFacts,
  context: WriteContext,
): void {
  const { heading, source, text, level } = block;
  const written =
    heading === undefined ? escapeMarkdown(text) : inlineLine(source, heading.textSpan, context);
  writer.blank();
  const fragment = facts.anchors.fragments.get(block);
  if (fragment !== undefined) writer.headings.set(writer.lineNumber, fragment);
  const origin = heading === undefined ? undefined : { source, offset: heading.span.start };
  writer.text(`${'#'.repeat(level)} ${withoutPrefix(written)}`.trimEnd(), origin);
  writer.blank();
}

function writeMeta(block: MetaBlock, writer: MarkdownWriter, facts: SetFacts, context: WriteContext): void {
  const { source, session } = block;
  const parts = metaParts(block, facts.eventDays, context);
  const at = session.fieldsSpan?.start;
  const origin = at === undefined ? undefined : { source, offset: at };
  if (parts.length > 0) {
    writer.blank();
    writer.metaLines.set(writer.lineNumber, parts);
    writer.text(asProse(parts.map(({ markdown }) => markdown).join(metaSeparator)), origin);
    writer.blank();
  }
  const abstract = abstractOf(block, context);
  if (abstract !== undefined) paragraph(writer, asProse(abstract), origin);
}

function paragraph(
  writer: MarkdownWriter,
  text: string,
  origin?: Parameters<MarkdownWriter['text']>[1],
): void {
  writer.blank();
  writer.text(text, origin);
  writer.blank();
}

function postLink(key: string, facts: SetFacts): string {
  return `[${escapeMarkdown(facts.titles.get(key) ?? key)}](${postScheme}${key})`;
}
