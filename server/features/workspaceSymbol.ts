import { SymbolKind, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { foldWords } from '#core/index/foldWords.ts';
import { mayHold } from '#core/index/mayHold.ts';
import { type Hit, searchNote } from '#core/index/searchNote.ts';
import { TopHits } from '#core/index/topHits.ts';
import type { Feature } from '../feature.ts';
import { inSlices } from '../inSlices.ts';
import { toLocation } from '../toLocation.ts';

/** A query of so many characters is held by few notes, and those can be read before all others. */
const telling = 4;
/** How long other answers wait for notes that are still being read, in milliseconds; then they say what is known by then. */
const patienceMs = 3000;

/** *Go to Symbol in Workspace*: events, sessions, speakers and quotes of all notes. */
export const workspaceSymbol: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  register({ connection, index, answer }) {
    connection.onWorkspaceSymbol(
      answer('workspace/symbol', async ({ query }: WorkspaceSymbolParams, signal) => {
        const wanted = foldWords(query);
        if (wanted.length >= telling) await index.readFirst(mayHold(wanted), signal);
        else await index.complete(signal, patienceMs);
        const notes = await index.current(signal);
        const top = new TopHits();
        await inSlices(notes.all(), (facts) => top.add(searchNote(facts, wanted)), signal);
        index.freshen();
        return top.best().map(toSymbol);
      }),
    );
  },
};

const symbolKinds: Readonly<Record<Hit['kind'], SymbolKind>> = {
  event: SymbolKind.Module,
  session: SymbolKind.Class,
  speaker: SymbolKind.Constant,
  quote: SymbolKind.String,
};

function toSymbol({ kind, name, container, facts, at }: Hit): WorkspaceSymbol {
  return { name, kind: symbolKinds[kind], containerName: container, location: toLocation(facts, at) };
}
