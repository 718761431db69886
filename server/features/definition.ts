import type { DefinitionParams } from 'vscode-languageserver';
import { personAt } from '#core/features/personAt.ts';
import { introductionsOf } from '#core/index/wherePerson.ts';
import type { Feature } from '../feature.ts';
import { foundLocation } from '../toLocation.ts';

/** *Go to Definition* on a person: the session that introduces them as its speaker. */
export const definition: Feature = {
  capabilities: { definitionProvider: true },
  register({ connection, notes, index, answer }) {
    connection.onDefinition(
      answer('textDocument/definition', async ({ textDocument, position }: DefinitionParams, signal) => {
        const open = await notes.get(textDocument.uri);
        if (!open) return undefined;
        const offset = open.document.offsetAt(position);
        let all = await index.current(signal);
        let person = personAt(open.note, offset, (key) => all.knows(key));
        let found = person === undefined ? [] : introductionsOf(all, person, textDocument.uri);
        const isHere = found.some(({ facts }) => facts === all.get(textDocument.uri));
        if (!isHere && !index.isComplete) {
          await index.complete(signal);
          all = await index.current(signal);
          person = personAt(open.note, offset, (key) => all.knows(key));
          found = person === undefined ? [] : introductionsOf(all, person, textDocument.uri);
        }
        return found.map(foundLocation);
      }),
    );
  },
};
