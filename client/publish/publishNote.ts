import * as vscode from 'vscode';
import { planPublish } from '#core/publish/plan.ts';
import { type Decision, type Outcome, publish } from '#core/publish/publish.ts';
import { PublishStopped } from '#core/publish/stopped.ts';
import type { App } from '../app.ts';
import { explained } from '../notices.ts';
import { prepare } from './prepare.ts';
import { openReceipt, publishedPosts } from './publishedPosts.ts';

/** Publishes the event of a note, shows how far it is, and says how it ended. */
export async function publishNote(app: App, note: vscode.Uri, decision: Decision): Promise<void> {
  const outcome = await app.publishing.take(() => publishWithProgress(app, note, decision));
  // The message stays until it is answered, which may be never: nothing waits for it.
  if (outcome) tell(app, note, outcome).catch((error: unknown) => app.report('Opening the post', error));
}

async function tell(app: App, note: vscode.Uri, outcome: Outcome): Promise<void> {
  const message = [published(outcome)];
  if (await hasNewerText(app, note))
    message.push(vscode.l10n.t('What was written since is not published yet.'));
  const [first] = await publishedPosts(app, note);
  const open = vscode.l10n.t('Open Post');
  const choice = await app.notices.info(message.join(' '), ...(first ? [open] : []));
  if (first && choice === open) await openReceipt(app, note, first.receipt);
}

/** `undefined`: it was stopped, and the user was told. */
async function publishWithProgress(
  app: App,
  note: vscode.Uri,
  decision: Decision,
): Promise<Outcome | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Publishing'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const cancel = new AbortController();
    const watch = token.onCancellationRequested(() => cancel.abort());
    let before = 0;
    try {
      const job = await prepare(app, note, cancel.signal);
      return await publish(
        job,
        decision,
        ({ title, done, total }) => {
          progress.report({ message: title, increment: ((done - before) / total) * 100 });
          before = done;
        },
        cancel.signal,
      );
    } catch (error) {
      if (!cancel.signal.aborted) throw error;
      void app.notices.info(
        error instanceof PublishStopped ? explained(error) : vscode.l10n.t('Publishing was cancelled.'),
      );
      return undefined;
    } finally {
      watch.dispose();
    }
  });
}

function published({ plan, removed }: Outcome): string {
  const { t } = vscode.l10n;
  const fresh = plan.posts.filter(({ action }) => action !== 'unchanged');
  const [first] = fresh;
  const parts: string[] = [];
  if (first && fresh.length === 1) parts.push(t('Published “{0}”.', first.title));
  if (first && fresh.length > 1)
    parts.push(t('Published “{0}” and {1} more.', first.title, fresh.length - 1));
  if (removed.length === 1) parts.push(t('Took 1 post away.'));
  if (removed.length > 1) parts.push(t('Took {0} posts away.', removed.length));
  return parts.length > 0
    ? parts.join(' ')
    : t('Nothing had changed: everything is published as it is written.');
}

/** Whether publishing again would change anything: somebody went on writing. */
async function hasNewerText(app: App, note: vscode.Uri): Promise<boolean> {
  const { signal } = new AbortController();
  try {
    const plan = await planPublish(await prepare(app, note, signal), signal);
    return plan.posts.some(({ action }) => action !== 'unchanged');
  } catch (error) {
    app.ports.log.error('What is new since publishing could not be found out.', error);
    return false;
  }
}
