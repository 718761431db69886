import { describe, expect, it } from 'vitest';
import { groupEvents } from '#core/index/events.ts';
import type { Note } from '#core/note/model.ts';
import { type PublicNote, publicNote } from '#core/note/redact.ts';
import type { PostSet } from '#core/render/post.ts';
import { renderEvent, renderWithOrigins } from '#core/render/renderEvent.ts';
import { notesOf, postOf, renderText } from '../../support/renderText.ts';

const roundUpOf = (front: string, body = '') => postOf(renderText(`---\n${front}\n---\n${body}`));
const slugsOf = ({ posts }: PostSet) => posts.map((post) => post.slug);

describe('the title', () => {
  it.each([
    ['post:\n  title: Mine\nconference: C 2014', '# H1', 'Mine'],
    ['conference: C 2014', '# H1', 'C 2014'],
    ['place: here', '# *H1*', 'H1'],
    ['place: here', '## No H1', 'pycon'],
  ])('of %j and %j is %s', (front, body, title) => {
    expect(roundUpOf(front, body).title).toBe(title);
  });
});

describe('a note copied beside the first one', () => {
  const text = '---\nconference: C\npublished:\n  - { target: site, post: round-up }\n---\nWords.\n';

  it.each([
    ['with its receipts', text, text.replace('Words', 'Other words')],
    ['word for word', '---\nconference: C\n---\nWords.\n', '---\nconference: C\n---\nWords.\n'],
  ])('%s is asked about, since all of it would be published twice', (_, first, second) => {
    const { problems } = renderText(`${first}=== copy.confnotes.md\n${second}`);
    expect(problems).toMatchObject([{ code: 'event.copy', blocks: 'until-confirmed' }]);
  });

  it('is none if it only tells of the same event', () => {
    expect(renderText(`${text}=== day-2.confnotes.md\n---\nconference: C\n---\nMore.\n`).problems).toEqual(
      [],
    );
  });
});

describe('the summary', () => {
  it.each([
    ['One. Two! Three?', 'One. Two!'],
    [
      '"Quote." — @x\n\nSeptember 28, 2014\n\nFirst *words* of [it](https://a.example).',
      'First words of it.',
    ],
    ['## Talk: Auth\nSpeaker: Kiran\n\n- A list item.', 'A list item.'],
    ['## Only headings', ''],
  ])('of %j is %j', (body, summary) => {
    expect(roundUpOf('place: here', body).summary).toBe(summary);
  });

  it('is what the author says', () => {
    expect(roundUpOf('post:\n  summary: Short.', 'Text.').summary).toBe('Short.');
  });

  it('ends at a word', () => {
    const { summary } = roundUpOf('place: here', 'many words '.repeat(100));
    expect(summary).toMatch(/ words…$/);
    expect(summary.length).toBeLessThanOrEqual(301);
  });
});

describe('the date', () => {
  it.each([
    ['date: 2014-09-26/2014-09-28', '2014-09-28'],
    ['date: 2014-09-26\npost:\n  date: 2014-10-01T10:00:00Z', '2014-10-01T10:00:00Z'],
    ['place: here', undefined],
  ])('of %j is %s', (front, date) => {
    expect(roundUpOf(front).date).toBe(date);
  });
});

describe('the slug', () => {
  it.each([
    ['PyCon: Überall & „Ætna”', 'pycon-uberall-aetna'],
    ['東京', 'post-1'],
    ['Con', 'con-post'],
    [`${'long '.repeat(30)}`, `${'long-'.repeat(15)}long`],
  ])('of %s is %s', (title, slug) => {
    expect(roundUpOf(`post:\n  title: "${title}"`).slug).toBe(slug);
  });

  it('of two posts is never the same', () => {
    const talk = '## Talk: Auth\nPost: separate\n\n';
    expect(slugsOf(renderText(`---\nconference: Auth\n---\n${talk}${talk}`))).toEqual([
      'auth',
      'auth-2',
      'auth-3',
    ]);
  });

  it('that the author fixed goes before all that are made up', () => {
    const text = '---\nconference: Auth\n---\n## Talk: Auth\nPost: separate\n\n## Talk: Old\nPost: auth\n\n';
    expect(slugsOf(renderText(text))).toEqual(['auth-2', 'auth-3', 'auth']);
  });

  it('is never the key of the round-up', () => {
    expect(slugsOf(renderText('## Talk: Round-up\nPost: separate\n'))).toEqual(['pycon', 'round-up-2']);
  });
});

describe('the event', () => {
  it.each([
    ['conference: PyCon India\ndate: 2014-09-26', 'pycon-india-2014'],
    ['conference: PyCon India 2014', 'pycon-india-2014'],
    ['post:\n  title: My notes', 'my-notes'],
  ])('of %j is %s', (front, event) => {
    expect(renderText(`---\n${front}\n---\n`).event).toBe(event);
  });

  it('gives posts what is said once for all', () => {
    const front =
      'author: [Ann, Bob]\ntags: [python]\npost:\n  lang: en\n  draft: true\n  canonical: https://a.example/x';
    const set = renderText(`---\n${front}\n---\n## Talk: Auth\nPost: separate\n`);
    expect(postOf(set)).toMatchObject({ lang: 'en', draft: true, canonical: 'https://a.example/x' });
    expect(postOf(set, 'auth')).toMatchObject({
      authors: ['Ann', 'Bob'],
      tags: ['python'],
      lang: 'en',
      draft: true,
      canonical: undefined,
    });
  });
});

describe('problems of the notes', () => {
  it('that block publishing come with the posts, which can still be looked at', () => {
    const set = renderText('---\nauthor: @me\n---\nText.\n');
    expect(set.problems).toMatchObject([{ code: 'front-matter.broken', blocks: 'always', line: 2 }]);
    expect(postOf(set).markdown).toBe('Text.\n');
  });

  it('leave nothing to look at where broken front matter might say private', () => {
    const set = renderText('---\nauthor: @me\nprivate: true\n---\nText.\n');
    expect(set.problems).toMatchObject([{ code: 'front-matter.broken', blocks: 'always' }]);
    expect(set.posts).toEqual([]);
  });

  it('with private markers block until confirmed', () => {
    const set = renderText('Text.\n\n<!-- /private -->\n');
    expect(set.problems).toMatchObject([
      { code: 'withheld.stray-closer', blocks: 'until-confirmed', line: 3 },
    ]);
  });

  it('are placed where the author sees them, withheld text before them or not', () => {
    const set = renderText('<!-- private -->\nSecret.\n<!-- /private -->\n\nA [b](c.pdf).\n');
    expect(set.problems).toMatchObject([
      { code: 'link.local', line: 5, column: 3, uri: 'file:///conf/pycon/index.confnotes.md' },
    ]);
    expect(set.withheldBlocks).toBe(1);
  });

  it('are told once, however many posts show them', () => {
    const text = '## Talk: Auth\nPost: separate\n\nA [b](c.pdf).\n';
    expect(renderText(text).problems.map(({ code }) => code)).toEqual(['link.local']);
  });
});

it('a private file adds nothing to the posts of its event', () => {
  const secret = '---\nconference: C 2014\nprivate: yes\ntags: [hidden]\nplace: hidden\n---\nHidden.\n';
  const set = renderText(`---\nconference: C 2014\n---\nText.\n=== secret.confnotes.md\n${secret}`);
  expect(JSON.stringify(set)).not.toMatch(/hidden/i);
  expect(set.withheldBlocks).toBe(1);
});

it('an event that is private as a whole has no posts', () => {
  expect(renderText('---\nconference: C 2014\nprivate: true\n---\nText.\n')).toMatchObject({
    posts: [],
    conference: undefined,
  });
});

it('a note that says the markers of its public part are still there is never rendered', () => {
  const [event] = groupEvents(notesOf('<!-- private -->x<!-- /private -->'));
  if (event === undefined) throw new Error('no event');
  const lying = { redact: (note: (typeof event.notes)[number]) => ({ ...publicNote(note), note }) };
  expect(() => renderEvent(event, lying)).toThrow('withheld');
});

it('each line of a post leads back to the line of the note that it was made of', () => {
  const [event] = groupEvents(notesOf('Hello.\n\n## Talk: Auth\nSpeaker: Kiran\n\n"One." — @x\n'));
  if (event === undefined) throw new Error('no event');
  const { set, origins } = renderWithOrigins(event, { redact: publicNote });
  const lines = postOf(set).markdown.split('\n');
  const from = origins
    .get('round-up')
    ?.map((origin) => origin?.source.note.text.slice(origin.offset).split('\n')[0]);
  expect(lines.map((line, i) => `${line} ← ${from?.[i] ?? ''}`)).toEqual([
    'Hello. ← Hello.',
    ' ← ',
    '## Auth ← ## Talk: Auth',
    ' ← ',
    'Kiran ← Speaker: Kiran',
    ' ← ',
    '> One. ← "One." — @x',
    '> — @x ← "One." — @x',
    ' ← ',
  ]);
});

describe('a guess', () => {
  /** The set of a note, each of whose people is only guessed. */
  function guessed(text: string) {
    const [event] = groupEvents(notesOf(text));
    if (event === undefined) throw new Error('no event');
    const guess = <T extends object | undefined>(person: T) =>
      person && { ...person, confidence: 'guess' as const };
    const redact = (note: Note): PublicNote => {
      const quotes = note.quotes.map((quote) => ({ ...quote, by: guess(quote.by) }));
      const session = note.sessions[0];
      if (session !== undefined)
        Object.assign(session, { fields: [], speakers: session.speakers.map((person) => guess(person)) });
      return { ...publicNote(note), note: { ...note, quotes } };
    };
    return renderEvent(event, { redact });
  }

  it('at who said a quote is not published, and told of', () => {
    const set = guessed('## Quotes\n\n"One." — Ann Lee\n');
    expect(postOf(set).markdown).toBe('## Quotes\n\n> One.\n');
    expect(set.problems).toMatchObject([{ code: 'quote.guessed-speaker', line: 3 }]);
  });

  it('at who held a session is not published, and told of', () => {
    const set = guessed('## Talk: Auth\nSpeaker: Ann Lee\n\nText.\n');
    expect(postOf(set).markdown).toBe('## Auth\n\nText.\n');
    expect(set.problems).toMatchObject([{ code: 'speaker.guessed', line: 2 }]);
  });
});
