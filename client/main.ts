import * as vscode from 'vscode';
import { commandIds } from './commandIds.ts';
import type { Features } from './features.ts';
import { isNote } from './isNote.ts';
import { previewType } from './preview/previewType.ts';
import type { TestApi } from './testApi.ts';

/**
 * Called by the editor when a note opens or a command runs. Only says what there is: everything else is a bundle of its
 * own, loaded when it is first needed.
 * @returns What the in-host tests need, and nothing to anybody else.
 */
export function activate(context: vscode.ExtensionContext): TestApi | undefined {
  const started = performance.now();
  let loading: Promise<Features> | undefined;
  const features = (): Promise<Features> => {
    loading ??= import('./features.ts').then(({ startFeatures }) => startFeatures(context));
    return loading;
  };
  const serve = (document: vscode.TextDocument): void => {
    if (isNote(document)) features().then(({ serve }) => serve(), logFailure);
  };
  context.subscriptions.push(
    ...commandIds.map((id) =>
      vscode.commands.registerCommand(id, async (...args: readonly unknown[]) =>
        (await features()).run(id, args),
      ),
    ),
    vscode.window.registerWebviewPanelSerializer(previewType, {
      deserializeWebviewPanel: async (panel, state) => (await features()).restorePreview(panel, state),
    }),
    vscode.workspace.onDidOpenTextDocument(serve),
  );
  vscode.workspace.textDocuments.forEach(serve);
  // Notes can be searched before one is open.
  vscode.workspace
    .findFiles('**/*.confnotes.md', undefined, 1)
    .then((found) => (found.length > 0 ? features().then(({ serve }) => serve()) : undefined))
    .then(undefined, logFailure);
  const activationMs = performance.now() - started;
  return context.extensionMode === vscode.ExtensionMode.Test ? { activationMs, features } : undefined;
}

function logFailure(error: unknown): void {
  console.error('Conference Notes did not start.', error);
}
