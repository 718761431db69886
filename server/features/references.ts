import type { ReferenceParams } from 'vscode-languageserver';
import { personAt } from '#core/features/personAt.ts';
import { everythingOf } from '#core/index/wherePerson.ts';
import type { Feature } from '../feature.ts';
import { foundLocation } from '../toLocation.ts';

/** *Find All References* on a person: their sessions and what they said, over all notes. */
export const references: Feature = {
  capabilities: { referencesProvider: true },
  register({ connection, notes, index, answer }) {
    connection.onReferences(
      answer('textDocument/references', async (params: ReferenceParams, signal) => {
        const open = await notes.get(params.textDocument.uri);
        if (!open) return undefined;
        // A list of places is taken for the whole list: it waits until there is one.
        await index.complete(signal);
        const all = await index.current(signal);
        const offset = open.document.offsetAt(params.position);
        const person = personAt(open.note, offset, (key) => all.knows(key));
        return person === undefined ? undefined : everythingOf(all, person).map(foundLocation);
      }),
    );
  },
};
