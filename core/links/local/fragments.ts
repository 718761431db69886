import type { Heading, Note, Section } from '../../note/model.ts';
import { headingSlugger } from '../../text/headingSlug.ts';
import { explicitAnchors } from './explicitAnchors.ts';

/** What a link may put behind `#` to reach a place in a note: slugs of its headings, and anchors written as HTML. */
export function fragmentsOf(note: Pick<Note, 'text' | 'sections' | 'titleHeading'>): ReadonlySet<string> {
  return new Set([...headingFragments(note), ...explicitAnchors(note.text)]);
}

/** Slugs of all headings, as GitHub makes them. */
export function headingFragments({
  sections,
  titleHeading,
}: Pick<Note, 'sections' | 'titleHeading'>): ReadonlySet<string> {
  const headings: Heading[] = titleHeading === undefined ? [] : [titleHeading];
  const addAll = (below: readonly Section[]): void => {
    for (const { heading, children } of below) {
      headings.push(heading);
      addAll(children);
    }
  };
  addAll(sections);
  const slug = headingSlugger();
  return new Set(headings.sort((a, b) => a.span.start - b.span.start).map(({ text }) => slug(text)));
}
