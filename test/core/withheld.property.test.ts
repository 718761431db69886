import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupEvents } from '#core/index/events.ts';
import { lint } from '#core/lint/lint.ts';
import { parseNote } from '#core/note/parseNote.ts';
import { publicNote } from '#core/note/redact.ts';
import { renderEvent } from '#core/render/renderEvent.ts';
import { outlineFacts } from '../../cli/outlineFacts.ts';
import { outlineTree } from '../../cli/outlineTree.ts';
import { noteText } from '../support/noteArbitrary.ts';

const secret = 'SECRET4711';
const uri = 'file:///conf/a.confnotes.md';

/** What may stand between markers: all that a reader could take for something of the note. */
const hidden = fc.constantFrom(
  secret,
  `\n${secret}\n`,
  `\n## Session: ${secret}\nSpeaker: ${secret}\nPost: ${secret}\n\n${secret}\n`,
  `\n# ${secret}\n`,
  `\n"${secret}" — ${secret}\n`,
  `\n> ${secret}\n> — @${secret}\n`,
  `[${secret}](https://${secret}.example "${secret}")`,
  `![${secret}](${secret}.png)`,
  `\n[r]: https://${secret}.example "${secret}"\n`,
  `<a href="${secret}">${secret}</a>`,
  `<b title="${secret}`,
  `\n- [ ] ${secret}\n`,
  `\nconference: ${secret}\n`,
  `\nhashtag: #${secret}\n`,
  `\nsignoff: |\n  ${secret}\n`,
  `\npost:\n  title: ${secret}\n  cover: ${secret}.png\n`,
  `\n---\ntitle: ${secret}\n---\n`,
  `\n\`\`\`${secret}\n${secret}\n`,
  `\n~~~\n${secret}\n~~~\n`,
  `<!-- ${secret} -->`,
  `<!-- ${secret}`,
  ` ${secret} <!-- private --> ${secret} <!-- /private --> ${secret} `,
  ` ${secret} <!-- pirvate --> ${secret} <!-- /private --> ${secret} `,
  ` ${secret} <!-- /pirvate --> ${secret} `,
  ` ${secret} <!-- end private --> ${secret} `,
  `\n| ${secret} | ${secret} |\n`,
  `\`${secret}`,
  `\r${secret}\r\n`,
);
const opener = fc.constantFrom(
  '<!-- private -->',
  '<!--private-->',
  '<!--\nPRIVATE\n-->',
  '<!-- pirvate -->',
  '<!— private —>',
);
const noHeading = hidden.filter((words) => !/#|---|\/private|\/pirvate/.test(words));
const withheld = fc.oneof(
  hidden.map(
    (words) => `\n# <!-- private -->${words.includes('\n') ? words : `\n${words}\n`}# <!-- /private -->\n`,
  ),
  fc.tuple(opener, hidden).map(([open, words]) => `${open}${words}<!-- /private -->`),
  fc.tuple(opener, noHeading).map(([open, words]) => `\n## Open\n${open}\n${words}\n`),
  fc.tuple(opener, noHeading).map(([open, words]) => `\nOpen\n===\n\n${open}\n${words}\n`),
  fc.tuple(opener, hidden).map(([open, words]) => `\n## Open ${open} ${words}\n`),
);

test('text between private markers is in no post, problem or outline, wherever in a note it stands', () => {
  fc.assert(
    fc.property(noteText, fc.double({ min: 0, max: 1, noNaN: true }), withheld, (text, at, block) => {
      const offset = Math.floor(at * text.length);
      const note = parseNote(uri, text.slice(0, offset) + block + text.slice(offset));
      const [event] = groupEvents([note]);
      const set = event && renderEvent(event, { redact: publicNote, root: 'file:///conf' });
      const problems = lint(note).map((problem) => problem.message);
      const all = [
        JSON.stringify(set),
        JSON.stringify(outlineFacts([{ file: 'a', note }])),
        outlineTree('a', note),
        ...problems,
      ].join('\n');
      expect(all.toUpperCase()).not.toContain(secret);
    }),
    { numRuns: 300 },
  );
});
