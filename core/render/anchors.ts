import type { Heading } from '../note/model.ts';
import { headingSlugger } from '../text/headingSlug.ts';
import type { HeadingBlock, PlannedPost } from './blocks.ts';
import type { Source } from './sources.ts';

/** Where something of a note stands in the posts. */
export interface Anchor {
  readonly post: string;
  /** `undefined`: the post as a whole. */
  readonly fragment: string | undefined;
}

/** Where headings and files ended up. */
export interface Anchors {
  /** Fragment of each heading in its post. */
  readonly fragments: ReadonlyMap<HeadingBlock, string>;
  /** Places of a heading: the post it is the title of, else every post that it stands in. */
  readonly ofHeading: ReadonlyMap<Heading, readonly Anchor[]>;
  /** Place of a one-session file. */
  readonly ofFile: ReadonlyMap<Source, Anchor>;
}

/** Gives every heading of the posts its fragment, as GitHub would, and remembers where it stands. */
export function placeAnchors(posts: readonly PlannedPost[]): Anchors {
  const fragments = new Map<HeadingBlock, string>();
  const ofHeading = new Map<Heading, Anchor[]>();
  const ofFile = new Map<Source, Anchor>();
  for (const { key, session, source } of posts) {
    if (session?.heading !== undefined) ofHeading.set(session.heading, [{ post: key, fragment: undefined }]);
    if (session !== undefined && source?.session === session)
      ofFile.set(source, { post: key, fragment: undefined });
  }
  const titles = new Set(ofHeading.keys());
  for (const { key, blocks } of posts) {
    const slug = headingSlugger();
    for (const block of blocks) {
      if (block.kind !== 'heading') continue;
      const fragment = slug(block.text);
      const { heading, source } = block;
      fragments.set(block, fragment);
      if (source.session !== undefined && heading === source.session.heading && !ofFile.has(source))
        ofFile.set(source, { post: key, fragment });
      if (heading === undefined || titles.has(heading)) continue;
      const places = ofHeading.get(heading);
      if (places === undefined) ofHeading.set(heading, [{ post: key, fragment }]);
      else places.push({ post: key, fragment });
    }
  }
  return { fragments, ofHeading, ofFile };
}
