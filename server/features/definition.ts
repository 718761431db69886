import type { DefinitionParams } from 'vscode-languageserver';
import { introductionsOf } from '#core/index/wherePerson.ts';
import type { Feature } from '../feature.ts';
import { foundLocation } from '../toLocation.ts';
import { whoIsMeant } from '../whoIsMeant.ts';

/** *Go to Definition* on a person: the session that introduces them as its speaker. */
export const definition: Feature = {
  capabilities: { definitionProvider: true },
  register(server) {
    server.connection.onDefinition(
      server.answer('textDocument/definition', async (params: DefinitionParams, signal) => {
        const meant = await whoIsMeant(server, params, signal);
        return meant && introductionsOf(meant.all, meant.keys, params.textDocument.uri).map(foundLocation);
      }),
    );
  },
};
