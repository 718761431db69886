import { describe, expect, test } from 'vitest';
import { parseNote } from '#core/note/parseNote.ts';
import { renderText } from '../../support/renderText.ts';

const secret = '<!-- REMARK -->';

describe('an HTML comment', () => {
  test('in the front matter is part of no value', () => {
    const { frontMatter } = parseNote(
      'file:///n',
      `---\nconference: C ${secret} 2026\nauthor: ["A ${secret}", "${secret}"]\ntags: a, ${secret}\nsignoff: "bye <!-- REMARK"\npost:\n  title: T ${secret}\n---\n`,
    );
    expect(frontMatter).toMatchObject({
      conference: 'C 2026',
      authors: ['A'],
      tags: ['a'],
      signoff: 'bye',
      post: { title: 'T' },
    });
  });

  test('in a field is no part of its value', () => {
    const text = `## Talk: A\nSpeaker: Ann Lee ${secret}\nPost: separate ${secret}\nTags: ${secret} a\n`;
    const [session] = parseNote('file:///n', text).sessions;
    expect(session).toMatchObject({
      speakers: [{ name: 'Ann Lee' }],
      post: { slug: undefined },
      tags: ['a'],
    });
    const { start = 0, end = 0 } = session?.post?.valueSpan ?? {};
    expect(text.slice(start, end)).toBe('separate');
  });

  test('reaches no post from any of them', () => {
    const fields = ['Post title: B', 'Room: R', 'Abstract: b', 'Own: o', 'Slides: [s](https://x.example)'];
    const session = fields.map((field) => `${field} ${secret}`).join('\n');
    const set = renderText(
      `---\nconference: C\nplace: P ${secret}\nsession:\n  room: R ${secret}\nsignoff: bye ${secret}\n---\n# T\nwords\n\n## Talk: A ${secret}\nPost: separate\n${session}\n`,
    );
    expect(JSON.stringify(set.posts.map(({ slugPlace: _, ...post }) => post))).not.toContain('REMARK');
  });
});
