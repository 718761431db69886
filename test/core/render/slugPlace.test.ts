import { describe, expect, it } from 'vitest';
import { eventOf } from '#core/index/events.ts';
import { parseNote } from '#core/note/parseNote.ts';
import { publicNote } from '#core/note/redact.ts';
import type { PostSet } from '#core/render/post.ts';
import { renderEvent } from '#core/render/renderEvent.ts';

const uri = 'file:///w/a.confnotes.md';

function setOf(text: string): PostSet {
  const note = parseNote(uri, text);
  return renderEvent(eventOf(uri, [note]) ?? { main: note, notes: [note], folder: 'file:///w' }, {
    redact: publicNote,
  });
}

/** The text with each slug written where its post says. */
function pinned(text: string): string {
  const places = setOf(text).posts.flatMap(({ slug, slugPlace }) =>
    slugPlace === undefined ? [] : [{ slug, ...slugPlace }],
  );
  return places
    .toReversed()
    .reduce((result, { slug, span }) => result.slice(0, span.start) + slug + result.slice(span.end), text);
}

describe('the place of a slug', () => {
  it('is the word separate of each session without one', () => {
    const text =
      '# E\n\n## Session: One\nPost: separate\n\nx\n\n## Session: Two\n- **Post:** separate\n\ny\n';
    expect(pinned(text)).toBe(text.replace('separate', 'one').replace('separate', 'two'));
  });

  it('is nowhere when the slug is written already', () => {
    expect(
      setOf('# E\n\n## Session: One\nPost: mine\n\nx\n').posts.map(({ slugPlace }) => slugPlace),
    ).toEqual([undefined, undefined]);
  });

  it('is in the front matter of a file that is one session', () => {
    const text = '---\nconference: C\nsession:\n  post: separate\n---\n\n# Talk\n\nx\n';
    expect(pinned(text)).toBe(text.replace('separate', 'talk'));
  });

  it('is found in the author’s text behind what is withheld', () => {
    const text =
      '# E\n\n<!-- private -->\nsecret\n<!-- /private -->\n\n## Session: One\nPost: separate\n\nx\n';
    expect(pinned(text)).toBe(text.replace('separate', 'one'));
  });

  it('comes with the words from the heading on, but with nothing withheld', () => {
    const text =
      '# E\n\n## Session: One\nRoom: <!-- private -->secret<!-- /private -->\nPost: separate\n\nx\n';
    const contexts = setOf(text).posts.flatMap(({ slugPlace }) => slugPlace?.context ?? []);
    expect(contexts.join()).not.toContain('secret');
    expect(setOf(text.replace(/Room.*\n/, '')).posts[1]?.slugPlace?.context).toBe(
      '## Session: One\nPost: separate',
    );
  });
});

describe('the place of an image', () => {
  it('is where the note asks for it, as the author counts', () => {
    const text = '# E\n\n<!-- private -->\nsecret\n<!-- /private -->\n\nSee ![slide](a.png)\n';
    expect(setOf(text).posts[0]?.assets[0]?.place).toMatchObject({ uri, line: 7, column: 5 });
  });

  it('of a cover is in the front matter', () => {
    const text = '---\nconference: C\npost:\n  cover: a.png\n---\n\nx\n';
    expect(setOf(text).posts[0]?.assets[0]?.place).toMatchObject({ uri, line: 3, column: 1 });
  });
});
