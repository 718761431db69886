import { config } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { App } from './app.ts';
import type { CommandId } from './commandIds.ts';
import { commands } from './commands.ts';
import { editorPorts } from './editorPorts.ts';
import { NotesServer } from './notesServer.ts';
import { editorNotices, explained } from './notices.ts';
import { Preview } from './preview/preview.ts';
import { Turns } from './publish/turns.ts';
import type { PostOpener } from './site/postOpener.ts';

/** Everything that the entry leaves for later. */
export interface Features {
  run(id: CommandId, args: readonly unknown[]): Promise<unknown>;
  /** Notes are open: their language server is needed. */
  serve(): Promise<void>;
  restorePreview(panel: vscode.WebviewPanel, state: unknown): Promise<void>;
  /** What the parts are made of, for the tests. */
  readonly app: App;
  /** Every message shown so far, for the tests. */
  readonly heard: readonly string[];
}

/** Puts the parts together: the one place where they are made. */
export function startFeatures(context: vscode.ExtensionContext): Features {
  if (vscode.l10n.bundle) config({ contents: vscode.l10n.bundle });
  const channel = vscode.window.createOutputChannel('Conference Notes', { log: true });
  const heard: string[] = [];
  const ports = editorPorts(channel);
  const notices = editorNotices((message) => {
    if (context.extensionMode === vscode.ExtensionMode.Test) heard.push(message);
  });
  const server = new NotesServer(context, channel, notices);
  const preview = new Preview(context, server, ports.log);
  let opener: PostOpener | undefined;
  const posts = async (): Promise<PostOpener> => {
    const { PostOpener } = await import('./publishing.ts');
    opener ??= new PostOpener(context, ports.files);
    return opener;
  };
  const report = (what: string, error: unknown): void => {
    ports.log.error(`${what} failed.`, error);
    const showLog = vscode.l10n.t('Show Log');
    void notices.error(explained(error), showLog).then((choice) => choice === showLog && channel.show());
  };
  const app: App = { ports, notices, channel, server, preview, posts, publishing: new Turns(), report };
  context.subscriptions.push(channel);
  return {
    app,
    heard,
    async run(id, args) {
      try {
        const command = await commands[id]();
        return await command(app, args);
      } catch (error) {
        report(id, error);
        return undefined;
      }
    },
    async serve() {
      // The client tells the user itself when its server does not start.
      await server
        .start()
        .catch((error: unknown) => ports.log.error('The language server did not start.', error));
    },
    restorePreview: (panel, state) => preview.restore(panel, state),
  };
}
