// Entry of a bundle of its own with a parser of its own, loaded when somebody uses existing files as notes: once in a while.
export { adoptionEdits } from '#core/adopt/adoptionEdits.ts';
export { proposeAdoption } from '#core/adopt/proposeAdoption.ts';
