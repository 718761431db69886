import { describe, expect, it } from 'vitest';
import { htmlOf, markdownOf, renderText } from '../../support/renderText.ts';

describe('the round-up keeps the author’s order and words', () => {
  it('from the epigraph to the sign-off', () => {
    const text =
      '---\nsignoff: Happy Learning!!!\n---\n"One." - Ann Lee ;\n\n# PyCon\n\nIntro.\n\n## Day 1\n\n### Talk: Auth\n\nNotes.\n\n## Links\n\n- <https://a.example>\n';
    expect(markdownOf(text)).toBe(
      '> One.\n> — Ann Lee\n\nIntro.\n\n## Day 1\n\n### Auth\n\nNotes.\n\n## Links\n\n- <https://a.example>\n\nHappy Learning!!!\n',
    );
  });

  it.each([
    '* star\n+ plus\n',
    '1. one\n2. two\n   - three\n',
    '| a | b |\n|---|--:|\n| 1 | 2 |\n',
    '```js\n# no heading\n> "no quote" — @x\n- [ ] no task <!-- no comment -->\n```\n',
    '    indented code\n',
    'a  \nhard\\\nbreaks &amp; \\*escapes\\*\n',
    '<div>\n\n*html*\n\n</div>\n',
    'text[^1]\n\n[^1] is no footnote\n',
    '***\n',
  ])('as they are: %j', (body) => {
    expect(markdownOf(body)).toBe(body);
  });

  it('with any kind of line end', () => {
    expect(markdownOf('## Talk: Auth\r\nSpeaker: Kiran\r\n\r\n- a\r\n- b\r\n')).toBe(
      '## Auth\n\nKiran\n\n- a\n- b\n',
    );
  });

  it('behind a byte order mark', () => {
    expect(markdownOf('\ufeff---\nconference: C\n---\nText.\n')).toBe('Text.\n');
  });

  it('and does not sign off twice', () => {
    expect(markdownOf('---\nsignoff: Bye!\n---\nText.\n\nBye!\n')).toBe('Text.\n\nBye!\n');
  });

  it('and closes a deep dive once, at its very end, where its notes close with the same words', () => {
    const text =
      '---\nsignoff: Bye!\n---\nText.\n\nBye!\n\n## Talk: Auth\nPost: separate\n\nNotes.\n\nBye!\n';
    expect(markdownOf(text)).toMatch(/Read more: .*\n\nBye!\n$/);
    expect(markdownOf(text, 'auth')).toMatch(/^Notes\.\n\nPart of .*\n\nBye!\n$/);
  });
});

describe('headings of a post', () => {
  it('start below its title, whatever the author started with', () => {
    expect(markdownOf('# One\n\nText.\n\n## Two\n\n# Three\n')).toBe(
      '## One\n\nText.\n\n### Two\n\n## Three\n',
    );
    expect(markdownOf('# Title\n\n### One\n\n#### Two\n')).toBe('## One\n\n### Two\n');
  });

  it('are written so that every tool reads them', () => {
    expect(markdownOf('Title\n===\n\nOne\ntwo\n---\n\n##Three\n')).toBe('## One two\n\n## Three\n');
  });

  it('go no deeper than six', () => {
    expect(markdownOf('# A\n\n# B\n\n###### C\n')).toContain('\n###### C\n');
  });

  it('have the fragments that GitHub would give them', () => {
    const html = htmlOf('## Notes\n\n## Notes\n\n## What’s *new* in 3.14?\n\n## Ä\n');
    expect([...html.matchAll(/id="([^"]*)"/g)].map((found) => found[1])).toEqual([
      'notes',
      'notes-1',
      'whats-new-in-314',
      'ä',
    ]);
  });

  it('within a quote or a list never outrank the title', () => {
    expect(htmlOf('- # Big\n')).toBe('<ul>\n<li>\n<h2>Big</h2>\n</li>\n</ul>\n');
  });
});

describe('what stays behind', () => {
  it('are tasks and follow-ups, counted', () => {
    const text = 'Text.\n\n- a\n- [ ] task\n  more of it\n- [x] done\n- b\n\n## Action items\n\n- this\n';
    expect(markdownOf(text)).toBe('Text.\n\n- a\n- b\n');
    expect(renderText(text).followUpsLeftBehind).toBe(3);
  });

  it('are comments', () => {
    expect(markdownOf('A <!-- x --> b <!-- y -->\n\n<!-- ignore-link\nlong -->\n\nc\n')).toBe('A b\n\nc\n');
  });

  it('are comments, but not the break that one makes between paragraphs', () => {
    expect(markdownOf('a\n<!-- x -->\nb\n')).toBe('a\n\nb\n');
  });

  it('are comments in a list, which stays one list', () => {
    expect(markdownOf('- a\n<!-- ignore-link -->\n- b\n')).toBe('- a\n- b\n');
  });

  it('is a comment that is never closed, and all behind it', () => {
    expect(markdownOf('a\n\n<!-- never\n\nb\n')).toBe('a\n');
  });

  it('is the front matter', () => {
    expect(markdownOf('---\nconference: C\nnotes to self: x\n---\n')).toBe('');
  });
});

describe('several files', () => {
  it('that are no sessions follow each other, each below its title', () => {
    const front = '---\nconference: PyCon 2014\n---\n';
    expect(
      markdownOf(
        `${front}# PyCon 2014\n\nIntro.\n=== day2.confnotes.md\n${front}# Second day\n\n## Talk\n\nText.\n`,
      ),
    ).toBe('Intro.\n\n## Second day\n\n### Talk\n\nText.\n');
  });

  it('end their code before the next begins', () => {
    const front = '---\nconference: PyCon 2014\n---\n';
    const html = htmlOf(`${front}~~~\ncode\n=== b.confnotes.md\n${front}## Next\n`);
    expect(html).toBe('<pre><code>code\n</code></pre>\n<h2 id="next">Next</h2>\n');
  });
});
