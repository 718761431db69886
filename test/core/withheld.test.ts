import { describe, expect, it } from 'vitest';
import { cliFolder } from '../support/cliRun.ts';
import { postOf, renderText } from '../support/renderText.ts';

/** What must never leave. */
const secret = 'plugh42';
/** Withheld within a line. */
const hidden = `<!-- private -->${secret}<!-- /private -->`;
/** What every note says openly: a test that finds nothing of it would prove nothing. */
const open = 'Open words.';

/** Where text can hide: a name for the place, and a note with it there. */
const places: Readonly<Record<string, string>> = {
  'a block': `${open}\n\n<!-- private -->\n\n${secret}\n\n<!-- /private -->\n`,
  'a block in a block': `${open}\n\n<!-- private -->\n<!-- private -->a<!-- /private -->\n${secret}\n<!-- /private -->\n`,
  'a line': `${open} ${hidden}\n`,
  'a heading': `${open}\n\n## Auth ${hidden}\n`,
  'the title': `# Event ${hidden}\n\n${open}\n`,
  'a section whose opener is never closed': `${open}\n\n## ${secret}\n<!-- private -->\n${secret}\n\n## Next\n\nText.\n`,
  'all behind an opener that is never closed': `${open}\n\nText.\n\n<!-- private -->\n\n## ${secret}\n\n${secret}\n`,
  'all behind a misspelt opener': `${open}\n\n<!-- pirvate -->\n\n${secret}\n`,
  'a session': `${open}\n\nText.\n\n<!-- private -->\n## Session: ${secret}\nSpeaker: ${secret}\nPost: separate\n\n${secret}\n<!-- /private -->\n`,
  'a section below a deep dive': `${open}\n\n## Talk: Auth\nPost: separate\n\nText.\n\n### ${secret}\n<!-- private -->\n${secret}\n`,
  'a field': `${open}\n\n## Talk: Auth\nSpeaker: Ann Lee\nRoom: ${hidden}\n\nText.\n`,
  'a whole field': `${open}\n\n## Talk: Auth\nSpeaker: Ann Lee\n<!-- private -->\nRoom: ${secret}\n<!-- /private -->\n\nText.\n`,
  'a field with a link': `${open}\n\n## Talk: Auth\nSlides: <!-- private -->https://${secret}.example<!-- /private -->\n`,
  'the slug of a deep dive': `${open}\n\n## Talk: Auth\nPost: ${hidden}\nPost title: ${hidden}\n`,
  'the words of a quote': `${open}\n\n## Quotes\n\n"One ${hidden} two." — @x\n`,
  'a whole quote': `${open}\n\n## Quotes\n\n<!-- private -->\n> ${secret}\n> — @x\n<!-- /private -->\n`,
  'the speaker of a quote': `${open}\n\n## Quotes\n\n> One.\n> — ${hidden}\n`,
  'an epigraph': `<!-- private -->\n"${secret}" — @x\n<!-- /private -->\n\n${open}\n`,
  'the words of a link': `${open} [a ${hidden}](https://a.example)\n`,
  'the target of a link': `${open} [a](https://a.example/<!-- private -->${secret}<!-- /private -->)\n`,
  'the title of a link': `${open} [a](https://a.example "<!-- private -->${secret}<!-- /private -->")\n`,
  'a bare address': `${open} https://a.example/${hidden}\n`,
  'what an image shows': `${open} ![a ${hidden}](p.png)\n`,
  'the file of an image': `${open} ![a](<!-- private -->${secret}.png<!-- /private -->)\n`,
  'a whole image': `${open}\n\n<!-- private -->![a](${secret}.png)<!-- /private -->\n`,
  'a table cell': `${open}\n\n| a | b |\n|---|---|\n| 1 | ${hidden} |\n`,
  'a table row': `${open}\n\n| a |\n|---|\n<!-- private -->\n| ${secret} |\n<!-- /private -->\n| 2 |\n`,
  'inline code': `${open} \`${hidden}\`\n`,
  'code in a fence': `${open}\n\n\`\`\`js\n<!-- private -->\n${secret}\n<!-- /private -->\nx\n\`\`\`\n`,
  'a fence that is never closed': `${open}\n\n\`\`\`\n## Not a heading\n<!-- private -->\n${secret}\n`,
  'indented code': `${open}\n\n    <!-- private -->\n    ${secret}\n    <!-- /private -->\n`,
  'a nested list': `${open}\n\n- a\n  - b\n    <!-- private -->\n    - ${secret}\n    <!-- /private -->\n- c\n`,
  'a block quote': `${open}\n\n> a\n> <!-- private -->\n> ${secret}\n> <!-- /private -->\n> b\n`,
  'a task': `${open}\n\n- [ ] ${hidden}\n- [ ] open\n`,
  'a follow-up section': `${open}\n\n## To do\n\n- ${hidden}\n`,
  'an attribute of HTML': `${open} <a href="https://a.example" title="${hidden}">a</a>\n`,
  'a block of HTML': `${open}\n\n<div>\n<!-- private -->\n<p>${secret}</p>\n<!-- /private -->\n</div>\n`,
  'an image in HTML': `${open} <img src="p.png" alt="${hidden}" title="${hidden}">\n`,
  'the target of a reference': `${open} [a][r]\n\n[r]: https://a.example/${hidden}\n`,
  'a whole definition': `${open} [a][r]\n\n<!-- private -->\n[r]: https://${secret}.example "${secret}"\n<!-- /private -->\n`,
  'what looks like a footnote': `${open}[^1]\n\n[^1]: ${hidden}\n`,
  'a comment': `${open} <!-- ${secret} -->\n\n<!-- ignore-link: until 2030-01-01 ${secret} -->\n\n<!-- never closed ${secret}\n`,
  'a teaser': `${open}\n\n## Talk: Auth\nPost: separate\n\nText ${hidden}.\n\n<!-- more -->\n\nMore.\n`,
  'a comment of the front matter': `---\nplace: here # ${hidden}\n---\n${open}\n`,
  'the conference': `---\nconference: PyCon ${hidden}\n---\n${open}\n`,
  'the summary': `---\npost:\n  summary: A ${hidden}\n---\n${open}\n`,
  'the sign-off': `---\nsignoff: Bye ${hidden}\n---\n${open}\n`,
  'the tags': `---\ntags: [a, "${hidden}"]\n---\n${open}\n`,
  'a key of the front matter': `---\nplace: here\n<!-- private -->\nwebsite: https://${secret}.example\n<!-- /private -->\n---\n${open}\n`,
  'the last line': `${open}\n\n${hidden}`,
  'text with a stray closer behind': `${open}\n\n## ${secret}\n<!-- private -->\n${secret}\n\n## ${secret}\n\n${secret}\n<!-- /private -->\n`,
};

/** Markers on lines of their own make the front matter unreadable, and that forbids publishing. */
const unpublishable = new Set(['a key of the front matter']);

const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);

const withCarriageReturns = Object.entries(places).map(
  ([place, text]) => [`${place}, lines ended as on Windows`, text.replaceAll('\n', '\r\n')] as const,
);
const allPlaces = [...Object.entries(places), ...withCarriageReturns];

describe('withheld text reaches no post when it hides in', () => {
  it.each(allPlaces)('%s', (_, text) => {
    const set = renderText(text);
    expect(JSON.stringify(set)).not.toContain(secret);
    expect(postOf(set).markdown).toContain(open);
  });
});

describe('withheld text reaches no file and nothing that is printed when it hides in', () => {
  it.each(Object.entries(places).filter(([place]) => place !== 'a comment'))('%s', async (place, text) => {
    const folder = cliFolder({ 'notes.confnotes.md': text, 'p.png': pixel });
    const printed: string[] = [];
    for (const command of [
      ['outline', 'notes.confnotes.md', '--json'],
      ['outline', 'notes.confnotes.md'],
      ['check', '.', '--format', 'json'],
      ['check', '.'],
      ['publish', '.', '--to', 'site', '--dry-run', '--json'],
      ['publish', '.', '--to', 'site', '--json'],
      [
        'publish',
        '.',
        '--to',
        'site',
        '--confirm',
        'withheld.misspelt',
        '--confirm',
        'withheld.stray-closer',
      ],
    ]) {
      const { out, err } = await folder.run(...command);
      printed.push(out, err);
    }
    for (const line of printed) expect(line).not.toContain(secret);
    const files = folder.all();
    const isPublished = files.some((name) => name.endsWith('.html') && folder.read(name).includes(open));
    expect(isPublished).toBe(!unpublishable.has(place));
    for (const name of files) {
      expect(name).not.toContain(secret);
      if (name !== 'notes.confnotes.md') expect(folder.read(name)).not.toContain(secret);
    }
  });
});

it('a private file reaches nothing, whatever else its event holds', async () => {
  const front = 'conference: PyCon 2014\n';
  const folder = cliFolder({
    'index.confnotes.md': `---\n${front}---\n${open} [a](secret.confnotes.md)\n`,
    'secret.confnotes.md': `---\n${front}private: true\ntags: [${secret}]\nsession:\n  speakers: ${secret}\n  post: separate\n---\n# ${secret}\n\n![a](${secret}.png)\n`,
  });
  const { out, err } = await folder.run('publish', '.', '--to', 'site', '--json');
  expect(out + err).not.toContain(secret);
  const pages = folder.all().filter((name) => name.startsWith('site/'));
  expect(pages.some((name) => folder.read(name).includes(open))).toBe(true);
  for (const name of pages) expect(name + folder.read(name)).not.toContain(secret);
});
