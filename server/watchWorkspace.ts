import { DidChangeWatchedFilesNotification, type InitializeParams, WatchKind } from 'vscode-languageserver';
import type { Server } from './feature.ts';
import { refreshDiagnostics } from './refreshDiagnostics.ts';
import { rulesFrom } from './workspaceRules.ts';

/** Starts to read the folders that an editor has open, and follows what becomes of them and of the files in them. */
export function watchWorkspace(
  server: Server,
  { workspaceFolders, rootUri }: Pick<InitializeParams, 'workspaceFolders' | 'rootUri'>,
): void {
  const { connection, index, settings } = server;
  const given = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  const folders = new Set(given);
  const refreshSoon = refreshing(server);
  index.setFolders(given);
  settings.onChange(() => index.setFolders());
  connection.onDidChangeWatchedFiles(({ changes }) => {
    index.filesChanged(changes.map(({ uri }) => uri));
    server.surroundings.filesChanged();
    // What links led to may be gone, or there at last.
    refreshSoon();
  });
  if (server.client().workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) folders.delete(uri);
      for (const { uri } of added) folders.add(uri);
      index.setFolders([...folders]);
    });
  }
  watchFiles(server, given).catch((error: unknown) =>
    connection.console.error(`Files are not watched: ${error}`),
  );
}

/** Has the editor ask for problems anew, once for many files that change one after the other. */
function refreshing({ connection, client, notes }: Server): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    if (timer !== undefined || notes.uris().length === 0) return;
    timer = setTimeout(() => {
      timer = undefined;
      refreshDiagnostics(connection, client());
    }, 200);
  };
}

/**
 * Asks the editor to tell of changed files. Folders come and go as one, without a word about the files in them: all that is
 * created or deleted is asked for, and of what is changed only notes.
 */
async function watchFiles({ connection, client }: Server, folders: readonly string[]): Promise<void> {
  if (!client().workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  const rules = await Promise.all(folders.map((folder) => rulesFrom(connection, client(), folder)));
  const globs = new Set(['*.confnotes.md', '.gitignore', ...rules.flatMap(({ notes }) => notes)]);
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
      ...[...globs].map((glob) => ({
        globPattern: glob.includes('/') ? glob : `**/${glob}`,
        kind: WatchKind.Change,
      })),
    ],
  });
}
