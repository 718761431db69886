import { biggestText } from './editedNote.mjs';
import { randomPiece } from './pieces.mjs';

/**
 * One thing that somebody does in an open note. Makes it in the note, and tells the server.
 * @typedef {(note: import('./editedNote.mjs').EditedNote, random: import('./random.mjs').Random) => readonly object[]} Deed
 * What it returns are the parameters of `textDocument/didChange`, one for each message.
 */

/** How often each deed is done, of all. @type {readonly (readonly [share: number, deed: Deed])[]} */
const deeds = [
  [0.45, type],
  [0.12, backspace],
  [0.08, cut],
  [0.12, paste],
  [0.08, (note, random) => [note.undo(1 + random.below(12))]],
  [0.04, (note, random) => [note.redo(1 + random.below(12))]],
  [0.06, moveLine],
  [0.03, mend],
  [0.02, lineEnds],
];

/**
 * @param {import('./editedNote.mjs').EditedNote} note
 * @param {import('./random.mjs').Random} random
 * @returns {readonly object[]}
 */
export function randomEdit(note, random) {
  if (note.text.length > biggestText) return cut(note, random, note.text.length / 2);
  if (random.chance(0.3)) note.cursor = random.below(note.text.length + 1);
  let roll = random.below(1000) / 1000;
  for (const [share, deed] of deeds) {
    if (roll < share) return deed(note, random);
    roll -= share;
  }
  return type(note, random);
}

/** Types one character after another. @type {Deed} */
function type(note, random) {
  const text = random.chance(0.6) ? randomPiece(random).slice(0, 24) : 'and words as they come, "said" ';
  return [...text].slice(0, 1 + random.below(16)).map((put) => insert(note, put));
}

/** @type {Deed} */
function backspace(note, random) {
  return Array.from({ length: 1 + random.below(10) }, () =>
    note.change([{ start: Math.max(0, note.cursor - 1), end: note.cursor, put: '' }]),
  );
}

/** @type {Deed} */
function paste(note, random) {
  return [insert(note, randomPiece(random))];
}

/**
 * @param {import('./editedNote.mjs').EditedNote} note
 * @param {import('./random.mjs').Random} random
 * @param {number} [longest]
 */
function cut(note, random, longest = 200) {
  const start = Math.min(note.cursor, Math.max(0, note.text.length - longest));
  return [note.change([{ start, end: Math.min(note.text.length, start + random.below(longest)), put: '' }])];
}

/** Takes a line away and puts it elsewhere, in one message. @type {Deed} */
function moveLine(note, random) {
  const start = note.text.lastIndexOf('\n', note.cursor - 1) + 1;
  const end = note.text.indexOf('\n', start) + 1 || note.text.length;
  const put = note.text.slice(start, end);
  const to = random.below(note.text.length - put.length + 1);
  return [
    note.change([
      { start, end, put: '' },
      { start: to, end: to, put },
    ]),
  ];
}

/** Replaces a word everywhere near, as rename does: several edits in one message. @type {Deed} */
function mend(note, random) {
  const edits = Array.from({ length: 1 + random.below(6) }, () => {
    const start = random.below(note.text.length + 1);
    return {
      start,
      end: Math.min(note.text.length, start + random.below(8)),
      put: random.pick(['Ann', '', '\n', '> ', '"']),
    };
  });
  // From behind, so that each is where it was meant to be.
  return [note.change(edits.sort((a, b) => b.start - a.start))];
}

/** The whole text comes anew, with other line ends. @type {Deed} */
function lineEnds(note, random) {
  return [note.replace(note.text.replace(/\r\n?|\n/g, random.pick(['\n', '\r\n', '\r'])))];
}

/**
 * @param {import('./editedNote.mjs').EditedNote} note
 * @param {string} put
 */
const insert = (note, put) => note.change([{ start: note.cursor, end: note.cursor, put }]);
