// Entry of a bundle of its own, loaded when a note is first asked about: parsers and rules are half of what the server is
// made of, and without them it is up sooner.
export { factsOf } from '#core/index/factsOf.ts';
export { fragmentsOf } from '#core/links/local/fragments.ts';
export { lint } from '#core/lint/lint.ts';
export { parseNote } from '#core/note/parseNote.ts';
export { publicNote } from '#core/note/redact.ts';
export { scanNote } from '#core/note/scan/scanNote.ts';
