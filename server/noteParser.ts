// Entry of a bundle of its own, loaded when a note is first asked about: the parsers are half of what the server is made
// of, and without them it is up sooner.
export { factsOf } from '#core/index/factsOf.ts';
export { parseNote } from '#core/note/parseNote.ts';
export { publicNote } from '#core/note/redact.ts';
export { scanNote } from '#core/note/scan/scanNote.ts';
