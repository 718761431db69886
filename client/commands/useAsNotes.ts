import * as vscode from 'vscode';
import type { AdoptFile, Adoption, AdoptionEdits } from '#core/adopt/adoption.ts';
import { applyEdits } from '#core/text/span.ts';
import { type AdoptWay, chooseProposals, chooseWay, showRecognised } from '../adopt/adoptSteps.ts';
import { applyAdoption } from '../adopt/applyAdoption.ts';
import { canAssociate } from '../adopt/associate.ts';
import { type Change, dryRun } from '../adopt/dryRun.ts';
import { type FilesToAdopt, filesToAdopt } from '../adopt/filesToAdopt.ts';
import type { App } from '../app.ts';

/**
 * Takes existing Markdown files over as conference notes: shows what is recognised, asks what is right and which way,
 * shows what would be added, and only then does it. Leaving at any step leaves everything as it was.
 */
export async function useAsNotes(app: App, args: readonly unknown[]): Promise<void> {
  const { t } = vscode.l10n;
  const targets = targetsOf(args);
  if (targets.length === 0)
    return void app.notices.info(
      t('Open a Markdown file, or choose files or a folder in the Explorer first.'),
    );
  const looked = await lookAt(app, targets);
  if (!looked) return;
  const { found, adoption } = looked;
  const seen = await showRecognised(adoption, found.leftOut);
  if (seen === undefined) return;
  if (seen !== 'go-on') return show(vscode.Uri.parse(seen.uri), seen.line);
  const accepted = await chooseProposals(adoption.proposals);
  if (!accepted) return;
  const uris = found.files.map(({ uri }) => vscode.Uri.parse(uri));
  const way = await chooseWay(uris.length, canAssociate(uris));
  if (!way) return;
  const { signal } = new AbortController();
  const edits = await app.server.adoptionEdits(
    found.files,
    accepted.map(({ id }) => id),
    signal,
  );
  const changes = changesOf(found.files, edits);
  if (changes.length > 0 && !(await dryRun(changes, questionOf(changes, uris.length, way)))) return;
  const notes = await applyAdoption(found.files, edits, way);
  const [first] = notes;
  if (notes.length === 1 && first) await show(first);
  void app.notices.info(doneText(notes.length, edits));
}

function targetsOf([called, all]: readonly unknown[]): readonly vscode.Uri[] {
  const chosen = Array.isArray(all) ? all.filter((each) => each instanceof vscode.Uri) : [];
  if (chosen.length > 0) return chosen;
  if (called instanceof vscode.Uri) return [called];
  const active = vscode.window.activeTextEditor?.document;
  return active && !active.isUntitled ? [active.uri] : [];
}

async function lookAt(
  app: App,
  targets: readonly vscode.Uri[],
): Promise<{ readonly found: FilesToAdopt; readonly adoption: Adoption } | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Looking at the files'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_, token) => {
    const cancel = new AbortController();
    const watch = token.onCancellationRequested(() => cancel.abort());
    try {
      const found = await filesToAdopt(targets, app.ports.files, cancel.signal);
      return { found, adoption: await app.server.adoption(found.files, cancel.signal) };
    } catch (error) {
      if (cancel.signal.aborted) return undefined;
      throw error;
    } finally {
      watch.dispose();
    }
  });
}

function changesOf(files: readonly AdoptFile[], { edits, created }: AdoptionEdits): readonly Change[] {
  const texts = new Map(files.map(({ uri, text }) => [uri, text]));
  return [
    ...edits.map(({ uri, edits: lines }) => {
      const before = texts.get(uri) ?? '';
      return { uri: vscode.Uri.parse(uri), before, after: applyEdits(before, lines) };
    }),
    ...created.map(({ uri, text }) => ({ uri: vscode.Uri.parse(uri), before: undefined, after: text })),
  ];
}

function questionOf(changes: readonly Change[], count: number, way: AdoptWay): string {
  const { t } = vscode.l10n;
  const lines = changes.length === 1 ? t('Add the lines') : t('Add the lines to {0} files', changes.length);
  const renaming = count === 1 ? t('rename the file') : t('rename {0} files', count);
  const mapping = count === 1 ? t('map the file') : t('map {0} files', count);
  return t('{0} and {1}', lines, way === 'associate' ? mapping : renaming);
}

function doneText(count: number, { leftOut }: AdoptionEdits): string {
  const { t } = vscode.l10n;
  const done =
    count === 1 ? t('1 file is a conference note now.') : t('{0} files are conference notes now.', count);
  if (leftOut.length === 0) return done;
  const rest = t('Left out, since the note would not say it afterwards: {0}.', leftOut.length);
  return `${done} ${rest}`;
}

async function show(uri: vscode.Uri, line = 1): Promise<void> {
  const at = new vscode.Position(line - 1, 0);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at), preview: false });
}
