import * as vscode from 'vscode';
import type { App } from '../app.ts';

/** Ends the language server and starts another. */
export async function restartServer({ server, notices }: App): Promise<void> {
  await server.restart();
  void notices.info(vscode.l10n.t('The language server of Conference Notes was restarted.'));
}
