import { t } from '@vscode/l10n';
import { sessionStart, toDateTime } from '../index/sessionStart.ts';
import type { Field, Session, SessionLink } from '../note/model.ts';
import { contains, type Span } from '../text/span.ts';
import { indexFrom, startingWithin } from '../text/startingWithin.ts';
import type { MetaBlock } from './blocks.ts';
import { inlineLine } from './inlineText.ts';
import { inlineTarget } from './linkEdits.ts';
import type { MetaPart } from './marks.ts';
import type { Source } from './sources.ts';
import type { WriteContext } from './writeContext.ts';
import { personMarkdown } from './writeQuotes.ts';

const linkKeys = ['slides', 'video', 'paper', 'code', 'links'];
const silentKeys = new Set(['post', 'post title', 'abstract', 'tags', 'title']);
const order = ['speaker', 'time', 'room', 'track', ...linkKeys];

/** The parts of a session's line of meta data: speakers, time, room, links, then the author's own fields. */
export function metaParts(
  block: MetaBlock,
  eventDays: readonly string[],
  context: WriteContext,
): readonly MetaPart[] {
  const { source, session } = block;
  const known = order.flatMap((key) => {
    const fields = session.fields.filter((field) => field.known && field.key === key && field.value !== '');
    if (key === 'speaker') return speakerPart(block, fields, context);
    if (key === 'time') return fields.map((field) => timePart(block, field, eventDays, context));
    if (linkKeys.includes(key)) return fields.map((field) => linkPart(block, field, context));
    return fields.map((field) => ({ markdown: fieldMarkdown(source, field, context) }));
  });
  const own = session.fields
    .filter((field) => !field.known && field.value !== '' && !silentKeys.has(field.key.toLowerCase()))
    .map((field) => labelled(field, source, fieldMarkdown(source, field, context)));
  const tags = session.fields
    .filter((field) => block.role === 'round-up' && field.key === 'tags' && field.value !== '')
    .map((field) => labelled(field, source, fieldMarkdown(source, field, context)));
  return [...known, ...own, ...tags].filter((part) => part.markdown !== '');
}

/** The text of a session's `Abstract`, for a paragraph of its own; `undefined`: it has none, or a teaser is all there is room for. */
export function abstractOf(block: MetaBlock, context: WriteContext): string | undefined {
  if (block.role === 'teaser') return undefined;
  const field = block.session.fields.find(({ key, value }) => key === 'abstract' && value !== '');
  return field === undefined ? undefined : fieldMarkdown(block.source, field, context);
}

function speakerPart(
  { source, session }: MetaBlock,
  fields: readonly Field[],
  context: WriteContext,
): readonly MetaPart[] {
  for (const person of session.speakers) {
    if (person.confidence === 'stated') continue;
    context.report(source, person.span, {
      code: 'speaker.guessed',
      severity: 'warning',
      message: t(
        'This only looks like the speaker, so the post does not say so. Add a line “Speaker: Name”.',
      ),
    });
  }
  // What the body says of its speakers in its own words stands in the post anyway.
  const stated = session.speakers.filter(
    ({ confidence, span }) => confidence === 'stated' && !isInProse(session, source.note.bodyStart, span),
  );
  const elsewhere = stated.filter(({ span }) => {
    const before = fields[indexFrom(fields, span.start + 1, ({ valueSpan }) => valueSpan.start) - 1];
    return before === undefined || span.end > before.valueSpan.end;
  });
  const names = [
    ...fields.map((field) => fieldMarkdown(source, field, context)),
    ...elsewhere.map((person) => personMarkdown(source, person, context)),
  ].filter((name) => name !== '');
  return names.length === 0 ? [] : [{ markdown: names.join(', ') }];
}

/** Whether somebody is named in the body, but not in its field lines. */
function isInProse({ fieldsSpan }: Session, bodyStart: number, span: Span): boolean {
  return span.start >= bodyStart && (fieldsSpan === undefined || !contains(fieldsSpan, span));
}

function timePart(
  { source, session, day }: MetaBlock,
  field: Field,
  eventDays: readonly string[],
  context: WriteContext,
): MetaPart {
  const markdown = fieldMarkdown(source, field, context);
  const dateTime = toDateTime(sessionStart(session.time, eventDays, day));
  return dateTime === undefined ? { markdown } : { markdown, dateTime };
}

/** `Slides: https://…` becomes a link called Slides; a value that says more than an address is kept as written. */
function linkPart({ source, session }: MetaBlock, field: Field, context: WriteContext): MetaPart {
  const [only, more] = startingWithin(session.links, field.valueSpan);
  if (only !== undefined && more === undefined && isAll(field, only)) {
    const found = context.resolve(source, only.target);
    if (found.kind === 'address')
      return { markdown: `[${keyOf(source, field)}](${inlineTarget(found.address)})` };
  }
  return labelled(field, source, fieldMarkdown(source, field, context));
}

/** Whether an address, with no words for it, is the whole value. */
function isAll(field: Field, link: SessionLink): boolean {
  return (
    link.text === undefined &&
    link.span.start === field.valueSpan.start &&
    link.span.end === field.valueSpan.end
  );
}

function labelled(field: Field, source: Source, value: string): MetaPart {
  return { markdown: value === '' ? '' : `${keyOf(source, field)}: ${value}` };
}

/** The key as the author wrote it, with a capital. */
function keyOf(source: Source, field: Field): string {
  const key = source.note.text
    .slice(field.keySpan.start, field.keySpan.end)
    .replace(/^["']|["']$/g, '')
    .trim();
  return key.charAt(0).toUpperCase() + key.slice(1);
}

const linkInText = /\[([^\]\n]{0,500})\]\(\s*<?([^\s)>]{1,2000})>?[^)\n]{0,500}\)/g;

/** A field's value as inline Markdown. Values of the front matter are no part of the body: their links are read here. */
function fieldMarkdown(source: Source, field: Field, context: WriteContext): string {
  if (field.valueSpan.start >= source.note.bodyStart) return inlineLine(source, field.valueSpan, context);
  const line = field.value
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.replace(linkInText, (_, text: string, target: string) => {
    const found = context.resolve(source, target);
    return found.kind === 'address' ? `[${text}](${inlineTarget(found.address)})` : text;
  });
}
