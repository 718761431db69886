import { describe, expect, it } from 'vitest';
import { type CliFolder, cliFolder } from '../support/cliRun.ts';

/** Stands wherever text can hide, behind markers of every kind. */
const secret = 'SECRET4711';
const hidden = `<!-- private -->${secret}<!-- /private -->`;

const places: Readonly<Record<string, string>> = {
  'a block': `<!-- private -->\n${secret}\n<!-- /private -->`,
  'a heading with its section': `## ${secret} heading\n<!-- private -->\nwords of it\n\n## Open`,
  'part of a heading': `## Open ${hidden} heading`,
  'a setext heading': `Open ${hidden}\n=====`,
  'fields of a session': `## Session: Open\nSpeaker: Ann Lee ${hidden}\nRoom: ${hidden}\nSlides: https://x.example/${hidden}\nTags: a, ${hidden}`,
  'a session of its own': `## Session: ${secret}\n<!-- private -->\nSpeaker: ${secret}\nPost: separate\n\nwords\n\n## Open 2`,
  'the slug of a deep dive': `## Session: Open deep\nPost: open-${hidden}deep\n\nwords`,
  'a quote': `> ${hidden} and open\n> — @open`,
  'who said it': `> Open words\n> — ${hidden}`,
  'a bare quote': `"open ${hidden}" - @open`,
  'words of a link': `[open ${hidden}](https://open.example)`,
  'a target of a link': `[open](https://open.example/${hidden})`,
  'a title of a link': `[open](https://open.example "${hidden}")`,
  'a definition': `[open][r]\n\n[r]: https://open.example/ "${hidden}"`,
  'a definition that is withheld': `[open][s]\n\n<!-- private -->\n[s]: https://${secret.toLowerCase()}.example/${secret}\n<!-- /private -->`,
  'alternative text': `![open ${hidden}](open.png)`,
  'an image': `<!-- private -->\n![${secret}](${secret}.png)\n<!-- /private -->`,
  'a table': `| a | b |\n| --- | --- |\n| ${hidden} | open |`,
  'inline code': `\`open ${hidden}\``,
  'a fence': `\`\`\`\nopen\n<!-- private -->\n${secret}\n<!-- /private -->\n\`\`\``,
  'indented code': `    open\n    ${hidden}`,
  'nested lists': `- open\n  - ${hidden}\n    - open\n      <!-- private -->\n      ${secret}\n      <!-- /private -->`,
  HTML: `<div title="${hidden}">open ${hidden}</div>`,
  'an HTML attribute': `<a href="https://open.example/${hidden}">open</a>`,
  'a comment': `<!-- ${secret} -->`,
  'a task': `- [ ] open ${hidden}`,
  emphasis: `**open ${hidden}** _${hidden}_`,
  'a bare address': `https://open.example/${hidden}`,
  'the rest under an unclosed fence': `\`\`\`\nopen\n<!-- private -->\n${secret}`,
};

const frontMatter = `---
conference: Open Conf
date: 2014-09-28
tags: [open]
# ${secret}
other: ${secret}
---
`;

function folderWith(place: string): CliFolder {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return cliFolder({
    'a.confnotes.md': `${frontMatter}\nOpen words.\n\n${place}\n`,
    'open.png': png,
    [`${secret}.png`]: png,
  });
}

describe('withheld text', () => {
  it.each(Object.entries(places))('in %s reaches no page, feed, plan, message or JSON', async (_, place) => {
    const folder = folderWith(place);
    const outputs: string[] = [];
    for (const args of [
      ['outline', 'a.confnotes.md'],
      ['outline', 'a.confnotes.md', '--json'],
      ['check', '.'],
      ['check', '.', '--format', 'json'],
      ['publish', '.', '--to', 'site', '--dry-run'],
      ['publish', '.', '--to', 'site', '--json'],
      ['publish', '.', '--to', 'site'],
    ]) {
      const { out, err } = await folder.run(...args);
      outputs.push(out, err);
    }
    const site = folder.all().filter((name) => name.startsWith('site/'));
    expect(site.length).toBeGreaterThan(3);
    for (const text of [...outputs, ...site, ...site.map((name) => folder.read(name))]) {
      expect(text.toUpperCase()).not.toContain(secret);
    }
  });

  it('of a private note reaches nothing at all', async () => {
    const folder = cliFolder({
      'a.confnotes.md': `---\nconference: ${secret}\nprivate: yes\n---\n\n# ${secret}\n`,
    });
    for (const args of [
      ['outline', 'a.confnotes.md', '--json'],
      ['publish', '.', '--to', 'site', '--json'],
    ]) {
      const { out, err } = await folder.run(...args);
      expect(out + err).not.toContain(secret);
    }
    expect(folder.all()).toEqual(['a.confnotes.md']);
  });

  it('that a whole published event became is offered for removal, and goes when that is wanted', async () => {
    const folder = cliFolder({
      'a.confnotes.md': '---\nconference: Open Conf\n---\n\n## Session: Deep\nPost: deep\n\nWords.\n',
    });
    await folder.run('publish', '.', '--to', 'site');
    folder.write('a.confnotes.md', folder.read('a.confnotes.md').replace('---\n', '---\nprivate: true\n'));
    const { out } = await folder.run('publish', '.', '--to', 'site', '--json');
    expect(JSON.parse(out)).toMatchObject({ posts: [], orphans: [{ key: 'deep' }, { key: 'round-up' }] });
    await folder.run('publish', '.', '--to', 'site', '--remove-orphans');
    expect(folder.all().filter((name) => name.startsWith('site/open-conf/'))).toEqual([]);
    expect(folder.read('site/index.html')).not.toContain('Open Conf');
    expect(folder.read('site/feed.xml')).not.toContain('Open Conf');
  });

  it('that a published deep dive became is offered for removal, and nothing of it is told', async () => {
    const folder = cliFolder({
      'a.confnotes.md':
        '# Open\n\n## Session: Deep\nPost: deep\n\nWords.\n\n## Session: Other\nPost: other\n\nWords.\n',
    });
    await folder.run('publish', '.', '--to', 'site');
    const text = folder
      .read('a.confnotes.md')
      .replace('Post: deep\n', `Post: deep\n\n<!-- private -->\n${secret}\n<!-- /private -->\n`);
    folder.write('a.confnotes.md', text);
    const { out } = await folder.run('publish', '.', '--to', 'site', '--json');
    expect(out).not.toContain(secret);
    expect(JSON.parse(out)).toMatchObject({ orphans: [] });
    folder.write(
      'a.confnotes.md',
      text.replace('## Session: Deep\n', '## Session: Deep\n<!-- private -->\n'),
    );
    const after = await folder.run('publish', '.', '--to', 'site', '--json');
    expect(JSON.parse(after.out)).toMatchObject({
      orphans: [{ key: 'deep' }],
      posts: [{ key: 'round-up' }, { key: 'other' }],
    });
  });
});
