import { expect, it } from 'vitest';
import { folding } from '#core/features/folding.ts';
import { outline } from '#core/features/outline.ts';
import { groupEvents } from '#core/index/events.ts';
import { lint } from '#core/lint/lint.ts';
import { parseNote } from '#core/note/parseNote.ts';
import { publicNote } from '#core/note/redact.ts';
import { renderEvent } from '#core/render/renderEvent.ts';
import { growth } from '../support/growth.ts';
import { hostileTexts } from '../support/hostileTexts.ts';

const uri = 'file:///notes/hostile.confnotes.md';

/** All that becomes of a note in the editor, while somebody types into it, and on its way out. */
function everything(text: string): void {
  const note = parseNote(uri, text);
  folding(note);
  const middle = text.length >> 1;
  const typed = parseNote(uri, `${text.slice(0, middle)}a${text.slice(middle)}`, undefined, note);
  outline(typed);
  lint(typed);
  for (const event of groupEvents([note])) renderEvent(event, { redact: publicNote });
}

it.each(hostileTexts)('a note full of $name costs linear time', { timeout: 60_000 }, ({ text }) => {
  expect(growth(text, everything)).toBeLessThan(30);
});
