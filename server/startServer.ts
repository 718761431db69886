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
import { indexProgress } from './indexProgress.ts';
import { readInitializationOptions } from './initializationOptions.ts';
import { NoteSurroundings } from './noteSurroundings.ts';
import { OpenNotes } from './openNotes.ts';
import { refreshDiagnostics } from './refreshDiagnostics.ts';
import { answering } from './request.ts';
import { settingsFrom } from './settingsOf.ts';
import { watchWorkspace } from './watchWorkspace.ts';
import { WorkspaceIndex } from './workspaceIndex.ts';
import { rulesFrom } from './workspaceRules.ts';

/** Serves one editor over one connection, until it hangs up. */
export function startServer(connection: Connection, host: Host): void {
  let params: InitializeParams = { processId: null, rootUri: null, capabilities: {} };
  const client = () => params.capabilities;
  const documents = new TextDocuments(TextDocument);
  const settings = settingsFrom(connection, client);
  const notes = new OpenNotes(documents, settings, (uri) => index.styleAt(uri));
  const index: WorkspaceIndex = new WorkspaceIndex({
    disk: host.disk,
    open: notes,
    freshMs: host.freshMs,
    rulesOf: (folder) => rulesFrom(connection, client(), folder),
    namesOf: async (folder) => (await settings.of(folder)).headings,
    progress: indexProgress(connection, () => client().window?.workDoneProgress === true),
    restyled: () => refreshDiagnostics(connection, client()),
    log: (level, message) => connection.console[level](message),
  });
  const server: Server = {
    connection,
    notes,
    events: new EventFinder(host.files, notes, settings),
    settings,
    index,
    surroundings: new NoteSurroundings(host.disk, notes, index),
    answer: answering(connection.console),
    client,
  };

  connection.onInitialize((given) => {
    params = given;
    const { translations, storage } = readInitializationOptions(params.initializationOptions);
    if (translations) config({ contents: translations });
    if (storage !== undefined && host.keepIn) {
      index.keep({ lines: host.keepIn(storage), build: host.build ?? '', restMs: host.restMs ?? 2000 });
    }
    const sync = { openClose: true, change: TextDocumentSyncKind.Incremental };
    return {
      serverInfo: { name: 'confnotes' },
      capabilities: Object.assign(
        {
          textDocumentSync: sync,
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        },
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
    watchWorkspace(server, params);
  });
  documents.onDidClose(({ document }) => index.closed(document.uri));
  for (const feature of features) feature.register(server);
  documents.listen(connection);
  connection.onShutdown(() => index.dispose());
  connection.listen();
}
