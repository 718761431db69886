import { config } from '@vscode/l10n';
import {
  type Connection,
  type InitializeParams,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EventFinder } from './eventFinder.ts';
import type { Server } from './feature.ts';
import { features } from './features.ts';
import type { Host } from './host.ts';
import { OpenNotes } from './openNotes.ts';
import { answering } from './request.ts';
import { settingsFrom } from './settingsOf.ts';
import { readTranslations } from './translations.ts';

/** Serves one editor over one connection, until it hangs up. */
export function startServer(connection: Connection, host: Host): void {
  let capabilities: InitializeParams['capabilities'] = {};
  const client = () => capabilities;
  const documents = new TextDocuments(TextDocument);
  const settings = settingsFrom(connection, client);
  const notes = new OpenNotes(documents, settings);
  const server: Server = {
    connection,
    notes,
    events: new EventFinder(host.files, notes, settings),
    settings,
    answer: answering(connection.console),
    client,
  };

  connection.onInitialize((params) => {
    capabilities = params.capabilities;
    const translations = readTranslations(params.initializationOptions);
    if (translations) config({ contents: translations });
    const sync = { openClose: true, change: TextDocumentSyncKind.Incremental };
    return {
      serverInfo: { name: 'confnotes' },
      capabilities: Object.assign(
        { textDocumentSync: sync },
        ...features.map((feature) => feature.capabilities),
      ),
    };
  });
  connection.onInitialized(() => {
    settings
      .watch()
      .catch((error: unknown) => connection.console.error(`Settings are not watched: ${error}`));
    import('./noteParser.ts').catch((error: unknown) =>
      connection.console.error(`The parser did not load: ${error}`),
    );
  });
  for (const feature of features) feature.register(server);
  documents.listen(connection);
  connection.listen();
}
