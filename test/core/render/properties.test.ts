import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupEvents } from '#core/index/events.ts';
import type { Note } from '#core/note/model.ts';
import { parseNote } from '#core/note/parseNote.ts';
import { publicNote } from '#core/note/redact.ts';
import type { PostSet } from '#core/render/post.ts';
import { renderWithOrigins } from '#core/render/renderEvent.ts';
import { corpusFiles, hasCorpus } from '../../support/corpus.ts';
import { noteText } from '../../support/noteArbitrary.ts';
import { unsafeParts } from '../../support/unsafeParts.ts';

function render(text: string) {
  const note = parseNote('file:///w/a.confnotes.md', text);
  const [event] = groupEvents([note]);
  if (event === undefined) throw new Error('a note is an event');
  return { note, ...renderWithOrigins(event, { redact: publicNote }) };
}

function expectSound({ posts, problems }: PostSet, lineCount: number): void {
  const keys = new Set(posts.map((post) => post.key));
  expect(keys.size).toBe(posts.length);
  expect(new Set(posts.map((post) => post.slug)).size).toBe(posts.length);
  for (const post of posts) {
    expect(unsafeParts(post.html)).toEqual([]);
    expect(post.html).not.toContain('<!--');
    expect(post.slug).toMatch(/^[a-z0-9-]+$/);
    const linked = [...post.html.matchAll(/"confnotes-post:([^"#]+)/g)].map((found) => found[1] ?? '');
    expect(post.linksTo).toEqual([...new Set(linked)]);
    for (const key of linked) expect(keys).toContain(key);
    const shown = [...post.html.matchAll(/"confnotes-asset:([^"]+)"/g)].map((found) => found[1]);
    expect(post.assets.map((asset) => asset.id)).toEqual([...new Set(shown)]);
    const ids = [...post.html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
    expect(new Set(ids).size).toBe(ids.length);
  }
  for (const problem of problems) {
    expect(problem.line).toBeGreaterThan(0);
    expect(problem.line).toBeLessThanOrEqual(lineCount);
  }
}

it('whatever is in a note, its posts are safe and hold no dead link between them', () => {
  fc.assert(
    fc.property(noteText, (text) => {
      const { set } = render(text);
      expectSound(set, text.split(/\r\n|\r|\n/).length);
    }),
    { numRuns: 300 },
  );
});

it('each line of a post that was copied from a note says from where', () => {
  fc.assert(
    fc.property(noteText, (text) => {
      const { set, origins } = render(text);
      for (const post of set.posts) {
        const lines = post.markdown.split('\n').slice(0, -1);
        const from = origins.get(post.key) ?? [];
        expect(from.length).toBe(lines.length);
        lines.forEach((line, i) => {
          const origin = from[i];
          if (origin === undefined) return;
          expect(line.trim()).not.toBe('');
          expect(origin.offset).toBeLessThan(origin.source.note.text.length);
        });
      }
    }),
    { numRuns: 100 },
  );
});

it('the quotes of a note are those that the Markdown of its post is read with', () => {
  const quotesOf = (note: Note) =>
    note.quotes
      .filter(({ by, proposed }) => by?.confidence === 'stated' && !proposed)
      .map(({ text, by, context }) => [text, by?.name ?? by?.handle, context]);
  fc.assert(
    fc.property(noteText, (raw) => {
      const { note, set } = render(raw.replace(/\r\n?/g, '\n').replace(/[\0\ufeff]/g, ''));
      const leavesOut = note.withheld.length + note.tasks.length > 0 || note.text.includes('## To do');
      fc.pre(!leavesOut && !note.sessions.some((session) => session.post !== undefined));
      const markdown = set.posts.map((post) => post.markdown).join('');
      expect(quotesOf(parseNote(note.uri, markdown))).toEqual(quotesOf(note));
    }),
    { numRuns: 300 },
  );
});

it.runIf(hasCorpus)('the notes of strangers become safe posts', { timeout: 120_000 }, () => {
  for (const { name, text } of corpusFiles('notes')) {
    const { set } = render(text);
    expectSound(set, text.split(/\r\n|\r|\n/).length);
    expect(set.posts.length, name).toBeGreaterThan(0);
  }
});
