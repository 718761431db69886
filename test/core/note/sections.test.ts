import { describe, expect, test } from 'vitest';
import type { Section } from '#core/note/model.ts';
import { parseNote } from '#core/note/parseNote.ts';

const read = (text: string) => parseNote('file:///n.confnotes.md', text);

/** The outline as indented `kind: heading` lines. */
function outline(text: string): string {
  const lines = (sections: readonly Section[], depth: number): readonly string[] =>
    sections.flatMap((section) => [
      `${'  '.repeat(depth)}${section.kind}: ${section.heading.text}`,
      ...lines(section.children, depth + 1),
    ]);
  return lines(read(text).sections, 0).join('\n');
}

describe('a heading', () => {
  test('that starts with a kind is a session of that kind', () => {
    const { sessions } = read(
      '## Session: A\n\n## Talk: B\n\n## Keynote: C\n\n## Lightning talk: D\n\n## BoF: E\n\n## Workshop: F\n',
    );
    expect(sessions.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'session A',
      'talk B',
      'keynote C',
      'lightning D',
      'bof E',
      'workshop F',
    ]);
  });

  test('with fields below it is a session', () => {
    expect(outline('## Anything\nSpeaker: Ann Lee\n')).toBe('session: Anything');
  });

  test('may be underlined at any length', () => {
    expect(outline(`Boats\n${'-'.repeat(300)}\n\nClocks\n${'='.repeat(300)}\n`)).toBe(
      'section: Boats\nsection: Clocks',
    );
  });

  test('with only unknown keys below it is none', () => {
    expect(outline('## Power\nGE: turbines and more\n')).toBe('section: Power');
  });

  test.each(['Quotes', 'Interesting Quotes', 'Notable Quotes', '**Quotes**'])(
    '%s opens quotes',
    (heading) => {
      expect(outline(`## ${heading}\n`)).toMatch(/^quotes:/);
    },
  );

  test.each(['Links', 'More Reads', 'Our Links', 'Further reading'])('%s opens links', (heading) => {
    expect(outline(`## ${heading}\n`)).toMatch(/^links:/);
  });

  test.each(['To do', 'Follow-ups', 'Look up later', 'Action items'])('%s opens follow-ups', (heading) => {
    expect(outline(`## ${heading}\n`)).toMatch(/^follow-ups:/);
  });

  test.each([
    'Day 1',
    'Friday',
    '26 September 2014',
    'September 28, 2014',
    '2014-09-26',
    'Day 2, Saturday 27 September',
    'PyCon India 2014 – Day 1 Notes',
  ])('%s opens a day', (heading) => {
    expect(outline(`---\nconference: PyCon India 2014\n---\n\n## ${heading}\n`)).toMatch(/^day:/);
  });

  test.each([
    'Day of the Dead',
    'Fridays for Future',
    '2014',
    'May I have your attention',
    'Saturday Night Fever 2',
  ])('%s opens no day', (heading) => {
    expect(outline(`## ${heading}\n`)).toMatch(/^section:/);
  });

  test('below a container or a day is a session', () => {
    expect(outline('## Short Notes from Sessions\n\n### A\n\n## Day 2\n\n### B\n')).toBe(
      'container: Short Notes from Sessions\n  session: A\nday: Day 2\n  session: B',
    );
  });

  test('below a container is no session when it only breaks the day up', () => {
    expect(outline('## Day 1\n\n### Lunch\n\n### Q&A\n\n### Links\n')).toBe(
      'day: Day 1\n  section: Lunch\n  section: Q&A\n  links: Links',
    );
  });

  test('that is a bare kind word is a container when it has headings below', () => {
    expect(read('## Keynotes\n\n### A\n').sessions).toMatchObject([{ title: 'A', kind: 'keynote' }]);
  });

  test('inside a session is a section', () => {
    expect(outline('## Session: A\n\n### Takeaways\n\n### Q&A\n')).toBe(
      'session: Session: A\n  section: Takeaways\n  section: Q&A',
    );
  });

  test('counts without a space, with a warning that can be fixed', () => {
    const note = read('##Session: A\n');
    expect(note.sessions.map((session) => session.title)).toEqual(['A']);
    expect(note.problems).toMatchObject([
      { code: 'heading.no-space', fixes: [{ edits: [{ newText: ' ' }] }] },
    ]);
  });

  test('is not a hashtag, a comment in code or a line of a list', () => {
    expect(outline('#pycon is fun\n\n```\n## code\n```\n\n- ## item\n')).toBe('');
  });

  test('of the first level at the top names the event', () => {
    const note = read('# PyCon\n\nintro\n\n## Session: A\n');
    expect(note.titleHeading?.text).toBe('PyCon');
    expect(outline(note.text)).toBe('session: Session: A');
  });

  test('is recognised by the names that the reader set', () => {
    const names = { quotes: ['Zitate'], links: [], followUps: [], sessions: ['Vorträge'] };
    const { sections } = parseNote('file:///n', '## Zitate\n\n## Vorträge\n\n### A\n', names);
    expect(sections.map((section) => section.kind)).toEqual(['quotes', 'container']);
  });
});

describe('a session', () => {
  const session = (text: string) => read(text).sessions[0];

  test('has the facts of its fields', () => {
    expect(
      session(
        '## Talk: A\nSpeaker: Ann Lee\nTime: 10:00–10:40\nRoom: Main hall\nTrack: Web\nTags: a, #b\nAbstract: About.\n',
      ),
    ).toMatchObject({
      time: '10:00–10:40',
      room: 'Main hall',
      track: 'Web',
      tags: ['a', 'b'],
      abstract: 'About.',
    });
  });

  test.each(['Speakers', 'PRESENTER', 'presented by', 'By', 'Panelists', 'Host'])(
    'names its speaker behind “%s”',
    (key) => {
      expect(session(`## A\n${key}: Ann Lee\n`)?.speakers).toMatchObject([
        { name: 'Ann Lee', confidence: 'stated' },
      ]);
    },
  );

  test.each(['- Speaker: Ann Lee', '* speaker: Ann Lee', '**Speaker:** Ann Lee', '**Speaker**: Ann Lee'])(
    'reads the field in “%s”',
    (line) => {
      expect(session(`## Talk: A\n\n${line}\n`)?.speakers).toMatchObject([{ name: 'Ann Lee' }]);
    },
  );

  test('reads fields up to the first line that is none', () => {
    const { text, sessions } = read('## A\n\nSpeaker: Ann Lee\nMood: fine\nThen prose.\nTime: now\n');
    expect(sessions[0]?.fields.map((field) => [field.key, field.value, field.known])).toEqual([
      ['speaker', 'Ann Lee', true],
      ['Mood', 'fine', false],
    ]);
    expect(text.slice(sessions[0]?.fieldsSpan?.start, sessions[0]?.fieldsSpan?.end)).toBe(
      'Speaker: Ann Lee\nMood: fine',
    );
  });

  test('has links from its fields, written in any way', () => {
    expect(
      session(
        '## A\nSlides: https://example.org/a\nVideo: [film](https://example.org/b "x"), <https://example.org/c>\nCode: git.example/x\n',
      )?.links,
    ).toMatchObject([
      { kind: 'slides', target: 'https://example.org/a', text: undefined },
      { kind: 'video', target: 'https://example.org/b', text: 'film' },
      { kind: 'video', target: 'https://example.org/c' },
      { kind: 'code', target: 'git.example/x' },
    ]);
  });

  test('is to be a post of its own by “Post: separate”', () => {
    const { text, sessions } = read('## A\nPost: separate\n');
    const post = sessions[0]?.post;
    expect(post).toMatchObject({ slug: undefined });
    expect(text.slice(post?.valueSpan?.start, post?.valueSpan?.end)).toBe('separate');
  });

  test('may name the slug and the title of its post', () => {
    expect(session('## A\nPost: auth-evolution\nPost title: Auth Evolution\n')?.post).toMatchObject({
      slug: 'auth-evolution',
      title: 'Auth Evolution',
    });
  });

  test('is the whole file when fields stand under its only H1', () => {
    const note = read('# Auth\nSpeaker: Kiran\n\n## Notes\n');
    expect(note.titleHeading).toBeUndefined();
    expect(outline(note.text)).toBe('session: Auth\n  section: Notes');
  });

  test('is the whole file when the front matter says so', () => {
    const note = read(
      '---\nsession:\n  speakers: [Ann Lee, "@bob"]\n  time: 10:00\n  slides: https://example.org/a\n---\n# Auth\n',
    );
    expect(note.sessions).toMatchObject([
      {
        title: 'Auth',
        time: '10:00',
        speakers: [{ name: 'Ann Lee' }, { handle: '@bob' }],
        links: [{ kind: 'slides' }],
      },
    ]);
  });
});

describe('people', () => {
  const speakers = (value: string) =>
    read(`## A\nSpeaker: ${value}\n`).sessions[0]?.speakers.map(({ name, handle, role, url }) =>
      [name, handle, role, url].filter(Boolean).join(' | '),
    );

  test.each([
    ['Ann Lee', ['Ann Lee']],
    ['@sanand0', ['@sanand0']],
    ['Ann Lee (@ann)', ['Ann Lee | @ann']],
    ['Ann Lee @ann', ['Ann Lee | @ann']],
    ['Ann Lee, Bob Stone and Cy', ['Ann Lee', 'Bob Stone', 'Cy']],
    ['Ann Lee & Bob Stone / Cy van der Berg', ['Ann Lee', 'Bob Stone', 'Cy van der Berg']],
    ['Ann Lee (Example Inc.)', ['Ann Lee | Example Inc.']],
    ['Ann Lee, CTO at Example', ['Ann Lee | CTO at Example']],
    ['[Ann Lee](https://example.org/ann)', ['Ann Lee | https://example.org/ann']],
    ['Jean-Luc O’Neill', ['Jean-Luc O’Neill']],
    ['王小明', ['王小明']],
    ['Владимир Ильин', ['Владимир Ильин']],
    ['jane doe', ['jane doe']],
    ['@ann@example.social', ['@ann@example.social']],
  ])('%s', (value, expected) => {
    expect(speakers(value)).toEqual(expected);
  });

  test.each(['TBD', '???', 'n/a', 'Room 12', '', 'the people who brought you the great big web framework'])(
    'nobody is invented from “%s”',
    (value) => {
      expect(speakers(value)).toEqual([]);
    },
  );
});
