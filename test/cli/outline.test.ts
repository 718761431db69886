import { describe, expect, it } from 'vitest';
import { cliFolder } from '../support/cliRun.ts';

const note = `---
conference: PyCon India 2014
date: 2014-09-26/2014-09-27
---

> Trust your guts.
> — Linda Wilkinson

## Session: Auth as a Service
Speaker: Kiran (@kiran)
Time: 10:00–10:40
Room: Main hall
Slides: https://example.org/auth
Post: separate

- [ ] look up tokens
- "Cookies are fine" - @sanand0

<!-- private -->
WITHHELD-1 <https://withheld.example>
<!-- /private -->

## Links

- https://example.org/more
`;

async function outlineOf(text: string) {
  const folder = cliFolder({ 'a.confnotes.md': text });
  const { out, code } = await folder.run('outline', 'a.confnotes.md', '--json');
  const parsed: unknown = JSON.parse(out);
  return { facts: Array.isArray(parsed) ? parsed[0] : undefined, out, code };
}

describe('outline --json', () => {
  it('tells the structure of a note, at the lines that the author sees', async () => {
    expect((await outlineOf(note)).facts).toEqual({
      file: 'a.confnotes.md',
      conference: 'PyCon India 2014',
      dates: ['2014-09-26', '2014-09-27'],
      title: 'PyCon India 2014',
      event: {
        title: 'PyCon India 2014',
        conference: 'PyCon India 2014',
        dates: ['2014-09-26', '2014-09-27'],
      },
      days: [],
      sessions: [
        {
          title: 'Auth as a Service',
          kind: 'session',
          line: 9,
          speakers: [{ name: 'Kiran', handle: '@kiran', role: null, confidence: 'stated' }],
          speakersFrom: 'field',
          time: '10:00–10:40',
          room: 'Main hall',
          links: { slides: 'https://example.org/auth' },
          separatePost: true,
        },
      ],
      quotes: [
        {
          text: 'Trust your guts.',
          by: { name: 'Linda Wilkinson', handle: null },
          basis: 'explicit',
          proposed: false,
          epigraph: true,
          line: 6,
        },
        {
          text: 'Cookies are fine',
          by: { name: null, handle: '@sanand0' },
          basis: 'explicit',
          proposed: expect.any(Boolean),
          epigraph: false,
          line: 17,
        },
      ],
      links: [
        { target: 'https://example.org/auth', kind: 'bare', line: 13 },
        { target: 'https://example.org/more', kind: 'bare', line: 25 },
      ],
      followUps: [{ text: 'look up tokens', done: false, line: 16 }],
      withheld: 1,
      problems: [],
    });
  });

  it('says null where nothing is known', async () => {
    const { facts } = await outlineOf('Only words.\n');
    expect(facts).toMatchObject({ conference: null, dates: [], title: null, sessions: [], withheld: 0 });
  });

  it('tells nothing of a private note but that it is one', async () => {
    const { out, facts } = await outlineOf(
      '---\nconference: WITHHELD\nprivate: true\n---\n## Session: WITHHELD\n',
    );
    expect(out).not.toContain('WITHHELD');
    expect(facts).toMatchObject({ withheld: 1, sessions: [], event: null, days: [] });
  });

  it('tells the days, with the dates that the event gives them', async () => {
    const front = '---\nconference: Boats\ndate: 2014-09-26/2014-09-27\n---\n\n';
    const { facts } = await outlineOf(`${front}# Boats\n\n## Day 2\n\n### Keels\n\n## Friday\n`);
    expect(facts.days).toEqual([
      { title: 'Day 2', date: '2014-09-27', line: 8 },
      { title: 'Friday', date: '2014-09-26', line: 12 },
    ]);
  });

  it('tells the event that several notes make together', async () => {
    const folder = cliFolder({
      'a.md': '# Boats\nSpeaker: Ann Lee\n',
      'index.md': '---\nconference: Boat Days\ndate: 2014-09-26\n---\n',
    });
    const { out } = await folder.run('outline', '--json', 'a.md', 'index.md');
    const event = { title: 'Boat Days', conference: 'Boat Days', dates: ['2014-09-26'] };
    expect(JSON.parse(out)).toMatchObject([{ event }, { event }]);
  });

  it('gives an array with one object a file', async () => {
    const folder = cliFolder({ 'a.md': '# A\n', 'b/b.md': '# B\n' });
    const { out } = await folder.run('outline', 'a.md', 'b/b.md', '--json');
    expect(JSON.parse(out)).toMatchObject([{ file: 'a.md' }, { file: 'b/b.md' }]);
  });

  it('ends with 1 when a note has a warning', async () => {
    const { code, facts } = await outlineOf('##No space\n');
    expect(facts.problems).toMatchObject([{ severity: 'warning', line: 1, column: 1 }]);
    expect(code).toBe(1);
  });
});

describe('outline', () => {
  it('prints a tree with line numbers', async () => {
    const folder = cliFolder({ 'a.confnotes.md': note });
    const { out, err, code } = await folder.run('outline', 'a.confnotes.md');
    expect(out).toMatchInlineSnapshot(`
      "a.confnotes.md
          2  PyCon India 2014 — 2014-09-26 – 2014-09-27
          6    “Trust your guts.” — Linda Wilkinson
          9    Auth as a Service — Kiran · 10:00–10:40
         17      “Cookies are fine” — @sanand0
         23    Links
             1 withheld
      "
    `);
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  it.each([
    ['text', []],
    ['JSON', ['--json']],
  ])('shows nothing withheld as %s, wherever it hides', async (_, options) => {
    const hidden = [
      '## WITHHELD heading\n<!-- private -->\nx\n',
      '- a\n  - <!-- private -->WITHHELD<!-- /private -->\n',
      '| a | b |\n|---|---|\n| <!-- private -->WITHHELD<!-- /private --> | c |\n',
      '```\n<!-- private -->\nWITHHELD\n<!-- /private -->\n```\n',
      '## Session: S\nSpeaker: <!-- private -->Withheld WITHHELD<!-- /private -->\nSlides: https://x.example/<!-- private -->WITHHELD<!-- /private -->\n',
      '![<!-- private -->WITHHELD<!-- /private -->](a.png)\n',
      '> "<!-- private -->WITHHELD<!-- /private -->"\n> — @x\n',
      '<div title="<!-- private -->WITHHELD<!-- /private -->">x</div>\n',
      '[x][r]\n\n[r]: https://e.example "<!-- private -->WITHHELD<!-- /private -->"\n',
      '- [ ] <!-- private -->WITHHELD<!-- /private -->\n',
      '<!-- private -->\n```\nWITHHELD\n',
    ];
    for (const text of hidden) {
      const folder = cliFolder({ 'a.confnotes.md': `# T\n\n${text}` });
      const { out, err } = await folder.run('outline', 'a.confnotes.md', ...options);
      expect(out + err).not.toContain('WITHHELD');
    }
  });
});

describe('outline over a folder', () => {
  const talks = {
    'talks/boats.md': '# Boats by Ann Lee\n',
    'talks/clocks.md': '# Clocks by Bob Stone\n',
    'talks/doors.md': '# Doors by Carla Diaz\n',
  };
  const sessionsOf = (out: string) => {
    const facts: readonly {
      file: string;
      sessions: readonly { title: string; speakersFrom: string | null }[];
    }[] = JSON.parse(out);
    return facts.map(({ file, sessions }) => [file, ...sessions.map((one) => [one.title, one.speakersFrom])]);
  };

  it('reads its Markdown files where it has no notes, in the style that they share', async () => {
    const { out, code } = await cliFolder(talks).run('outline', 'talks', '--json');
    expect(sessionsOf(out)).toEqual([
      ['talks/boats.md', ['Boats', 'heading-by']],
      ['talks/clocks.md', ['Clocks', 'heading-by']],
      ['talks/doors.md', ['Doors', 'heading-by']],
    ]);
    expect(code).toBe(0);
  });

  it('reads one file in the style of those beside it', async () => {
    const { out } = await cliFolder(talks).run('outline', 'talks/doors.md', '--json');
    expect(sessionsOf(out)).toEqual([['talks/doors.md', ['Doors', 'heading-by']]]);
  });

  it('reads only the notes where it has some', async () => {
    const { out } = await cliFolder({ ...talks, 'talks/a.confnotes.md': '' }).run(
      'outline',
      'talks',
      '--json',
    );
    expect(sessionsOf(out)).toEqual([['talks/a.confnotes.md']]);
  });

  it('knows the heading names that are set for the editor', async () => {
    const folder = cliFolder({
      '.vscode/settings.json': '{\n  // ours\n  "confnotes.headings": { "sessions": ["Vorträge"], },\n}\n',
      'notes/a.confnotes.md': '## Vorträge\n\n### Boote\n',
    });
    const { out } = await folder.run('outline', 'notes/a.confnotes.md', '--json');
    expect(sessionsOf(out)).toEqual([['notes/a.confnotes.md', ['Boote', null]]]);
  });

  it('marks speakers that are only guessed', async () => {
    const { out } = await cliFolder(talks).run('outline', 'talks/doors.md');
    expect(out).toContain('Doors — Carla Diaz?\n');
  });
});
