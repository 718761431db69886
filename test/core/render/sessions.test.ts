import { describe, expect, it } from 'vitest';
import { htmlOf, markdownOf, postOf, renderText } from '../../support/renderText.ts';

describe('a session in the round-up', () => {
  it('shows its fields as one line', () => {
    const text =
      '## Session: Auth\nRoom: Main hall\nSpeaker: Kiran, @bob\nTime: 10:00–10:40\nSlides: https://a.example/s\n\nNotes.\n';
    expect(markdownOf(text)).toBe(
      '## Auth\n\nKiran, @bob · 10:00–10:40 · Main hall · [Slides](https://a.example/s)\n\nNotes.\n',
    );
  });

  it('keeps a kind that says more than session', () => {
    expect(markdownOf('## Keynote: Auth\n\nNotes.\n')).toBe('## Keynote: Auth\n\nNotes.\n');
  });

  it('keeps a field that the format does not know', () => {
    expect(markdownOf('## Talk: Auth\nSpeaker: Kiran\nlevel: hard\n')).toBe(
      '## Auth\n\nKiran · Level: hard\n',
    );
  });

  it('keeps the words of a link field that says more than an address', () => {
    expect(markdownOf('## Talk: Auth\nVideo: https://v.example/1 (from 3:20)\n')).toBe(
      '## Auth\n\nVideo: https://v.example/1 (from 3:20)\n',
    );
  });

  it('shows the abstract as a paragraph', () => {
    expect(markdownOf('## Talk: Auth\nSpeaker: Kiran\nAbstract: All about it.\n\nNotes.\n')).toBe(
      '## Auth\n\nKiran\n\nAll about it.\n\nNotes.\n',
    );
  });

  it('reads fields written as a list', () => {
    expect(markdownOf('## Talk: Auth\n- Speaker: Kiran\n- Room: 1\n\nNotes.\n')).toBe(
      '## Auth\n\nKiran · 1\n\nNotes.\n',
    );
  });

  it('keeps what follows the fields in the same paragraph', () => {
    expect(markdownOf('## Talk: Auth\nSpeaker: Kiran\nHe talked.\n')).toBe(
      '## Auth\n\nKiran\n\nHe talked.\n',
    );
  });

  it('has no line where there are no fields', () => {
    expect(htmlOf('## Talks\n\n### Auth\n\nNotes.\n')).not.toContain('session-meta');
  });

  it('gives the time with its day, taken from the day section', () => {
    const text = '---\ndate: 2014-09-26/2014-09-28\n---\n## Day 2\n### Talk: Auth\nTime: 2:30 pm\n';
    expect(htmlOf(text)).toContain(
      '<p class="session-meta"><time datetime="2014-09-27T14:30">2:30 pm</time></p>',
    );
  });

  it('starts with a word even where the line looks like a list', () => {
    expect(htmlOf('## Talk: Auth\nRoom: 1. floor\n')).toContain('<p class="session-meta">1. floor</p>');
  });
});

describe('a deep dive', () => {
  const auth =
    '## Session: Auth\nSpeaker: Kiran\nPost: separate\n\nFirst.\nStill first.\n\n- Second\n\n### Cookies\n\nMore.\n';

  it('leaves heading, speaker, first paragraph and a link in the round-up', () => {
    expect(markdownOf(auth)).toBe(
      '## Auth\n\nKiran\n\nFirst.\nStill first.\n\nRead more: [Auth](confnotes-post:auth)\n',
    );
  });

  it('leaves no paragraph where its notes start with something else', () => {
    expect(markdownOf(auth.replace('First.\nStill first.\n\n', ''))).toBe(
      '## Auth\n\nKiran\n\nRead more: [Auth](confnotes-post:auth)\n',
    );
  });

  it('leaves what stands before the more mark', () => {
    const text = auth.replace('### Cookies', '<!-- more -->\n\n### Cookies');
    expect(markdownOf(text)).toContain('Still first.\n\n- Second\n\nRead more:');
  });

  it('has speaker, notes, sections from the top level on, and a link back', () => {
    expect(markdownOf(`---\nconference: PyCon 2014\nsignoff: Bye!\n---\n${auth}`, 'auth')).toBe(
      'Kiran\n\nFirst.\nStill first.\n\n- Second\n\n## Cookies\n\nMore.\n\nPart of [PyCon 2014](confnotes-post:round-up)\n\nBye!\n',
    );
  });

  it('is known by the title and the slug that its fields give', () => {
    const set = renderText(auth.replace('separate', 'my-slug\nPost title: All of *auth*'));
    expect(postOf(set, 'my-slug')).toMatchObject({ title: 'All of *auth*', slug: 'my-slug' });
    expect(postOf(set).markdown).toContain('[All of \\*auth\\*](confnotes-post:my-slug)');
  });

  it('has its own tags beside those of the event, and the day of its section', () => {
    const front = '---\ndate: 2014-09-26/2014-09-28\ntags: [python]\n---\n## Day 1\n';
    const set = renderText(`${front}#${auth.replace('Speaker', 'Tags: web, python\nSpeaker')}`);
    expect(postOf(set, 'auth')).toMatchObject({ tags: ['python', 'web'], date: '2014-09-26' });
  });

  it('within a deep dive is linked from there', () => {
    const set = renderText(`${auth}\n### Session: OAuth\nPost: separate\n\nInner.\n`);
    expect(set.posts.map((post) => post.key)).toEqual(['round-up', 'auth', 'oauth']);
    expect(postOf(set, 'auth').markdown).toContain(
      '## OAuth\n\nInner.\n\nRead more: [OAuth](confnotes-post:oauth)',
    );
    expect(postOf(set, 'oauth').markdown).toBe('Inner.\n\nPart of [pycon](confnotes-post:round-up)\n');
  });

  it('with an unclosed code fence at its end keeps the link back out of the code', () => {
    const html = htmlOf('## Talk: Auth\nPost: separate\n\n```js\nlet a;\n', 'auth');
    expect(html).toMatch(/<pre><code class="language-js">let a;\n<\/code><\/pre>\n<p>Part of /);
  });
});

describe('one file a session', () => {
  const event = '---\nconference: PyCon 2014\n---\nHello.\n';
  const auth =
    '---\nsession:\n  speakers: [Kiran, "@bob"]\n  time: "10:00"\n  slides: https://a.example/s\n---\n# Auth\n\nNotes.\n\n## Cookies\n\nSweet.\n';

  it('becomes a section of the round-up', () => {
    expect(markdownOf(`${event}=== auth.confnotes.md\n${auth}`)).toBe(
      'Hello.\n\n## Auth\n\nKiran, @bob · 10:00 · [Slides](https://a.example/s)\n\nNotes.\n\n### Cookies\n\nSweet.\n',
    );
  });

  it('becomes a deep dive', () => {
    const set = renderText(
      `${event}=== auth.confnotes.md\n${auth.replace('session:', 'session:\n  post: separate')}`,
    );
    expect(postOf(set).markdown).toContain('## Auth\n\nKiran, @bob');
    expect(postOf(set, 'auth').markdown).toContain('Notes.\n\n## Cookies\n\nSweet.\n\nPart of [PyCon 2014]');
  });

  it('takes the settings of its post from its own file', () => {
    const own = auth.replace(
      'session:',
      'post:\n  slug: mine\n  title: My Auth\n  summary: Short.\nsession:\n  post: yes',
    );
    expect(postOf(renderText(`${event}=== auth.confnotes.md\n${own}`), 'mine')).toMatchObject({
      title: 'My Auth',
      slug: 'mine',
      summary: 'Short.',
    });
  });

  it('has the name of its file for a title where nothing else names it', () => {
    expect(
      markdownOf(`${event}=== lightning-talks.confnotes.md\n---\nsession:\n  room: "1"\n---\nNotes.\n`),
    ).toContain('## Lightning talks\n\n1\n\nNotes.\n');
  });

  it('alone says its title only once', () => {
    const set = renderText(`=== auth.confnotes.md\n${auth}`);
    expect(postOf(set)).toMatchObject({ title: 'Auth', slug: 'auth' });
    expect(postOf(set).markdown).toMatch(/^Kiran, @bob · 10:00/);
  });

  it('puts what stands above its heading below it', () => {
    const quoted = auth.replace('# Auth', '"One." — @x\n\n# Auth');
    expect(markdownOf(`${event}=== auth.confnotes.md\n${quoted}`)).toContain('## Auth\n\n> One.\n> — @x\n');
  });
});
