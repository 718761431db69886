import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseNote } from '#core/note/parseNote.ts';

const file = new URL('../../examples/tidewater-2026/tidewater-2026.confnotes.md', import.meta.url);
const note = parseNote(file.href, readFileSync(file, 'utf8'));

describe('the example', () => {
  it('has no problems', () => {
    expect(note.problems).toEqual([]);
  });

  it('has two sessions that become posts of their own, one of them under another title', () => {
    const deep = note.sessions.filter(({ post }) => post !== undefined);
    expect(deep.map(({ title, post }) => post?.title ?? title)).toEqual([
      'What the Clock Does Not Know',
      'Changing a table while everybody is using it',
    ]);
  });

  it('knows who said each of its quotes, some by the session they stand in', () => {
    expect(note.quotes.filter(({ by }) => by === undefined)).toEqual([]);
    expect(new Set(note.quotes.map(({ basis }) => basis))).toEqual(new Set(['explicit', 'session']));
    expect(note.quotes.filter(({ epigraph }) => epigraph)).toHaveLength(3);
  });

  it('withholds a part of a line and a section', () => {
    expect(note.withheld.map(({ reach }) => reach)).toEqual(['block', 'block']);
  });

  it('shows only pictures that are there, each with its words', () => {
    const images = note.links.filter(({ kind }) => kind === 'image');
    expect(images.length).toBeGreaterThan(0);
    expect(images.filter(({ target, text }) => text === '' || !existsSync(new URL(target, file)))).toEqual(
      [],
    );
  });

  it('links to nothing but addresses that belong to nobody', () => {
    const hosts = note.links.flatMap(({ target }) => /^https?:\/\/([^/]+)/.exec(target)?.[1] ?? []);
    expect(new Set(hosts)).toEqual(new Set(['example.org', 'example.com']));
  });
});
