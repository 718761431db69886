import * as vscode from 'vscode';
import { planPublish } from '#core/publish/plan.ts';
import type { App } from '../app.ts';
import { goToProblem } from '../publish/goToProblem.ts';
import { prepare } from '../publish/prepare.ts';
import { publishNote } from '../publish/publishNote.ts';
import { showPlan } from '../publish/showPlan.ts';
import { targetNote, tellNoNote } from '../targetNote.ts';

/** Shows what would be published of a note, asks once, and publishes it. */
export async function publish(app: App, args: readonly unknown[]): Promise<void> {
  if (!vscode.workspace.isTrusted) return tellUntrusted(app);
  const found = await targetNote(app, args);
  if (!found) return tellNoNote(app);
  const note = found.isUntitled ? await savedFirst(app, found) : found.uri;
  if (!note) return;
  const answer = await showPlan((signal) =>
    app.publishing.take(async () => planPublish(await prepare(app, note, signal), signal)),
  );
  switch (answer?.kind) {
    case 'publish':
      return publishNote(app, note, answer.decision);
    case 'go':
      return goToProblem(answer.problem);
    case 'preview':
      return app.preview.open(note, answer.key);
    case undefined:
  }
}

async function tellUntrusted({ notices }: App): Promise<void> {
  const { t } = vscode.l10n;
  const manage = t('Manage Workspace Trust');
  const message = t('Publishing writes files where the workspace says. Trust the workspace first.');
  if ((await notices.warn(message, manage)) === manage) {
    await vscode.commands.executeCommand('workbench.trust.manage');
  }
}

/** Images lie beside a note, and so do its posts by default: it needs a place. `undefined`: the user left. */
async function savedFirst({ notices }: App, note: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const { t } = vscode.l10n;
  const save = t('Save As…');
  const choice = await notices.info(t('Save the notes first: what is published is kept beside them.'), save);
  return choice === save ? vscode.workspace.saveAs(note.uri) : undefined;
}
