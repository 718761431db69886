import { describe, expect, test } from 'vitest';
import type { Person, Session } from '#core/note/model.ts';
import { parseNote } from '#core/note/parseNote.ts';
import { type FolderStyle, noStyle } from '#core/note/speakers/folderStyle.ts';

const read = (text: string, style?: FolderStyle) =>
  parseNote('file:///talks/some-talk.md', text, undefined, undefined, style);

const shown = ({ name, handle, role, confidence }: Person): string =>
  `${[name, handle, role && `(${role})`].filter((part) => part !== undefined).join(' ')}${confidence === 'guess' ? '?' : ''}`;

const told = ({ title, speakers }: Session): string => `${title}: ${speakers.map(shown).join('; ')}`;

/** Sessions with their speakers, a `?` behind each guess. */
const sessions = (text: string, style?: FolderStyle) => read(text, style).sessions.map(told);

describe('a speaker is stated', () => {
  test.each([
    ['Presented by: Ann Lee', 'Ann Lee'],
    ['Presented by Ann Lee', 'Ann Lee'],
    ['Presented by Ann Lee from Stone & Co', 'Ann Lee (Stone & Co)'],
    ['* Presentor: Ann Lee', 'Ann Lee'],
    ['https://example.org/talk\n\nPresented by Ann Lee', 'Ann Lee'],
    ['About boats.\n\nPanelists:\n\n* Ann Lee\n* Bob Stone, Acme', 'Ann Lee; Bob Stone (Acme)'],
    ['* Speakers\n  * Ann Lee (@ann) - editor\n  * Bob Stone\n* Boats', 'Ann Lee @ann (editor); Bob Stone'],
    ['* who\n  * Ann Lee - Acme, lead\n  * @annlee\n* Boats', 'Ann Lee @annlee (Acme, lead)'],
    ['Referentin: Jörg Müller', 'Jörg Müller'],
    ['登壇者：山田太郎', '山田太郎'],
    ['@ann', '@ann'],
    ['### Ann Lee', 'Ann Lee'],
    ['### @ann', '@ann'],
    ['### Qorin Zorvath\n@qz', 'Qorin Zorvath @qz'],
    ['### Ann Lee and Bob Stone\n@ann & @bob', 'Ann Lee @ann; Bob Stone @bob'],
    [
      '### Ann Lee, Head of Sails, Sail Software Foundation',
      'Ann Lee (Head of Sails, Sail Software Foundation)',
    ],
    ['### Speaker\nAnn Lee', 'Ann Lee'],
  ])('by “%s” below a heading', (below, speakers) => {
    expect(sessions(`## Boats\n\n${below}\n\nText.\n`)).toEqual([`Boats: ${speakers}`]);
  });

  test.each([
    'Who: everybody',
    '### Boat Philosophy',
    '### Getting Started',
    '### Boats Ahoy',
    '### Boats Ahoy\n\nText.\n\n@ann',
    '```\n@ann\n```',
    'Some words first.\n\n@ann',
    'Text\n\nAnn Lee',
  ])('not by “%s” below a heading', (below) => {
    expect(sessions(`## Boats\n\n${below}\n\nText.\n`)).toEqual([]);
  });

  test('not by a sub-heading that is one of several names', () => {
    expect(sessions('## Thanks\n\n### Ann Lee\n\n### Bob Stone\n')).toEqual([]);
  });
});

describe('a speaker is guessed', () => {
  const three = (form: (title: string, name: string) => string) =>
    ['Boats Ann Lee', 'Clocks Bob Stone', 'Doors Carla Diaz']
      .map((pair) => /^(\w+) (.*)$/.exec(pair) ?? [])
      .map(([, title = '', name = '']) => form(title, name))
      .join('\n\n');
  const guessed = ['Boats: Ann Lee?', 'Clocks: Bob Stone?', 'Doors: Carla Diaz?'];

  type Form = readonly [string, (title: string, name: string) => string];
  test.each<Form>([
    ['Title by X', (title, name) => `## ${title} by ${name}`],
    ['“Title” by [X](link)', (title, name) => `## "${title}" by [${name}](https://example.org)`],
    ['[Title by X](link)', (title, name) => `## [${title} by ${name}](https://example.org)`],
    ['Title - X', (title, name) => `## ${title} - ${name}`],
    ['Title – X', (title, name) => `## ${title} – ${name}`],
    ['X - “Title”', (title, name) => `## ${name} - "${title}"`],
    ['X: Title', (title, name) => `## ${name}: ${title}`],
    ['Title (X)', (title, name) => `## ${title} (${name})`],
    ['**X**', (title, name) => `## ${title}\n\n**${name}**`],
    ['*X*', (title, name) => `## ${title}\n*${name}*`],
    ['by X', (title, name) => `## ${title}\nby ${name}`],
    ['> X', (title, name) => `## ${title}\n> ${name}`],
    ['- X', (title, name) => `## ${title}\n\n- ${name}\n- about ${title}`],
    ['-- X', (title, name) => `## ${title}\n\n-- ${name}`],
    [
      '**X** ([video](link))',
      (title, name) => `## ${title}\n\n⭐⭐\n\n**${name}** ([video](https://x.example))`,
    ],
    ['X ([slides](link), [video](link)', (title, name) => `## ${title}\n\n${name} ([slides](a), [video](b)`],
    ['Title, [X](own address)', (title, name) => `## ${title}, [${name}](https://twitter.com/abc)`],
    ['[Title] - X', (title, name) => `## [${title}] - ${name}`],
    [
      'X below settings',
      (title, name) => `## ${title}\n\n@Meta {\n  @Kind("Talk") {\n  }\n}\n\n${name}\n\nText.`,
    ],
    ['X', (title, name) => `## ${title}\n\n${name}\n\nText.`],
    ['> X is …', (title, name) => `## ${title}\n\nWhat it is about.\n\n> ${name} is a gardener.`],
  ])('where three headings have the form “%s”', (_, form) => {
    expect(sessions(`# Event\n\n${three(form)}\n`)).toEqual(guessed);
  });

  test('never where only two do', () => {
    expect(sessions('# Event\n\n## Boats by Ann Lee\n\n## Clocks by Bob Stone\n')).toEqual([]);
  });

  test('in a session that is one anyway', () => {
    expect(sessions('## Keynote: Boats by Ann Lee\n')).toEqual(['Boats: Ann Lee?']);
  });

  test('behind the last “by” of a heading', () => {
    expect(sessions('## Talk: Learning by Doing by Ann Lee\n')).toEqual(['Learning by Doing: Ann Lee?']);
  });

  test.each([
    ['## Talk: Frameworks - Django, Flask, Web.Py', 'Frameworks - Django, Flask, Web.Py: '],
    ['## Talk: Painting by Numbers', 'Painting by Numbers: '],
    ['## Talk: Boats (Part Two)', 'Boats (Part Two): '],
    ['## Talk: Boats\n\n**Key Takeaways**', 'Boats: '],
    ['## Talk: Boats\n\n**Dependency Injection**', 'Boats: '],
    ['## Talk: Boats\n\nData Mesh', 'Boats: '],
  ])('by nothing in “%s”', (text, expected) => {
    expect(sessions(text)).toEqual([expected]);
  });

  test('and gets a handle that stands alone below', () => {
    expect(sessions('## Talk: "Boats" by Ann Lee\n\n[@ann](https://example.org)\n')).toEqual([
      'Boats: Ann Lee @ann?',
    ]);
  });

  test.each([
    ['Ann van der Berg', 'Ann van der Berg'],
    ['Dr. Ann M. Lee', 'Dr. Ann M. Lee'],
    ['Ann “Annie” Lee', 'Ann “Annie” Lee'],
    ['山田 太郎', '山田 太郎'],
    ['Ann Lee & Bob Stone', 'Ann Lee?; Bob Stone'],
    ['Ann Lee / Bob Stone', 'Ann Lee?; Bob Stone'],
    ['Ann Lee (Acme), Bob Stone (Wide)', 'Ann Lee (Acme)?; Bob Stone (Wide)'],
    ['Ann Lee, Head of Boats and Doors, Acme', 'Ann Lee (Head of Boats and Doors, Acme)'],
    ['[Ann Lee](https://example.org), Acme', 'Ann Lee (Acme)'],
    ['Ann Lee - Acme', 'Ann Lee (Acme)'],
    ['Ann Lee @ Acme', 'Ann Lee (Acme)'],
    ['Ann Lee   Acme', 'Ann Lee (Acme)'],
    ['Ann Lee\tAcme', 'Ann Lee (Acme)'],
    ['Ann M.  Lee', 'Ann M. Lee'],
  ])('and may be written “%s”', (written, expected) => {
    expect(sessions(`## Talk: Boats\n\n**${written}**\n`)).toEqual([`Boats: ${expected}?`]);
  });

  test('below a sub-title where the headings beside it have theirs right below', () => {
    const late = '## Doors\nHow they open\nCarla Diaz & Dan Berg\n';
    const beside = '## Boats\nAnn Lee\n\n## Clocks\nBob Stone\n\n## Windows\nEve Berg\n\n';
    expect(sessions(`# Event\n\n${beside}${late}`)).toContain('Doors: Carla Diaz?; Dan Berg?');
    expect(sessions(`# Event\n\n${late}\n${late}\n${late}`)).toEqual([]);
  });

  test('below a sub-title never in another paragraph', () => {
    const beside = '## Boats\nAnn Lee\n\n## Clocks\nBob Stone\n\n## Windows\nEve Berg\n\n';
    expect(sessions(`# Event\n\n${beside}## Why doors\nHow they open\n\nCarla Diaz\n`)).toContain(
      'Why doors: ',
    );
  });

  test('in the second sub-heading where the folder has its speakers in the first', () => {
    const text = '## Boats\n### & why they float\n\n### Ann Lee\n\nText.\n';
    expect(sessions(text)).toEqual([]);
    expect(sessions(text, { ...noStyle, filePerSession: true, first: ['sub-heading'] })).toEqual([
      'Boats: Ann Lee?',
    ]);
  });

  test('by a keynote that is called by a name', () => {
    expect(sessions('## Opening Keynote - [Ann Lee]\n\n[Ann Lee]: https://example.org\n')).toEqual([
      'Opening Keynote: Ann Lee?',
    ]);
  });

  test('within a container in the form of the headings around it', () => {
    const beside = '## Boats\nAnn Lee\n\n## Clocks\nBob Stone\n\n## Windows\nEve Berg\n\n';
    expect(sessions(`# Event\n\n${beside}## Lightning talks\n\n### Doors\nQx Zorvath\n`)).toContain(
      'Doors: Qx Zorvath?',
    );
  });

  test('where nearly all headings share a form and one of the names is known', () => {
    const others = ['Qorin Zorvath', 'Wexa Blint', 'Yorv Plenk'].map(
      (name) => `## Of ${name[0]} - ${name}\n\n`,
    );
    expect(sessions(`# Event\n\n## Boats - Ann Lee\n\n${others.join('')}`)).toHaveLength(4);
    expect(sessions(`# Event\n\n## Boats - Ann Lee\n\n${others.join('')}## Doors\n\n## Windows\n`)).toEqual(
      [],
    );
  });

  test('with a surname that is a word beside somebody whose name is known', () => {
    const others = '## Clocks - Bob Stone\n\n## Doors - Carla Diaz\n\n';
    expect(sessions(`# Event\n\n## Boats - Godmar Back and Ann Lee\n\n${others}`)).toContain(
      'Boats: Godmar Back?; Ann Lee?',
    );
  });

  test('never by links, settings or rows of stars', () => {
    const nobody = ['([video](https://x.example))', '⭐⭐⭐', '@Meta {\n  Ann Lee\n}', '@Meta {\n\nAnn Lee'];
    for (const below of nobody) expect(sessions(`## Talk: Boats\n\n${below}\n`)).toEqual(['Boats: ']);
  });

  test('and has the span of the name', () => {
    const { text, sessions: found } = read('## Talk: Boats by [Ann Lee](https://example.org), Acme\n');
    const span = found[0]?.speakers[0]?.span;
    expect(text.slice(span?.start, span?.end)).toBe('[Ann Lee](https://example.org), Acme');
  });
});

describe('headings beside talks', () => {
  const talks = '## Boats by Ann Lee\n\n## Clocks by Bob Stone\n\n## Doors by Carla Diaz\n\n';

  test('are talks too where nobody is named', () => {
    expect(sessions(`# Event\n\n${talks}## What Windows Want\n`)).toHaveLength(4);
  });

  test('are none where they say otherwise', () => {
    expect(sessions(`# Event\n\n${talks}## Lunch\n\n## Q&A\n\n## Final thoughts\n\n## Day 2\n`)).toHaveLength(
      3,
    );
  });
});

describe('a heading with a time of day', () => {
  test('gives it to its session', () => {
    expect(read('## Day 1\n\n### 9:45 AM Opening\n\n### Doors 10:00am to 10:30am\n').sessions).toMatchObject([
      { title: 'Opening', time: '9:45 AM' },
      { title: 'Doors', time: '10:00am to 10:30am' },
    ]);
  });
});

describe('a heading that ends in a version', () => {
  test('keeps it', () => {
    expect(read('## Talk: What is new in Python 3.10\n').sessions).toMatchObject([
      { title: 'What is new in Python 3.10', time: undefined },
    ]);
  });
});

describe('in the style of its folder', () => {
  const style: FolderStyle = { ...noStyle, filePerSession: true, first: ['heading-by'] };

  test('a file is a session by its title alone', () => {
    expect(sessions('# What Windows Want\n\n- glass\n', style)).toEqual(['What Windows Want: ']);
  });

  test('a file is a session by a form that its title shares with other files', () => {
    expect(sessions('# Boats by Ann Lee\n\n## Part one\n', style)).toEqual(['Boats: Ann Lee?']);
  });

  test.each(['# PyCon 2026\n', '# Lunch\n', '# Notes from Tuesday\n', '## A\n\n## B\n'])(
    'a file is still no session when it begins “%s”',
    (text) => {
      expect(sessions(text, style)).toEqual([]);
    },
  );

  test('headings of a level name their speakers in a form that is usual there', () => {
    const usual: FolderStyle = { ...noStyle, levels: [{ level: 3, forms: ['heading-by'] }] };
    expect(sessions('### Boats by Ann Lee\n\n#### Keel\n', usual)).toEqual(['Boats: Ann Lee?']);
  });
});
