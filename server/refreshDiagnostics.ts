import type { ClientCapabilities, Connection } from 'vscode-languageserver';

/** Has the editor ask for problems anew, where it can. Does not wait for it. */
export function refreshDiagnostics(connection: Connection, client: ClientCapabilities): void {
  if (!client.workspace?.diagnostics?.refreshSupport) return;
  Promise.resolve(connection.languages.diagnostics.refresh()).catch((error: unknown) =>
    connection.console.error(`Problems were not asked for anew: ${error}`),
  );
}
