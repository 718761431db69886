import {
  type AdoptionEditsParams,
  type AdoptionEditsResult,
  type AdoptionParams,
  type AdoptionResult,
  adoptionEditsRequest,
  adoptionRequest,
} from '#protocol/adoption.ts';
import type { Feature } from '../feature.ts';

/** What existing texts would be as notes, and the lines to be added to them. */
export const adoption: Feature = {
  capabilities: {},
  register({ connection, settings, answer }) {
    const namesFor = async (files: AdoptionParams['files']) =>
      (await settings.of(files[0]?.uri ?? '')).headings;
    connection.onRequest(
      adoptionRequest,
      answer(adoptionRequest, async ({ files }: AdoptionParams, signal): Promise<AdoptionResult> => {
        const [names, { proposeAdoption }] = await Promise.all([namesFor(files), import('../adopting.ts')]);
        signal.throwIfAborted();
        return proposeAdoption(files, names);
      }),
    );
    connection.onRequest(
      adoptionEditsRequest,
      answer(
        adoptionEditsRequest,
        async ({ files, acceptedIds }: AdoptionEditsParams, signal): Promise<AdoptionEditsResult> => {
          const [names, { adoptionEdits }] = await Promise.all([namesFor(files), import('../adopting.ts')]);
          signal.throwIfAborted();
          return adoptionEdits(files, new Set(acceptedIds), names);
        },
      ),
    );
  },
};
