import type { AdoptFile, Adoption, AdoptionEdits } from '#core/adopt/adoption.ts';

/** Requests for taking existing texts over as notes. The client sends the texts: they are no notes of the server's yet. */

/** Client to server: what is recognised in texts, and what could be added to them. */
export const adoptionRequest = 'confnotes/adoption';
export interface AdoptionParams {
  readonly files: readonly AdoptFile[];
}
export type AdoptionResult = Adoption;

/** Client to server: the lines that carry out some of the proposals made for the same texts. */
export const adoptionEditsRequest = 'confnotes/adoptionEdits';
export interface AdoptionEditsParams {
  readonly files: readonly AdoptFile[];
  readonly acceptedIds: readonly string[];
}
export type AdoptionEditsResult = AdoptionEdits;
