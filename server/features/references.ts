import type { ReferenceParams } from 'vscode-languageserver';
import { everythingOf } from '#core/index/wherePerson.ts';
import type { Feature } from '../feature.ts';
import { foundLocation } from '../toLocation.ts';
import { whoIsMeant } from '../whoIsMeant.ts';

/** *Find All References* on a person: their sessions and what they said, over all notes. */
export const references: Feature = {
  capabilities: { referencesProvider: true },
  register(server) {
    server.connection.onReferences(
      server.answer('textDocument/references', async (params: ReferenceParams, signal) => {
        const meant = await whoIsMeant(server, params, signal);
        return meant && everythingOf(meant.all, meant.keys).map(foundLocation);
      }),
    );
  },
};
