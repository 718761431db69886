import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Note } from '#core/note/model.ts';
import { parseNote } from '#core/note/parseNote.ts';
import { expandSnippet } from '../support/expandSnippet.ts';

interface Snippet {
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: string;
}

const snippets = readSnippets();

/** The note that a snippet makes when it is expanded alone in a file and every default is kept. */
function noteOf(prefix: string, { line = prefix, before = '' } = {}): Note {
  const snippet = snippets.find((candidate) => candidate.prefix === prefix);
  if (snippet === undefined) throw new Error(`There is no snippet ${prefix}.`);
  const typed = line.slice(0, line.length - prefix.length);
  const text = expandSnippet(snippet.body, {
    TM_CURRENT_LINE: line,
    CURRENT_YEAR: '2026',
    CURRENT_MONTH: '05',
    CURRENT_DATE: '14',
    CURRENT_HOUR: '09',
    CURRENT_MINUTE: '30',
  });
  return parseNote('file:///a.confnotes.md', before + typed + text);
}

describe('snippets', () => {
  it('have a prefix each, a description and a body', () => {
    expect(snippets.length).toBeGreaterThan(0);
    expect(new Set(snippets.map(({ prefix }) => prefix)).size).toBe(snippets.length);
    expect(snippets.filter(({ description, body }) => description === '' || body === '')).toEqual([]);
  });

  it.each(snippets.map(({ prefix }) => prefix))('%s makes a note without problems', (prefix) => {
    const note = noteOf(prefix, { before: prefix === 'conf' ? '' : 'Words.\n\n' });
    expect(note.problems).toEqual([]);
  });

  it('conf gives the facts of an event and its title', () => {
    const { frontMatter, titleHeading, sections } = noteOf('conf');
    expect(frontMatter).toMatchObject({ conference: 'Name of the conference', dates: ['2026-05-14'] });
    expect(frontMatter?.signoff).not.toBe('');
    expect(titleHeading?.text).toBe('Name of the conference');
    expect(sections.map(({ kind }) => kind)).toEqual(['quotes', 'links']);
  });

  it('day is a day', () => {
    expect(noteOf('day').sections[0]?.kind).toBe('day');
  });

  it.each([
    ['session', 'session'],
    ['talk', 'talk'],
    ['keynote', 'keynote'],
    ['panel', 'panel'],
    ['workshop', 'workshop'],
    ['tutorial', 'tutorial'],
    ['lightning', 'lightning'],
    ['bof', 'bof'],
  ] as const)('%s is a session of that kind, with the time of now', (prefix, kind) => {
    const { sessions } = noteOf(prefix);
    expect(sessions).toMatchObject([{ kind, title: 'Title', time: '09:30', heading: { level: 2 } }]);
    expect(sessions[0]?.fields.filter(({ known }) => !known)).toEqual([]);
    expect(sessions[0]?.speakers).toEqual([]);
  });

  it('session behind ### stands one level deeper', () => {
    expect(noteOf('session', { line: '### session' }).sessions[0]?.heading?.level).toBe(3);
  });

  it('quote names who said it', () => {
    expect(noteOf('quote', { before: 'Words.\n\n' }).quotes).toMatchObject([
      { text: 'words', by: { handle: '@who' }, basis: 'explicit', form: 'blockquote' },
    ]);
  });

  it('quote is spelt as the format spells quotes', () => {
    expect(noteOf('quote').text.trimEnd()).toBe('> words\n> — @who');
  });

  it('said belongs to the speaker of the session', () => {
    const before = '## Talk: Clocks\nSpeaker: Ada Byron\n\n';
    expect(noteOf('said', { before }).quotes).toMatchObject([
      { text: 'words', by: { name: 'Ada Byron' }, basis: 'session' },
    ]);
  });

  it('epigraph below the title is one', () => {
    expect(noteOf('epigraph', { before: '# Title\n\n' }).quotes).toMatchObject([{ epigraph: true }]);
  });

  it('quotes and reads are the sections that the format knows', () => {
    expect(noteOf('quotes').sections[0]?.kind).toBe('quotes');
    expect(noteOf('reads').sections[0]?.kind).toBe('links');
  });

  it('takeaway is a section within its session', () => {
    const [session] = noteOf('takeaway', { before: '## Talk: Clocks\n\n' }).sections;
    expect(session?.children).toMatchObject([{ kind: 'section', heading: { text: 'Takeaways' } }]);
  });

  it('todo is an open task', () => {
    expect(noteOf('todo').tasks).toMatchObject([{ done: false }]);
  });

  it('private and hide withhold what stands in them', () => {
    expect(noteOf('private').withheld).toMatchObject([{ reach: 'block' }]);
    expect(noteOf('hide').withheld).toMatchObject([{ reach: 'block' }]);
  });

  it('deep, right below the fields, asks for a post of its own and marks its beginning', () => {
    const { sessions, directives } = noteOf('deep', { before: '## Talk: Clocks\nSpeaker: Ada Byron\n' });
    expect(sessions[0]?.post).toMatchObject({ slug: undefined });
    expect(directives.map(({ name }) => name)).toEqual(['more']);
  });

  it('more and ignore are directives', () => {
    expect(noteOf('more').directives).toMatchObject([{ name: 'more' }]);
    expect(noteOf('ignore').directives).toMatchObject([
      { name: 'ignore-link', argument: 'until 2026-12-31 reason' },
    ]);
  });

  it('link and photo are a link and an image', () => {
    expect(noteOf('link').links).toMatchObject([{ kind: 'inline', text: 'text' }]);
    expect(noteOf('photo').links).toMatchObject([{ kind: 'image', target: 'images/photo.jpg' }]);
  });
});

function readSnippets(): readonly Snippet[] {
  const file = new URL('../../snippets/confnotes.json', import.meta.url);
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null) throw new Error('The snippet file holds no object.');
  return Object.entries(parsed).map(([name, { prefix, description, body }]) => ({
    name,
    prefix: String(prefix),
    description: String(description ?? ''),
    body: [body].flat().join('\n'),
  }));
}
