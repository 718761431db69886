import type { EventNotes } from '../index/events.ts';
import type { Note } from '../note/model.ts';
import type { PublicNote } from '../note/redact.ts';
import { unescaped } from '../text/resolveUri.ts';
import { placeAnchors } from './anchors.ts';
import { Assets } from './assets.ts';
import type { PlannedPost } from './blocks.ts';
import { type EventFacts, eventFacts } from './eventFacts.ts';
import { finishPost } from './finishPost.ts';
import type { LineOrigin } from './markdownWriter.ts';
import { notePlace } from './notePlace.ts';
import { planPosts } from './planPosts.ts';
import type { PostSet } from './post.ts';
import { ProblemList } from './problems.ts';
import { reportCopies } from './reportCopies.ts';
import { type LinkTargets, resolveLink } from './resolveLink.ts';
import { type Source, toSource } from './sources.ts';
import { type SetFacts, writePost } from './writePost.ts';

/** What rendering needs besides the notes. */
export interface RenderOptions {
  /** Makes the public part of a note: `publicNote`, with the heading names in force. */
  readonly redact: (note: Note) => PublicNote;
  /** URI of the folder that images must lie in; `undefined`: they may lie anywhere. */
  readonly root?: string | undefined;
}

/** Where the lines of posts come from, for a preview that scrolls with the editor. */
export type PostOrigins = ReadonlyMap<string, readonly (LineOrigin | undefined)[]>;

/**
 * The posts of an event. Only public parts of notes are read for them; a private file adds nothing. Never throws for
 * what a note says: trouble is in the set's problems.
 */
export function renderEvent(event: EventNotes, options: RenderOptions): PostSet {
  return renderWithOrigins(event, options).set;
}

/** The same, and where each line of each post's Markdown stood. */
export function renderWithOrigins(
  event: EventNotes,
  options: RenderOptions,
): { readonly set: PostSet; readonly origins: PostOrigins } {
  const problems = new ProblemList();
  const notes = new Map<string, Source | undefined>();
  let withheldBlocks = 0;
  for (const note of event.notes) {
    const redacted = options.redact(note);
    withheldBlocks += redacted.withheldBlocks;
    const isPrivate = note.withheld.some(({ reach }) => reach === 'file');
    reportNote(note, redacted, isPrivate, problems);
    notes.set(unescaped(note.uri), isPrivate ? undefined : toSource(note, redacted));
  }
  const sources = [...notes.values()].filter((source) => source !== undefined);
  reportCopies(sources, problems);
  const facts = eventFacts(sources, event.folder);
  const planned = sources.length === 0 ? [] : planPosts(sources, facts);
  const { posts, origins } = writePosts(planned, facts, notes, new Assets(options.root), problems);
  return {
    set: {
      uri: event.main?.uri ?? `${event.folder}/index.confnotes.md`,
      event: facts.event,
      conference: facts.conference,
      dates: facts.days,
      place: facts.place,
      website: facts.website,
      posts,
      withheldBlocks,
      followUpsLeftBehind: sources.reduce(
        (sum, { tasks }) => sum + tasks.filter(({ text }) => text !== '').length,
        0,
      ),
      problems: problems.inOrder(),
    },
    origins,
  };
}

/**
 * Problems of the public part, and those of the whole note that concern what is withheld or forbid publishing. Of a
 * private file only the latter: nothing else of it is anybody's business.
 */
function reportNote(note: Note, redacted: PublicNote, isPrivate: boolean, problems: ProblemList): void {
  for (const problem of note.problems) {
    const concerns = isPrivate
      ? problem.blocks !== undefined && problem.code.startsWith('front-matter.')
      : problem.blocks !== undefined || problem.code.startsWith('withheld.');
    if (concerns) problems.addOriginal(note, problem);
  }
  if (isPrivate) return;
  const place = { original: note, toOriginal: redacted.toOriginal };
  for (const problem of redacted.note.problems) problems.add(place, problem.span, problem);
}

function writePosts(
  planned: readonly PlannedPost[],
  facts: EventFacts,
  notes: LinkTargets['notes'],
  assets: Assets,
  problems: ProblemList,
): { readonly posts: PostSet['posts']; readonly origins: PostOrigins } {
  const targets: LinkTargets = { notes, anchors: placeAnchors(planned) };
  const setFacts: SetFacts = {
    anchors: targets.anchors,
    eventDays: facts.days,
    titles: new Map(planned.map(({ key, title }) => [key, title])),
  };
  const origins = new Map<string, readonly (LineOrigin | undefined)[]>();
  const keys = new Set(planned.map(({ key }) => key));
  const posts = planned.map((post) => {
    let budget = 1_000_000;
    const writer = writePost(post, setFacts, {
      resolve: (source, target) => resolveLink(source, target, post.key, targets),
      findImage: (source, target, span) => assets.find(source.note.uri, target, notePlace(source, span)),
      report: (source, span, finding) => problems.add(source, span, finding),
      mayAdd: (characters) => {
        budget -= characters;
        return budget >= 0;
      },
    });
    const finished = finishPost(post, writer, facts, assets, keys, problems);
    origins.set(post.key, finished.origins);
    return finished.post;
  });
  return { posts, origins };
}
