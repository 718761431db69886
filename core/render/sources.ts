import { isOneSession } from '../index/events.ts';
import type { Heading, Link, Note, Quote, Section, Session, Task } from '../note/model.ts';
import { normalLabel } from '../note/normalLabel.ts';
import type { PublicNote } from '../note/redact.ts';
import { headingSlugger } from '../text/headingSlug.ts';
import { type LineIndex, lineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';

/** One note of an event as posts are made from it: only its public part, and where that stood. */
export interface Source {
  /** The author's note; of use only to say where something stands. */
  readonly original: Note;
  /** Lines of the author's note. */
  readonly lines: LineIndex;
  /** The public part, a note of its own. Nothing of a post comes from anywhere else. */
  readonly note: Note;
  readonly toOriginal: PublicNote['toOriginal'];
  /** The session that the whole file is; `undefined`: it is not one session. */
  readonly session: Session | undefined;
  /** The section of that session; `undefined`: no heading opens it. */
  readonly sessionSection: Section | undefined;
  /** Headings by the fragment under which the author can link to them; `undefined` for one that is withheld. */
  readonly fragments: () => ReadonlyMap<string, Heading | undefined>;
  /** Where each label of a reference is defined; labels folded by {@link normalLabel}. */
  readonly definitions: ReadonlyMap<string, Link>;
  /** These and all below in order of their start. */
  readonly links: readonly Link[];
  readonly quotes: readonly Quote[];
  readonly tasks: readonly Task[];
  readonly comments: readonly { readonly span: Span }[];
  readonly emptyItems: readonly { readonly span: Span }[];
  /** Links that the note itself finds fault with. */
  readonly linkProblems: readonly { readonly span: Span }[];
}

/**
 * The source for a note's public part.
 * @throws {Error} when the public part still holds something withheld: a bug, and nothing may be rendered then.
 */
export function toSource(original: Note, redacted: PublicNote): Source {
  const { note, toOriginal } = redacted;
  if (note.withheld.length > 0) throw new Error('The public part of a note still holds withheld text.');
  const session = isOneSession(note) ? note.sessions[0] : undefined;
  return {
    original,
    lines: lineIndex(original.text),
    note,
    toOriginal,
    session,
    sessionSection: note.sections.find((section) => section.session === session && session !== undefined),
    fragments: once(() => fragmentsOf(original, note, toOriginal)),
    definitions: definitionsOf(note),
    links: inOrder(note.links),
    quotes: inOrder(note.quotes),
    tasks: inOrder(note.tasks),
    comments: inOrder(note.comments.map((span) => ({ span }))),
    emptyItems: inOrder(note.emptyItems.map((span) => ({ span }))),
    linkProblems: inOrder(note.problems.filter((problem) => problem.code.startsWith('link.'))),
  };
}

function definitionsOf(note: Note): Source['definitions'] {
  const definitions = new Map<string, Link>();
  for (const link of note.links) {
    if (link.kind !== 'definition') continue;
    const label = normalLabel(link.text);
    if (!definitions.has(label)) definitions.set(label, link);
  }
  return definitions;
}

function inOrder<T extends { readonly span: Span }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** The same answer every time, worked out when it is first asked for: most notes never link to a heading. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/** Fragments count over all headings that the author sees, so they are taken from the whole note. */
function fragmentsOf(
  original: Note,
  note: Note,
  toOriginal: PublicNote['toOriginal'],
): ReturnType<Source['fragments']> {
  const kept = new Map(headingsOf(note).map((heading) => [toOriginal(heading.span.start), heading]));
  const slug = headingSlugger();
  return new Map(headingsOf(original).map((heading) => [slug(heading.text), kept.get(heading.span.start)]));
}

function headingsOf(note: Note): readonly Heading[] {
  const headings = flatten(note.sections).map((section) => section.heading);
  return note.titleHeading === undefined
    ? headings
    : [...headings, note.titleHeading].sort((a, b) => a.span.start - b.span.start);
}

function flatten(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flatten(section.children)]);
}
