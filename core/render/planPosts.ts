import { sessionStart } from '../index/sessionStart.ts';
import type { Block, PlannedPost } from './blocks.ts';
import type { EventFacts } from './eventFacts.ts';
import {
  deepDiveBlocks,
  type LayoutContext,
  roundUpBlocks,
  type SeparateSession,
  separateSessions,
} from './layout.ts';
import { roundUp } from './post.ts';
import { freeSlug, postSlug } from './postSlug.ts';
import { sessionTitle } from './sessionTitle.ts';
import { slugPlace } from './slugPlace.ts';
import type { Source } from './sources.ts';

/** Which posts an event becomes, and what each holds in which order: the round-up, then deep dives as written. */
export function planPosts(sources: readonly Source[], facts: EventFacts): readonly PlannedPost[] {
  const separate = sources.flatMap((source) => separateSessions(source, facts.days));
  const slugs = chooseSlugs(separate, facts);
  const context: LayoutContext = {
    deepDives: new Map(separate.map((one) => [one.session, slugs.deepDives.get(one) ?? ''])),
    eventDays: facts.days,
  };
  const lone = loneSession(sources, separate, facts);
  const blocks = lone === undefined ? roundUpBlocks(sources, context) : deepDiveBlocks(lone, context);
  return [
    {
      key: roundUp,
      slug: slugs.roundUp,
      title: facts.title,
      source: facts.main ?? lone?.source,
      session: undefined,
      day: facts.days[facts.days.length - 1],
      blocks: [...blocks, ...signOff(facts.signoff)],
      slugPlace: undefined,
    },
    ...separate.map((one): PlannedPost => {
      const { source, session } = one;
      const key = slugs.deepDives.get(one) ?? '';
      const own = source.session === session ? source.note.frontMatter : undefined;
      return {
        key,
        slug: key,
        title: session.post?.title || own?.post.title || sessionTitle(source, session),
        source: source.session === session ? source : undefined,
        session,
        day: sessionStart(session.time, facts.days, one.day).day ?? facts.days[facts.days.length - 1],
        blocks: [
          ...deepDiveBlocks(one, context),
          { kind: 'part-of' },
          ...signOff(own?.signoff ?? facts.signoff),
        ],
        slugPlace: slugPlace(one),
      };
    }),
  ];
}

/** A session that is the only file of its event and lends it its title: its heading need not be said again. */
function loneSession(
  sources: readonly Source[],
  separate: readonly SeparateSession[],
  facts: EventFacts,
): SeparateSession | undefined {
  const [source, ...more] = sources;
  if (
    source?.session === undefined ||
    more.length > 0 ||
    separate.some((one) => one.session === source.session)
  )
    return undefined;
  const { session, sessionSection: section } = source;
  const isTitle = facts.title === sessionTitle(source, session);
  return isTitle ? { source, session, section, day: source.note.frontMatter?.dates[0] } : undefined;
}

/** Slugs that the author fixed come first, so that a new title never takes one that is in use. */
function chooseSlugs(
  separate: readonly SeparateSession[],
  facts: EventFacts,
): { readonly roundUp: string; readonly deepDives: ReadonlyMap<SeparateSession, string> } {
  const taken = new Set<string>([roundUp]);
  const tried = new Map<string, number>();
  const take = (slug: string) => freeSlug(slug, taken, tried);
  const deepDives = new Map<SeparateSession, string>();
  separate.forEach((one, i) => {
    const fixed = fixedSlug(one);
    if (fixed !== undefined) deepDives.set(one, take(postSlug(fixed) || `post-${i + 2}`));
  });
  const wanted = facts.main?.note.frontMatter?.post.slug || facts.title;
  const ofRoundUp = take(postSlug(wanted) || 'post-1');
  separate.forEach((one, i) => {
    if (deepDives.has(one)) return;
    const title = one.session.post?.title || sessionTitle(one.source, one.session);
    deepDives.set(one, take(postSlug(title) || `post-${i + 2}`));
  });
  return { roundUp: ofRoundUp, deepDives };
}

function fixedSlug({ source, session }: SeparateSession): string | undefined {
  if (session.post?.slug !== undefined) return session.post.slug;
  return source.session === session ? source.note.frontMatter?.post.slug : undefined;
}

/** The closing line. */
function signOff(signoff: string | undefined): readonly Block[] {
  const text = signoff?.trim() ?? '';
  return text === '' ? [] : [{ kind: 'sign-off', text }];
}
