import { describe, expect, it } from 'vitest';
import { markdownOf, postOf, renderText } from '../../support/renderText.ts';

/** Problems of the notes as `code line:column`. */
const problemsOf = (text: string) =>
  renderText(text).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);

const withDeepDive = '## Talk: Auth\nPost: separate\n\n### Cookies\n\nText.\n\n## Other\n\n';

describe('links to headings', () => {
  it('lead to the heading where it stands in the same post', () => {
    expect(markdownOf('## A & B\n\n[x](#c)\n\n## C\n')).toContain('[x](#c)');
  });

  it('follow a heading whose prefix is left out', () => {
    expect(markdownOf('## Session: Auth\n\n[x](#session-auth)\n')).toContain('[x](#auth)');
  });

  it('lead to the deep dive that a session became', () => {
    expect(markdownOf(`${withDeepDive}[x](#talk-auth)\n`)).toContain('[x](confnotes-post:auth)');
  });

  it('lead to a heading in another post of the set', () => {
    const set = renderText(`${withDeepDive}[x](#cookies)\n`);
    expect(postOf(set).markdown).toContain('[x](confnotes-post:auth#cookies)');
    expect(postOf(set).linksTo).toEqual(['auth']);
  });

  it('lead back to the round-up from a deep dive', () => {
    expect(markdownOf(withDeepDive.replace('Text.', '[x](#other)'), 'auth')).toContain(
      '[x](confnotes-post:round-up#other)',
    );
  });

  it('count repeated headings as the author sees them, withheld ones too', () => {
    const text =
      '## Notes\n\nText.\n\n<!-- private -->\n## Notes\n\n<!-- /private -->\n\n## Notes\n\n[first](#notes) [last](#notes-2)\n';
    expect(markdownOf(text)).toContain('[first](#notes) [last](#notes-1)');
  });

  it('keep only their words where the heading is withheld', () => {
    const text = '## A\n\n[x](#secret)\n\nText.\n\n<!-- private -->\n## Secret\n<!-- /private -->\n';
    expect(markdownOf(text)).toContain('\nx\n');
    expect(problemsOf(text)).toEqual(['link.private 3:1']);
  });

  it('keep only their words where there is no such heading', () => {
    const text = 'Go [there](#nowhere).\n';
    expect(markdownOf(text)).toBe('Go there.\n');
    expect(problemsOf(text)).toEqual(['link.missing-heading 1:4']);
  });

  it('keep only their words where the section stays behind', () => {
    const text = '[x](#to-do)\n\n## To do\n\n- this\n';
    expect(markdownOf(text)).toBe('x\n');
    expect(problemsOf(text)).toEqual(['link.left-behind 1:1']);
  });

  it('to the title keep their words, without complaint', () => {
    const text = '# PyCon\n\n[top](#pycon)\n';
    expect(markdownOf(text)).toBe('top\n');
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('links to files', () => {
  const files = (body: string, auth: string) =>
    `---\nconference: PyCon 2014\n---\n${body}\n=== auth talk.confnotes.md\n${auth}`;
  const auth = '# Auth\nSpeaker: Kiran\n\n[back](index.confnotes.md)\n\n## Cookies\n';

  it('of the event lead to their section of the round-up', () => {
    expect(
      markdownOf(files('[x](auth%20talk.confnotes.md) [y](./auth%20talk.confnotes.md#cookies)', auth)),
    ).toContain('[x](#auth) [y](#cookies)');
  });

  it('of the event lead to their deep dive, and back', () => {
    const set = renderText(
      files('[x](<auth talk.confnotes.md>)', auth.replace('Kiran', 'Kiran\nPost: separate')),
    );
    expect(postOf(set).markdown).toContain('[x](confnotes-post:auth)');
    expect(postOf(set, 'auth').markdown).toContain('[back](confnotes-post:round-up)');
  });

  it('that are private keep only their words', () => {
    const secret = '---\nprivate: true\nconference: PyCon 2014\nsession:\n  room: "1"\n---\n# Auth\n';
    const text = files('[x](auth%20talk.confnotes.md)', secret);
    expect(markdownOf(text)).toBe('x\n');
    expect(problemsOf(text)).toEqual(['link.private 4:1']);
  });

  it('that are no notes of the event keep only their words', () => {
    expect(markdownOf('[x](slides.pdf) [y](/about) [z](other.md)\n')).toBe('x y z\n');
    expect(problemsOf('[x](slides.pdf)\n')).toEqual(['link.local 1:1']);
  });
});

describe('other links', () => {
  it.each([
    '[x](https://a.example/b_(c) "t")',
    '<https://a.example>',
    '[x](mailto:me@a.example)',
    'https://a.example/x_y_z',
    '[x](<https://a.example/a b>)',
  ])('to the web stay as written: %s', (link) => {
    expect(markdownOf(`${link}\n`)).toBe(`${link}\n`);
  });

  it.each([
    ['[x](bit.ly/abc)', 'link.no-scheme'],
    ['[x]()', 'link.empty'],
    ['[x](javascript:alert(1))', 'link.scheme'],
    ['[x](file:///etc/passwd)', 'link.scheme'],
    ['[x](confnotes-post:auth)', 'link.scheme'],
  ])('that lead nowhere keep only their words: %s', (link, code) => {
    expect(markdownOf(`${link}\n`)).toBe('x\n');
    expect(problemsOf(`${link}\n`)).toEqual([`${code} 1:1`]);
  });

  it('in HTML lose their address where it is local', () => {
    expect(markdownOf('Go <a class="k" href="slides.pdf">here</a>.\n')).toBe('Go <a class="k">here</a>.\n');
  });

  it('in fields are made right too', () => {
    expect(markdownOf('## Talk: Auth\nSlides: [deck](deck.pdf)\n')).toBe('## Auth\n\nSlides: deck\n');
  });

  it('with a double slash get a scheme, since a page may be opened from disk', () => {
    expect(markdownOf('[x](//a.example)\n')).toBe('[x](https://a.example)\n');
  });
});

describe('references', () => {
  it('find their definition in whatever part of the note it stands', () => {
    const set = renderText(
      `${withDeepDive.replace('Text.', '[a][ref], [Ref] and [ref][].')}[ref]: https://a.example 'T'\n`,
    );
    expect(postOf(set, 'auth').markdown).toContain(
      "[a](https://a.example 'T'), [Ref](https://a.example 'T') and [ref](https://a.example 'T').",
    );
  });

  it('of two files with one label do not mix', () => {
    const file = (name: string, host: string) =>
      `=== ${name}.confnotes.md\n---\nconference: C 2014\nsession:\n  room: "1"\n---\n# ${name}\n\n[s]\n\n[s]: https://${host}.example\n`;
    const markdown = markdownOf(file('a', 'one') + file('b', 'two'));
    expect(markdown).toContain('[s](https://one.example)');
    expect(markdown).toContain('[s](https://two.example)');
  });

  it('without a definition are text', () => {
    expect(markdownOf('An [aside] and [more][of it].\n')).toBe('An [aside] and [more][of it].\n');
  });

  it('lead to headings like other links', () => {
    expect(markdownOf('[x][h]\n\n## Session: Auth\n\n[h]: #session-auth\n')).toContain('[x](#auth)');
  });

  it('used ever so often do not blow up a post', () => {
    const text = `[r]: https://a.example/${'x'.repeat(2000)}\n\n${'[r] '.repeat(20_000)}\n`;
    expect(markdownOf(text).length).toBeLessThan(1_200_000);
  });
});
