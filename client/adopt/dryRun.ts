import * as vscode from 'vscode';

/** A file before and after. */
export interface Change {
  readonly uri: vscode.Uri;
  /** `undefined`: it is not there yet. */
  readonly before: string | undefined;
  readonly after: string;
}

const scheme = 'confnotes-adopt';

/**
 * Shows changes side by side before they are made, and asks for them.
 * @param question What is done on yes.
 * @returns Whether they shall be made. The comparison is closed again either way.
 */
export async function dryRun(changes: readonly Change[], question: string): Promise<boolean> {
  const { t } = vscode.l10n;
  const texts = new Map<string, string>();
  const virtual = (uri: vscode.Uri, side: string, text: string): vscode.Uri => {
    const made = vscode.Uri.from({ scheme, path: uri.path, query: `${side}&${uri.scheme}` });
    texts.set(made.toString(), text);
    return made;
  };
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  });
  const sides = changes.map(({ uri, before, after }) => ({
    uri,
    before: virtual(uri, 'before', before ?? ''),
    after: virtual(uri, 'after', after),
  }));
  const [only] = sides;
  const title =
    sides.length === 1 && only
      ? t('{0}: what would be added', vscode.workspace.asRelativePath(only.uri))
      : t('What would be added to {0} files', sides.length);
  try {
    if (sides.length === 1 && only)
      await vscode.commands.executeCommand('vscode.diff', only.before, only.after, title, { preview: true });
    else
      await vscode.commands.executeCommand(
        'vscode.changes',
        title,
        sides.map(({ uri, before, after }) => [uri, before, after]),
      );
    const yes = { label: `$(check) ${question}` };
    const no = { label: `$(circle-slash) ${t('Leave everything as it is')}` };
    const picked = await vscode.window.showQuickPick([yes, no], {
      title: t('Use as Conference Notes: Look and Confirm'),
      placeHolder: t('The lines in green would be added. Nothing is changed yet.'),
      ignoreFocusOut: true,
    });
    return picked === yes;
  } finally {
    const shown = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ label }) => label === title);
    await Promise.resolve(vscode.window.tabGroups.close(shown)).catch(() => undefined);
    provider.dispose();
  }
}
