import { coreModule, cpuOf } from './coreModule.mjs';
import { longNote } from './longNote.mjs';
import { median } from './median.mjs';
import { bareMarkdownIt } from './peer.mjs';

const turns = 21;

/**
 * Processor time of rendering the posts of a note, against the Markdown processor alone on the same text. The two take
 * turns.
 */
export async function rendering() {
  const { groupEvents, parseNote, publicNote, renderEvent } = await coreModule();
  const markdownIt = (await bareMarkdownIt())({ html: true, linkify: true });
  return [
    { lines: 200, repeats: 25 },
    { lines: 5000, repeats: 1 },
  ].flatMap(({ lines, repeats }) => {
    const text = longNote(lines);
    const [event] = groupEvents([parseNote('file:///notes/event.confnotes.md', text)]);
    /** @type {{ ours: number[], bare: number[] }} */
    const times = { ours: [], bare: [] };
    for (let turn = -5; turn < turns; turn++) {
      const bare = cpuOf(() => repeat(repeats, () => markdownIt.render(text)));
      const ours = cpuOf(() => repeat(repeats, () => renderEvent(event, { redact: publicNote })));
      if (turn < 0) continue;
      times.bare.push(bare / repeats);
      times.ours.push(ours / repeats);
    }
    const [ours, bare] = [median(times.ours), median(times.bare)];
    return [
      { name: `rendering: posts of ${lines} lines, CPU, median of ${turns}, ms`, value: ours },
      { name: '… of markdown-it 14.1 alone, ms', value: bare },
      { name: '… ratio of the two', value: ours / bare, limit: 2 },
    ];
  });
}

/**
 * @param {number} times
 * @param {() => void} work
 */
function repeat(times, work) {
  for (let i = 0; i < times; i++) work();
}
