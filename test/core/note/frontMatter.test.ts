import { describe, expect, test } from 'vitest';
import { parseNote } from '#core/note/parseNote.ts';
import { applyEdits } from '#core/text/span.ts';

const read = (text: string) => parseNote('file:///n.confnotes.md', text);
const facts = (yaml: string) => read(`---\n${yaml}\n---\nbody\n`).frontMatter;
const problemsOf = (yaml: string) => read(`---\n${yaml}\n---\nbody\n`).problems;

describe('front matter', () => {
  test('gives the facts of the event', () => {
    expect(facts('conference: PyCon\nplace: Pune\nauthor: Ann\ntags: [a, b]\nsignoff: Bye!')).toMatchObject({
      conference: 'PyCon',
      place: 'Pune',
      authors: ['Ann'],
      tags: ['a', 'b'],
      signoff: 'Bye!',
    });
  });

  test.each([
    ['2014-09-26', ['2014-09-26']],
    ['2014-09-26/2014-09-28', ['2014-09-26', '2014-09-27', '2014-09-28']],
    ['[2014-09-28, 2014-09-26]', ['2014-09-26', '2014-09-28']],
    ['2014-12-31/2015-01-01', ['2014-12-31', '2015-01-01']],
  ])('spells out the days of “date: %s”', (date, days) => {
    expect(facts(`date: ${date}`)?.dates).toEqual(days);
  });

  test.each(['2014-02-30', '2014-09-28/2014-09-26', 'yesterday', '2014', '1000-01-01/2999-01-01'])(
    'reports the date %s at its place',
    (date) => {
      expect(problemsOf(`date: ${date}`)).toMatchObject([{ code: 'front-matter.date' }]);
    },
  );

  test('takes tags parted by commas', () => {
    expect(facts('tags: a, b c')?.tags).toEqual(['a', 'b c']);
  });

  test('may start with a comment and with a byte order mark', () => {
    expect(read('\ufeff---\n# hi\n\nconference: X\n---\n').frontMatter?.conference).toBe('X');
  });

  test('may end its lines with carriage returns', () => {
    expect(read('---\r\nconference: X\r\nplace: Y\r\n---\r\nbody\r\n').frontMatter).toMatchObject({
      conference: 'X',
      place: 'Y',
    });
  });

  test.each([
    '---\n\nJust a rule above.\n\n---\n',
    '---\n- list\n---\n',
    'a\n---\nconference: X\n---\n',
    '\n---\nconference: X\n---\n',
  ])('is not there in %j', (text) => {
    expect(read(text).frontMatter).toBeUndefined();
  });

  test.each([
    'conference: "X',
    'author: @me',
    'a: b: c',
    '\tx: 1\na: b',
    'x: [1',
    'x: 1\nx: 2',
    'x: *nobody',
  ])('that is broken (%j) blocks publishing', (yaml) => {
    const note = read(`---\nplace: Y\n${yaml}\n---\nbody\n`);
    expect(note.frontMatter).toMatchObject({ broken: true, place: undefined });
    expect(note.problems).toContainEqual(
      expect.objectContaining({ code: 'front-matter.broken', severity: 'error', blocks: 'always' }),
    );
  });

  test.each([
    ['hashtag: "#x\n', /a closing quote or bracket is missing/],
    ['author: @me\n', /a value that starts like this needs quotes/],
    ['conference: Rust: the return\n', /a value with a colon in it needs quotes/],
    ['place: here\nplace: there\n', /this key is there twice/],
    ['tags:\n\t- a\n', /a tab/],
  ])('that is broken (%j) says why in plain words', (yaml, words) => {
    const [problem] = read(`---\n${yaml}---\n`).problems;
    expect(problem?.message).toMatch(words);
  });

  test.each(['place: a\nplace: b\n', 'post:\n  slug: a\n  slug: b\n', 'x: [{ a: 1, a: 2 }]\n'])(
    'that has a key twice is broken (%j)',
    (yaml) => {
      expect(read(`---\n${yaml}---\n`).problems).toMatchObject([{ code: 'front-matter.broken' }]);
    },
  );

  test('with thousands of keys is read in linear time', () => {
    const yaml = (count: number) =>
      `---\n${Array.from({ length: count }, (_, i) => `k${i}: v\n`).join('')}---\n`;
    const time = (text: string) => {
      const start = performance.now();
      read(text);
      return performance.now() - start;
    };
    time(yaml(2000));
    expect(time(yaml(32_000))).toBeLessThan(64 * Math.max(5, time(yaml(2000))));
  });

  test('that explodes when its aliases are followed is broken', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i++)
      bomb.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    expect(facts(bomb.join('\n'))?.broken).toBe(true);
  });

  test('without a closing line is broken and ends where its lines stop looking like YAML', () => {
    const note = read('---\nconference: X\n\n## Session: A\nSpeaker: Ann\n');
    expect(note.frontMatter?.broken).toBe(true);
    expect(note.sessions.map((session) => session.title)).toEqual(['A']);
    expect(note.problems).toMatchObject([{ code: 'front-matter.unclosed', blocks: 'always' }]);
  });

  test('that is broken at a value which needs quotes offers them', () => {
    const text = '---\nconference: X\nauthor: @me\n---\n';
    const fix = read(text).problems[0]?.fixes?.[0];
    expect(applyEdits(text, fix?.edits ?? [])).toBe('---\nconference: X\nauthor: "@me"\n---\n');
  });

  test('whose hashtag is taken for a comment offers quotes', () => {
    const text = '---\nhashtag: #x\n---\n';
    const problem = read(text).problems[0];
    expect(problem?.code).toBe('front-matter.comment-value');
    expect(applyEdits(text, problem?.fixes?.[0]?.edits ?? [])).toBe('---\nhashtag: "#x"\n---\n');
  });

  test('keeps keys it does not know without a word', () => {
    expect(problemsOf('layout: post\nmood: fine')).toEqual([]);
  });

  test('hints at a key that looks misspelt', () => {
    expect(problemsOf('confrence: X')).toMatchObject([
      { code: 'front-matter.unknown-key', severity: 'hint' },
    ]);
  });

  test('blocks publishing over a key that was meant to be private', () => {
    expect(problemsOf('privat: true')).toMatchObject([
      { code: 'front-matter.private-misspelt', blocks: 'always' },
    ]);
  });

  test('reports a value of the wrong type at its place', () => {
    const text = '---\nconference: {a: 1}\n---\n';
    const [problem] = read(text).problems;
    expect(problem?.code).toBe('front-matter.type');
    expect(text.slice(problem?.span.start, problem?.span.end)).toBe('conference: {a: 1}');
  });

  test('holds what the author wants of the post', () => {
    expect(facts('post:\n  title: T\n  slug: s\n  draft: true\n  lang: en')?.post).toEqual({
      title: 'T',
      slug: 's',
      draft: true,
      lang: 'en',
    });
  });

  test('holds the receipts of earlier publishing', () => {
    expect(
      facts(
        'published:\n  - target: site\n    post: round-up\n    id: a\n    url: b\n    at: c\n    digest: d\n  - rubbish',
      )?.receipts,
    ).toEqual([{ target: 'site', post: 'round-up', id: 'a', url: 'b', at: 'c', digest: 'd' }]);
  });
});
