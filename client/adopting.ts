// Entry of a bundle of its own, loaded when somebody first takes existing files over as notes.
export { useAsNotes } from './commands/useAsNotes.ts';
